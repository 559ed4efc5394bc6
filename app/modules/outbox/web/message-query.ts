import { z } from 'zod';
import type { MessageFilter } from '../data/messages.server.ts';
import { messageStates } from '../domain/message-state.ts';
import { outboxMessages as text } from './messages.nl.ts';

const names = ['soort', 'stand', 'van', 'tot', 'naam'] as const;
type Typed = Readonly<Record<(typeof names)[number], string>>;

export const notArrivedState = 'niet-aangekomen';

export interface MessageQuery {
  readonly typed: Typed;
  readonly filter: MessageFilter;
  readonly isFiltered: boolean;
  /** Counted from one. */
  readonly page: number;
  readonly problems: Readonly<Record<string, string>>;
}

const day = z.iso
  .date()
  .refine((typed) => typed >= '1900-01-01')
  .transform((typed) => Temporal.PlainDate.from(typed));

const pageNumber = z.coerce.number().int().min(1).max(100_000);

/** Reads what is sought from an address; a day that cannot be read is left out and named. */
export function readMessageQuery(query: URLSearchParams): MessageQuery {
  const valueOf = (name: string) => (query.get(name) ?? '').trim().slice(0, 100);
  const typed = Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Typed;
  const from = day.safeParse(typed.van).data ?? null;
  const last = day.safeParse(typed.tot).data ?? null;
  const problems: Record<string, string> = {};
  if (typed.van !== '' && from === null) problems['van'] = text.dayWrong;
  if (typed.tot !== '' && last === null) problems['tot'] = text.dayWrong;
  const state = [...messageStates, notArrivedState].find((each) => each === typed.stand) ?? null;
  return {
    typed,
    problems,
    isFiltered: names.some((name) => typed[name] !== ''),
    page: pageNumber.safeParse(query.get('blad')).data ?? 1,
    filter: {
      kind: typed.soort || null,
      state,
      from: from && startOf(from),
      until: last && startOf(last.add({ days: 1 })),
      name: typed.naam,
    },
  };
}

/** What is sought as a query string, without empty fields. */
export function messageFilterQuery(typed: Typed): string {
  const filled = names.flatMap((name) => (typed[name] === '' ? [] : [[name, typed[name]]]));
  return new URLSearchParams(filled).toString();
}

function startOf(on: Temporal.PlainDate): Temporal.Instant {
  return on.toZonedDateTime('Europe/Amsterdam').toInstant();
}
