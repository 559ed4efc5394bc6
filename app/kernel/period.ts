import { refuse, succeed, type Result } from './result.ts';
import type { YearSpan } from './year-span.ts';

/** Calendar days from `from` up to, not including, `until`: the shape of a PostgreSQL `daterange`. */
export interface Period {
  readonly from: Temporal.PlainDate;
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

export function periodHas({ from, until }: Period, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) < 0;
}

/** Whether two periods share a day; periods that only touch do not. */
export function periodsOverlap(one: Period, other: Period): boolean {
  return (
    Temporal.PlainDate.compare(one.from, other.until) < 0 &&
    Temporal.PlainDate.compare(other.from, one.until) < 0
  );
}

/** How many days of `whole` have passed when the day `on` begins: from 0 up to the length of the period. */
export function daysElapsed(whole: Period, on: Temporal.PlainDate): number {
  const passed = whole.from.until(on, { largestUnit: 'days' }).days;
  return Math.min(Math.max(passed, 0), daysIn(whole));
}
