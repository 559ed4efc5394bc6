/*
 * Birth dates that may be one and the same, with a slip in one of them.
 *
 * Rule: of a date that is partly known, on either side, every day counts that it can be: if they share one, the dates may
 * be the same. Otherwise a slip is day and month swapped, one wrong digit in day, month or the last two of the year, or these two
 * swapped. A wrong century is no slip of the finger. What is no date is not looked for.
 * Source: docs/decisions/0020-search-on-encrypted-names.md (a birth date with day and month swapped or a mistyped digit
 * must still be found); which slips count is our choice.
 * Example: 4 May 1988 written as 5 April: `birthDatesToFind(day('1988-05-04'))[1]` is `day('1988-04-05')`, the second
 * place, and `readBirthDatePlace(2)` is `'day-month-swapped'`. No month is the 29th:
 * `birthDatesToFind(day('1988-02-29'))[1]` is `null`. One digit off is among the rest:
 *   `birthDatesToFind(day('1988-05-04')).slice(2).some((date) => date.equals(day('1988-05-14')))` is `true`;
 * a century is not:
 *   `birthDatesToFind(day('1988-05-04')).slice(2).some((date) => date.equals(day('1888-05-04')))` is `false`.
 * Who was born in 1988 may be meant:
 *   `birthDateMatcher({ known: 'day', day: day('1988-05-04') })('1988')` is `'possible'`.
 */

import { birthDatesAgree, readBirthDate, type BirthDate } from '#app/kernel/birth-date.ts';
import type { BirthDateMatch } from './match.ts';

/**
 * The dates to look up for one birth date: the date itself, the one with day and month swapped (null where that is no
 * date or the same), then every date one wrong digit or two swapped year digits away.
 */
export function birthDatesToFind(date: Temporal.PlainDate): readonly (Temporal.PlainDate | null)[] {
  const text = date.toString();
  const swapped = toDate(`${text.slice(0, 4)}-${text.slice(8)}-${text.slice(5, 7)}`);
  const isSame = swapped === null || swapped.equals(date);
  const near = new Map<string, Temporal.PlainDate>();
  for (const variant of [...wrongDigits(text), swapYearDigits(text)]) {
    const found = toDate(variant);
    if (found !== null && variant !== text && !swapped?.equals(found)) near.set(variant, found);
  }
  return [date, isSame ? null : swapped, ...near.values()];
}

/** Compares stored birth dates, as `birthDateText` gives them, with the one searched for. */
export function birthDateMatcher(sought: BirthDate | null): (stored: string | null) => BirthDateMatch {
  if (sought === null) return () => 'unknown';
  const dates = sought.known === 'day' ? birthDatesToFind(sought.day) : [];
  const places = new Map(dates.flatMap((date, at) => (date === null ? [] : [[date.toString(), at + 1]])));
  return (stored) => {
    if (stored === null) return 'unknown';
    const place = places.get(stored);
    if (place !== undefined) return readBirthDatePlace(place);
    const birth = readBirthDate(stored);
    if (birth === null) return 'unknown';
    return birthDatesAgree(sought, birth) === 'different' ? 'different' : 'possible';
  };
}

/** What the place in `birthDatesToFind`, counted from 1, says; 0 is another date, null is unknown. */
export function readBirthDatePlace(place: number | null): BirthDateMatch {
  if (place === null) return 'unknown';
  if (place === 0) return 'different';
  if (place === 1) return 'equal';
  return place === 2 ? 'day-month-swapped' : 'one-off';
}

/** Digits of day, month and the last two of the year. */
function wrongDigits(text: string): readonly string[] {
  return [2, 3, 5, 6, 8, 9].flatMap((at) =>
    Array.from('0123456789', (digit) => text.slice(0, at) + digit + text.slice(at + 1)),
  );
}

function swapYearDigits(text: string): string {
  return text.slice(0, 2) + text.charAt(3) + text.charAt(2) + text.slice(4);
}

function toDate(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
