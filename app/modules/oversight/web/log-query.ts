import { z } from 'zod';
import type { FormProblems } from '#app/platform/http/form-problems.ts';
import type { AuditCursor, AuditFilter } from '../data/audit-events.server.ts';
import { actManners } from '../domain/act-manner.ts';
import { logMessages as text } from './messages.nl.ts';

/** The filter fields of the log as they stand in the address. */
const filterNames = ['van', 'tot', 'handeling', 'wie', 'waarop', 'soort', 'persoon'] as const;
export type TypedFilter = Readonly<Record<(typeof filterNames)[number], string>>;

export interface LogQuery {
  readonly typed: TypedFilter;
  readonly filter: AuditFilter;
  /** The days between which is sought, as far as they could be read. */
  readonly days: { readonly from: Temporal.PlainDate | null; readonly lastDay: Temporal.PlainDate | null };
  readonly cursor: AuditCursor;
  readonly problems: FormProblems;
}

/** Days that a log can hold; the database refuses some of the earlier ones. */
const day = z.iso
  .date()
  .refine((typed) => typed >= '1900-01-01')
  .transform((typed) => Temporal.PlainDate.from(typed));

/** Reads the filter from an address; a day that cannot be read is left out and named in `problems`. */
export function readLogQuery(query: URLSearchParams): LogQuery {
  const valueOf = (name: string) => query.get(name)?.trim() ?? '';
  const typed: TypedFilter = {
    van: valueOf('van'),
    tot: valueOf('tot'),
    handeling: valueOf('handeling'),
    wie: valueOf('wie'),
    waarop: valueOf('waarop'),
    soort: valueOf('soort'),
    persoon: valueOf('persoon'),
  };
  const from = dayOf(typed.van);
  const lastDay = dayOf(typed.tot);
  const problems: Record<string, string> = {};
  if (typed.van !== '' && from === null) problems['van'] = text.dayWrong;
  if (typed.tot !== '' && lastDay === null) problems['tot'] = text.dayWrong;
  if (from !== null && lastDay !== null && Temporal.PlainDate.compare(lastDay, from) < 0)
    problems['tot'] = text.orderWrong;
  return {
    typed,
    filter: {
      from: from && startOf(from),
      until: lastDay && startOf(lastDay.add({ days: 1 })),
      action: typed.handeling || null,
      actorId: z.uuid().safeParse(typed.wie).data ?? null,
      objectKind: typed.waarop || null,
      manner: z.enum(actManners).safeParse(typed.soort).data ?? null,
      personId: z.uuid().safeParse(typed.persoon).data ?? null,
    },
    days: { from, lastDay },
    cursor: cursorOf(query),
    problems,
  };
}

/** The same filter as a query string, without empty fields and without a place in the log. */
export function filterQuery(typed: TypedFilter): string {
  const filled = filterNames.flatMap((name) => (typed[name] === '' ? [] : [[name, typed[name]]]));
  return new URLSearchParams(filled).toString();
}

function dayOf(typed: string): Temporal.PlainDate | null {
  return day.safeParse(typed).data ?? null;
}

/** Midnight in the Netherlands, which is not always at the same hour in UTC. */
function startOf(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime('Europe/Amsterdam').toInstant();
}

function cursorOf(query: URLSearchParams): AuditCursor {
  const numberOf = (name: string) => z.coerce.number().int().positive().safeParse(query.get(name)).data;
  const older = numberOf('voor');
  if (older !== undefined) return { side: 'older', than: older };
  const newer = numberOf('na');
  return newer === undefined ? null : { side: 'newer', than: newer };
}
