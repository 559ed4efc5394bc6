import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { AuditCursor } from '../data/audit-events.server.ts';
import type { SignInFilter } from '../data/sign-ins.server.ts';
import { readLogQuery } from './log-query.ts';

/** The filter fields as they stand in the address. */
const filterNames = ['van', 'tot', 'wat', 'uitkomst', 'wie'] as const;
type TypedFilter = Readonly<Record<(typeof filterNames)[number], string>>;

export interface SignInQuery {
  readonly typed: TypedFilter;
  readonly filter: SignInFilter;
  readonly cursor: AuditCursor;
  readonly problems: FormProblems;
}

/** Reads the filter from an address, as that of the log; a day that cannot be read is named in `problems`. */
export function readSignInQuery(query: URLSearchParams): SignInQuery {
  const { typed, filter, cursor, problems } = readLogQuery(query);
  const valueOf = (name: string) => query.get(name)?.trim() ?? '';
  const [wat, uitkomst] = [valueOf('wat'), valueOf('uitkomst')];
  return {
    typed: { van: typed.van, tot: typed.tot, wat, uitkomst, wie: typed.wie },
    filter: {
      from: filter.from,
      until: filter.until,
      action: wat || null,
      result: uitkomst || null,
      userId: filter.actorId,
    },
    cursor,
    problems,
  };
}

/** The same filter as a query string, without empty fields. */
export function signInFilterQuery(typed: TypedFilter): string {
  const filled = filterNames.flatMap((name) => (typed[name] === '' ? [] : [[name, typed[name]]]));
  return new URLSearchParams(filled).toString();
}
