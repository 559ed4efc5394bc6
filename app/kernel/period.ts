/*
 * Periods of calendar days.
 *
 * Rule: a period holds its first day and not its `until`, as a PostgreSQL `daterange`; an end that is null is open. Two
 * that only touch share no day, and an empty one shares none with any.
 * Source: docs/decisions/0038-one-day-and-its-words.md; PostgreSQL, range types.
 * Example: the first week of March: `daysIn({ from: day('2026-03-01'), until: day('2026-03-08') })` is `7`; on the 8th
 * it is over:
 *   `covers({ from: day('2026-03-01'), until: day('2026-03-08') }, day('2026-03-08'))` is `false`.
 * Periods that touch:
 *   `overlaps({ from: null, until: day('2026-03-08') }, { from: day('2026-03-08'), until: null })` is `false`,
 * and with a day in common
 *   `overlaps({ from: null, until: day('2026-03-09') }, { from: day('2026-03-08'), until: null })` is `true`.
 * A period up to New Year's Day does not touch that year:
 *   `yearsTouched({ from: day('2025-07-01'), until: day('2026-01-01') })` is `{ first: 2025, last: 2025 }`.
 */

import { refuse, succeed, type Result } from './result.ts';
import type { YearSpan } from './year-span.ts';

/** Calendar days from `from` up to, not including, `until`. An end that is null is open: it always held, or it goes on. */
export interface OpenPeriod {
  readonly from: Temporal.PlainDate | null;
  readonly until: Temporal.PlainDate | null;
}

/** A period that has begun or will begin, and may go on. */
export interface OngoingPeriod extends OpenPeriod {
  readonly from: Temporal.PlainDate;
}

/** A period of which both ends are known. */
export interface Period extends OngoingPeriod {
  readonly until: Temporal.PlainDate;
}

/** Makes a period of at least one day; refused as `empty` when `until` is not after `from`. */
export function period(from: Temporal.PlainDate, until: Temporal.PlainDate): Result<Period, 'empty'> {
  return Temporal.PlainDate.compare(from, until) < 0 ? succeed({ from, until }) : refuse('empty');
}

/** The whole calendar years of a span. */
export function periodOfYears({ first, last }: YearSpan): Period {
  return {
    from: Temporal.PlainDate.from({ year: first, month: 1, day: 1 }),
    until: Temporal.PlainDate.from({ year: last + 1, month: 1, day: 1 }),
  };
}

/** The calendar years a period touches; its last day counts, not the day after. */
export function yearsTouched({ from, until }: Period): YearSpan {
  return { first: from.year, last: until.subtract({ days: 1 }).year };
}

export function daysIn({ from, until }: Period): number {
  return from.until(until, { largestUnit: 'days' }).days;
}

/** Whether `day` lies in it: the first day does, `until` does not. */
export function covers(days: OpenPeriod, day: Temporal.PlainDate): boolean {
  return hasBegun(days, day) && !hasEnded(days, day);
}

export function hasBegun({ from }: OpenPeriod, day: Temporal.PlainDate): boolean {
  return from === null || Temporal.PlainDate.compare(from, day) <= 0;
}

/** Whether it is over on `day`: on `until` it is. */
export function hasEnded({ until }: OpenPeriod, day: Temporal.PlainDate): boolean {
  return until !== null && Temporal.PlainDate.compare(until, day) <= 0;
}

/** Whether there is no day in it, because its end does not lie after its beginning. */
export function isEmpty({ from, until }: OpenPeriod): boolean {
  return from !== null && hasEnded({ from, until }, from);
}

/** Whether two periods share a day; periods that only touch do not, and an empty one shares none. */
export function overlaps(one: OpenPeriod, other: OpenPeriod): boolean {
  return ![one, other, { from: one.from, until: other.until }, { from: other.from, until: one.until }].some(
    isEmpty,
  );
}

/** How many days of `whole` have passed when the day `on` begins: from 0 up to the length of the period. */
export function daysElapsed(whole: Period, on: Temporal.PlainDate): number {
  const passed = whole.from.until(on, { largestUnit: 'days' }).days;
  return Math.min(Math.max(passed, 0), daysIn(whole));
}
