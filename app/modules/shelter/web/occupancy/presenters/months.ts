import type { NightRange } from './occupancy.ts';

/** First and last night of a month, as far as its nights are over. */
export type Nights = Pick<NightRange, 'from' | 'to'>;

/** The whole months that are asked for most: this one up to yesterday, and the one before. */
export function monthsToShow(today: Temporal.PlainDate) {
  const first = today.with({ day: 1 });
  const last = monthFrom(first.subtract({ months: 1 }), today);
  // On the first day there is no night of this month yet.
  return today.day === 1 ? { last } : { this: monthFrom(first, today), last };
}

/**
 * The month before the period that is shown and the one after it, as far as nights are over; null where there is none. A
 * period within one month stands for that month. Of a longer one a month that is shown in part is the one beside it, so
 * that none is skipped.
 */
export function monthsBeside({ from, to }: Nights, today: Temporal.PlainDate) {
  const [first, last] = [from.with({ day: 1 }), to.with({ day: 1 })];
  const current = today.subtract({ days: 1 }).with({ day: 1 });
  const isOneMonth = first.equals(last);
  const isShownToItsEnd = to.add({ days: 1 }).day === 1 || !isBefore(to.add({ days: 1 }), today);
  const previous = isOneMonth || from.day === 1 ? first.subtract({ months: 1 }) : first;
  const next = isOneMonth || isShownToItsEnd ? last.add({ months: 1 }) : last;
  return {
    previous: monthFrom(isBefore(current, previous) ? current : previous, today),
    next: isBefore(current, next) ? null : monthFrom(next, today),
  };
}

function monthFrom(first: Temporal.PlainDate, today: Temporal.PlainDate): Nights {
  const end = first.add({ months: 1 });
  return { from: first, to: (isBefore(today, end) ? today : end).subtract({ days: 1 }) };
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
