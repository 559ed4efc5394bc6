import { dayToDate, formatDayTick, formatTick } from './format.ts';

/** Moments to mark along an axis of days, and how each is written; no two are written alike side by side. */
export interface DayTicks {
  readonly at: readonly Date[];
  readonly format: (date: Date) => string;
}

const dayLength = 24 * 60 * 60 * 1000;
const quarter = 92;
const daySteps = [1, 2, 7, 14, 28, quarter];
/** Months are counted from here, so that steps of years fall on round years. */
const firstYear = 1900;
const monthSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** Whether the days lie so close together that each mark is a day; otherwise marks are months and years. */
export function isShortSpan(first: string, last: string): boolean {
  return spanOf(first, last) <= quarter;
}

/**
 * Marks for the days from `first` to `last` (`YYYY-MM-DD`): days where the span is at most a quarter, the first of
 * months where it is longer.
 *
 * @param most how many there is room for, at least 2
 */
export function dayTicks(first: string, last: string, most: number): DayTicks {
  const [from, until] = [dayToDate(first), dayToDate(last)];
  if (isShortSpan(first, last)) {
    const days = spanOf(first, last);
    const step = daySteps.find((each) => Math.floor(days / each) < most) ?? quarter;
    const at = Array.from(
      { length: Math.floor(days / step) + 1 },
      (_, index) => new Date(from.getTime() + index * step * dayLength),
    );
    return { at, format: formatDayTick };
  }
  const [low, high] = [monthNumber(new Date(from.getTime() - dayLength)) + 1, monthNumber(until)];
  const step = monthSteps.find((each) => Math.floor((high - low) / each) + 1 < most) ?? 1200;
  const start = Math.ceil(low / step) * step;
  const at = Array.from(
    { length: Math.max(0, Math.floor((high - start) / step) + 1) },
    (_, index) => new Date(Date.UTC(firstYear, start + index * step)),
  );
  return { at, format: formatTick };
}

function monthNumber(date: Date): number {
  return (date.getUTCFullYear() - firstYear) * 12 + date.getUTCMonth();
}

function spanOf(first: string, last: string): number {
  return Math.round((dayToDate(last).getTime() - dayToDate(first).getTime()) / dayLength);
}
