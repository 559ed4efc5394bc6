/*
 * What was spent and reached, and in which days a measure is planned.
 *
 * Rule: spending is reported up to the end of its last period. Days of its own go before the years of a measure, for
 * each end apart; who has neither for one of them has no period.
 * Source: docs/glossary.md (progress: what was spent and reached up to a day); data/plannen/README.md (planning).
 * Example: `plannedPeriod({ from: day('2020-07-01'), until: null, years: { first: 2020, last: 2021 } })` is
 * `{ from: day('2020-07-01'), until: day('2022-01-01') }`;
 * `plannedPeriod({ from: day('2020-07-01'), until: null, years: null })` is `null`.
 * `spendingOf('E1', [{ measureId: 'E1', cents: 5, period: { until: day('2021-07-01') } }, { measureId: 'E1',
 * cents: 3, period: { until: day('2021-04-01') } }, { measureId: 'E2', cents: 9,
 * period: { until: day('2022-01-01') } }])` is `{ cents: 8, reportedUntil: day('2021-07-01') }`.
 * `reachedOf('r', [{ resultId: 'r', value: 2 }, { resultId: 'x', value: 9 }, { resultId: 'r', value: 3 }])` is `5`.
 */

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

/** The days a measure is planned for; null when the plan does not say. */
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
