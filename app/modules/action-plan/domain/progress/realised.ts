import { addCents, type Cents } from '#app/kernel/money.ts';
import { periodOfYears, type Period } from '#app/kernel/period.ts';
import type { Planning } from '../plan/plan.ts';
import type { RealisedAmount, RealisedResult } from './progress.ts';

/** Money spent on a measure, and the day up to which it is reported: the end of the last period. */
export interface Spending {
  readonly cents: Cents;
  /** The first day that is not reported; null when nothing is. */
  readonly reportedUntil: Temporal.PlainDate | null;
}

export function spendingOf(measureId: string, amounts: readonly RealisedAmount[]): Spending {
  const own = amounts.filter((amount) => amount.measureId === measureId);
  return {
    cents: addCents(...own.map(({ cents }) => cents)),
    reportedUntil: own.map(({ period }) => period.until).toSorted(latestFirst)[0] ?? null,
  };
}

/** What of a result is reached, over all periods. */
export function reachedOf(resultId: string, results: readonly RealisedResult[]): number {
  return results.filter((result) => result.resultId === resultId).reduce((sum, { value }) => sum + value, 0);
}

/** The days a measure is planned for: its own days where it has them, else its years; null when the plan says neither. */
export function plannedPeriod({ from, until, years }: Planning): Period | null {
  const whole = years === null ? null : periodOfYears(years);
  const first = from ?? whole?.from;
  const last = until ?? whole?.until;
  if (first === undefined || last === undefined) return null;
  return Temporal.PlainDate.compare(first, last) < 0 ? { from: first, until: last } : null;
}

function latestFirst(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return Temporal.PlainDate.compare(other, one);
}
