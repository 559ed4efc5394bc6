/*
 * A birth date as it was typed, whole or in part.
 *
 * Rule: a day, a month of a year, or a year alone; an age that was estimated, which counts from today. Zeros stand for
 * what is not known, as the BRP writes it. The year has four digits, a day needs its month, and a date and an estimate
 * do not go together. Nobody is born after today, or more than 120 years ago; of a date that is partly known only what
 * is certain is refused.
 * Source: BRP, logical design (Logisch Ontwerp), element 03.10. The oldest person known became 122; 120 is our choice.
 * Example: the BRP writes May 1990 as
 *   `readTypedBirthDate('1990-05-00', day('2026-02-01'))` is `{ known: 'month', year: 1990, month: 5 }`.
 * This year may be the year of birth, although not all of it has passed; the next may not:
 *   `readTypedBirthDate('2026', day('2026-02-01'))` is `{ known: 'year', year: 2026 }` and
 *   `readTypedBirthDate('2027', day('2026-02-01'))` is `'birth-date-in-future'`.
 * 120 years ago to the day is taken, a day earlier is not:
 *   `['1906-02-01', '1906-01-31'].map((text) => typeof readTypedBirthDate(text, day('2026-02-01')))` is
 *     `['object', 'string']`.
 */

import { birthDays, bornOn, estimatedBirth, type BirthDate } from '#app/kernel/birth-date.ts';
import { parseDay } from '#app/kernel/parse-day.ts';

export type BirthDateFault =
  | 'birth-date-unreadable'
  | 'birth-date-without-year'
  | 'birth-date-without-month'
  | 'birth-year-not-four-digits'
  | 'birth-date-and-age'
  | 'age-unreadable'
  | 'birth-date-in-future'
  | 'birth-date-too-long-ago';

const oldest = 120;

/** Null when nothing was typed; a fault when it cannot be a birth date. */
export function readTypedBirthDate(
  text: string,
  today: Temporal.PlainDate,
): BirthDate | null | BirthDateFault {
  const typed = text.trim();
  if (typed === '') return null;
  if (/.~/u.test(typed)) return 'birth-date-and-age';
  const read = typed.startsWith('~') ? readAge(typed.slice(1).trim(), today) : readDate(typed);
  return typeof read === 'string' ? read : (unlikely(read, today) ?? read);
}

/** `35`, or with a word behind it: `35 jaar`. */
function readAge(text: string, today: Temporal.PlainDate): BirthDate | BirthDateFault {
  const [, digits] = /^(\d{1,3})(?:\s*jaar)?$/u.exec(text) ?? [];
  const age = Number(digits);
  return digits === undefined || age > oldest ? 'age-unreadable' : estimatedBirth(age, today);
}

function readDate(text: string): BirthDate | BirthDateFault {
  const parts = partsOf(text);
  if (parts === null) return 'birth-date-unreadable';
  const [year, month, day] = parts;
  if (year === '') return 'birth-date-without-year';
  if (year.length !== 4) return 'birth-year-not-four-digits';
  if (isZero(month)) return isZero(day) ? yearAlone(year) : 'birth-date-without-month';
  const first = parseDay(`${year}-${month}-01`);
  if (first === null) return 'birth-date-unreadable';
  if (isZero(day)) return { known: 'month', year: first.year, month: first.month };
  const date = parseDay(`${year}-${month}-${day}`);
  return date === null ? 'birth-date-unreadable' : bornOn(date);
}

/** Year, month and day: as a date field or the BRP writes them, with or without hyphens, or as people write them. */
function partsOf(text: string): readonly [string, string, string] | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{0,4})(?:-(\d{0,2})(?:-(\d{1,2}))?)?$/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ?? [];
  if (year + month + day !== '') return [year, two(month), two(day)];
  const [, dutchDay = '', dutchMonth = '', dutchYear = ''] =
    /^(?:(\d{1,2})[-/. ])?(\d{1,2})[-/. ](\d{4})$/u.exec(text) ?? [];
  return dutchYear === '' ? null : [dutchYear, two(dutchMonth), two(dutchDay)];
}

const two = (digits: string) => (digits.length === 1 ? `0${digits}` : digits);
const isZero = (digits: string) => /^0*$/u.test(digits);

function yearAlone(year: string): BirthDate | BirthDateFault {
  return isZero(year) ? 'birth-date-unreadable' : { known: 'year', year: Number(year) };
}

function unlikely(birth: BirthDate, today: Temporal.PlainDate): BirthDateFault | null {
  const { first, last } = birthDays(birth);
  if (Temporal.PlainDate.compare(first, today) > 0) return 'birth-date-in-future';
  const tooLongAgo = Temporal.PlainDate.compare(last, today.subtract({ years: oldest })) < 0;
  return tooLongAgo ? 'birth-date-too-long-ago' : null;
}
