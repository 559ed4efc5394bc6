import { z } from 'zod';
import type { Days } from '../../documents/who-looked-summary.ts';
import type { Between } from '../../data/acts-about-person.server.ts';
import { whoLookedMessages as text } from './messages.nl.ts';

/** Of whom an overview is asked, and over which days. */
export interface WhoLookedQuery {
  readonly personId: string | null;
  readonly typed: { readonly van: string; readonly tot: string };
  readonly days: Days;
  readonly problems: Readonly<Record<string, string>>;
}

/** The first day that a log can hold. */
export const firstDay = Temporal.PlainDate.from('2020-01-01');

const day = z.iso
  .date()
  .refine((typed) => typed >= '1900-01-01')
  .transform((typed) => Temporal.PlainDate.from(typed));

/** Without days it is about this year; a day that cannot be read is left out and named in `problems`. */
export function readWhoLookedQuery(query: URLSearchParams, today: Temporal.PlainDate): WhoLookedQuery {
  const typed = { van: query.get('van')?.trim() ?? '', tot: query.get('tot')?.trim() ?? '' };
  const from = day.safeParse(typed.van).data ?? null;
  const until = day.safeParse(typed.tot).data ?? null;
  const problems: Record<string, string> = {};
  if (typed.van !== '' && from === null) problems['van'] = text.dayWrong;
  if (typed.tot !== '' && until === null) problems['tot'] = text.dayWrong;
  const last = until ?? today;
  const first = from ?? last.with({ month: 1, day: 1 });
  if (from !== null && Temporal.PlainDate.compare(from, today) > 0) problems['van'] = text.futureWrong;
  else if (Temporal.PlainDate.compare(last, first) < 0) problems['tot'] = text.orderWrong;
  return {
    personId: z.uuid().safeParse(query.get('persoon')).data ?? null,
    typed,
    days: { first, last },
    problems,
  };
}

function startOf(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime('Europe/Amsterdam').toInstant();
}

/** From midnight to midnight in the Netherlands. */
export function betweenOf({ first, last }: Days): Between {
  return { from: startOf(first), until: startOf(last.add({ days: 1 })) };
}

/** The address of an overview, or of a file of it. */
export function whoLookedHref(
  path: '/privacy/wie-keek' | '/privacy/wie-keek/bestand',
  { personId, days }: Pick<WhoLookedQuery, 'personId' | 'days'>,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = { persoon: personId ?? '', van: days.first.toString(), tot: days.last.toString(), ...more };
  return `${path}?${new URLSearchParams(query).toString()}`;
}
