/*
 * A calendar day that is typed into a form.
 *
 * Rule: a day that exists, as a date field sends it or as it is written here (20-11-2026), which a browser without date
 * fields sends as it was typed; between the bounds of its use; without bounds of its own from 1990 up to and including 2099.
 * Whether it can be so there (before birth, in the future, while the house was closed) is judged by what is done with
 * it; the bounds are for a year that was mistyped.
 * Source: our choice. Nothing that is recorded or planned here lies before 1990, where the list of municipalities begins.
 * Example: `dayField('Vul een dag in.').safeParse('2026-02-28').data` is `day('2026-02-28')`;
 * `dayField('Vul een dag in.').safeParse('28-2-2026').data` is `day('2026-02-28')`;
 * `dayField('Vul een dag in.').safeParse('29-2-2026').success` is `false`;
 * `dayField('Vul een dag in.').safeParse('0206-02-28').success` is `false`,
 * and with other bounds
 *   `dayField('Vul een dag in.', { first: day('1850-01-01') }).safeParse('1899-05-01').data` is `day('1899-05-01')`.
 */

import { z } from 'zod';
import { parseDay } from '#app/kernel/parse-day.ts';
import { dayInWords } from '#app/words/days.ts';

/** The first and the last day that can be typed. */
export interface DayBounds {
  readonly first?: Temporal.PlainDate;
  readonly last?: Temporal.PlainDate;
}

const usualFirst = Temporal.PlainDate.from('1990-01-01');
const usualLast = Temporal.PlainDate.from('2099-12-31');

/** What is wrong with a day that lies outside its bounds, in Dutch; null when nothing is. */
export function outOfBounds(
  day: Temporal.PlainDate,
  { first = usualFirst, last = usualLast }: DayBounds = {},
): string | null {
  const isWithin = Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, last) <= 0;
  if (isWithin) return null;
  return `Klopt het jaar? Vul een dag in van ${dayInWords(first)} tot en met ${dayInWords(last)}.`;
}

/** As `2026-11-20` or `20-11-2026`; null for anything else. */
function readTypedDay(text: string): Temporal.PlainDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/u.exec(text) ?? [];
  return parseDay(year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A calendar day; `message` says what to fill in. */
export function dayField(message: string, bounds?: DayBounds) {
  return z.string(message).transform((text, context): Temporal.PlainDate => {
    const day = readTypedDay(text.trim());
    const problem = day === null ? message : outOfBounds(day, bounds);
    if (day !== null && problem === null) return day;
    context.addIssue(problem ?? message);
    return z.NEVER;
  });
}

/** A calendar day, or null when the field is empty or absent. */
export function optionalDayField(message: string, bounds?: DayBounds) {
  return z
    .string()
    .default('')
    .transform((text, context): Temporal.PlainDate | null => {
      if (text.trim() === '') return null;
      const day = readTypedDay(text.trim());
      const problem = day === null ? message : outOfBounds(day, bounds);
      if (problem !== null) context.addIssue(problem);
      return day;
    });
}
