/*
 * When somebody was born, as far as that is known.
 *
 * Rule: a birth date is known to the day, to the month, to the year, or not at all; then an age may be estimated, which
 * is kept as a year with the day of the estimate. An estimate may be five years off either way. Whoever uses a birth
 * date reckons with every day that it can be: an age is then a range, and something is certain only when it holds for
 * all of those days.
 * Source: BRP, logical design (Logisch Ontwerp), element 03.10: a birth date whose day, or day and month, are not known
 * is kept with zeros (1990-05-00, 1990-00-00). Five years is our choice: an age seen by the eye is rarely nearer.
 * Example: born in May 1990:
 *   `birthDays(readBirthDate('1990-05')).last` is `day('1990-05-31')`.
 * Known by the year alone, on 1 June 2026:
 *   `agesOn(readBirthDate('2002'), day('2026-06-01'))` is `{ youngest: 23, oldest: 24 }`;
 * on the last day of the year it is certain:
 *   `agesOn(readBirthDate('2002'), day('2026-12-31'))` is `{ youngest: 24, oldest: 24 }`.
 * About 35 on 28 November 2026 is a year between 1986 and 1996:
 *   `birthDateText(estimatedBirth(35, day('2026-11-28')))` is `'~1991@2026-11-28'` and
 *   `agesOn(estimatedBirth(35, day('2026-11-28')), day('2026-12-31'))` is `{ youngest: 30, oldest: 40 }`.
 * A year and a day in it may be the same birth date, and a day in the next year is another:
 *   `birthDatesAgree(readBirthDate('1990'), readBirthDate('1990-12-31'))` is `'possible'` and
 *   `birthDatesAgree(readBirthDate('1990'), readBirthDate('1991-01-01'))` is `'different'`.
 */

import { ageOn } from './age.ts';
import { parseDay } from './parse-day.ts';

type Day = Temporal.PlainDate;

export type BirthDate =
  | { readonly known: 'day'; readonly day: Day }
  | { readonly known: 'month'; readonly year: number; readonly month: number }
  | { readonly known: 'year'; readonly year: number }
  /** `year` less the year of the estimate is the age that was estimated. */
  | { readonly known: 'estimate'; readonly year: number; readonly estimatedOn: Day };

/** How many years an estimated age may be off. */
const estimateMargin = 5;

export const bornOn = (day: Day): BirthDate => ({ known: 'day', day });

/** An age that was estimated on a day. */
export function estimatedBirth(age: number, on: Day): BirthDate {
  return { known: 'estimate', year: on.year - age, estimatedOn: on };
}

/** As `1988-02-29`, `1990-05`, `1990` or `~1991@2026-11-28`: the form in which it is kept. */
export function birthDateText(birth: BirthDate): string {
  switch (birth.known) {
    case 'day':
      return birth.day.toString();
    case 'month':
      return `${fourDigits(birth.year)}-${String(birth.month).padStart(2, '0')}`;
    case 'year':
      return fourDigits(birth.year);
    case 'estimate':
      return `~${fourDigits(birth.year)}@${birth.estimatedOn.toString()}`;
    default:
      return birth satisfies never;
  }
}

/** Reads what `birthDateText` gives; null for anything else. */
export function readBirthDate(text: string): BirthDate | null {
  const day = parseDay(text);
  if (day !== null) return bornOn(day);
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/u.exec(text) ?? [];
  if (year !== undefined)
    return month === undefined
      ? { known: 'year', year: Number(year) }
      : { known: 'month', year: Number(year), month: Number(month) };
  const [, estimated, on] = /^~(\d{4})@(.+)$/u.exec(text) ?? [];
  const estimatedOn = parseDay(on ?? '');
  return estimatedOn === null ? null : { known: 'estimate', year: Number(estimated), estimatedOn };
}

/** The first and the last day that it can be. */
export function birthDays(birth: BirthDate): { readonly first: Day; readonly last: Day } {
  switch (birth.known) {
    case 'day':
      return { first: birth.day, last: birth.day };
    case 'month': {
      const first = Temporal.PlainDate.from({ ...birth, day: 1 });
      return { first, last: first.add({ months: 1 }).subtract({ days: 1 }) };
    }
    case 'year':
      return years(birth.year, birth.year);
    case 'estimate': {
      const { first, last } = years(birth.year - estimateMargin, birth.year + estimateMargin);
      return {
        first,
        last: Temporal.PlainDate.compare(last, birth.estimatedOn) > 0 ? birth.estimatedOn : last,
      };
    }
    default:
      return birth satisfies never;
  }
}

/** A range of ages in whole years. */
export interface Ages {
  readonly youngest: number;
  readonly oldest: number;
}

/** The youngest and the oldest that somebody can be on `day`. */
export function agesOn(birth: BirthDate, day: Day): Ages {
  const { first, last } = birthDays(birth);
  return { youngest: ageOn(last, day), oldest: ageOn(first, day) };
}

/** The year of birth; null when it was estimated. */
export function birthYearOf(birth: BirthDate | null): number | null {
  if (birth === null || birth.known === 'estimate') return null;
  return birth.known === 'day' ? birth.day.year : birth.year;
}

/** Whether two birth dates are the same day, may be, or cannot be. */
export function birthDatesAgree(one: BirthDate, other: BirthDate): 'same' | 'possible' | 'different' {
  const [days, otherDays] = [birthDays(one), birthDays(other)];
  const isApart =
    Temporal.PlainDate.compare(days.last, otherDays.first) < 0 ||
    Temporal.PlainDate.compare(otherDays.last, days.first) < 0;
  if (isApart) return 'different';
  return one.known === 'day' && other.known === 'day' ? 'same' : 'possible';
}

function years(from: number, to: number) {
  return {
    first: Temporal.PlainDate.from({ year: from, month: 1, day: 1 }),
    last: Temporal.PlainDate.from({ year: to, month: 12, day: 31 }),
  };
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
