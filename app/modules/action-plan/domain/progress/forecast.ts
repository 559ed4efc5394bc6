/*
 * What a measure will have cost at the end of its period.
 *
 * Rule: somebody's own forecast comes first; then, of a measure that has finished, what was spent. Else spending goes
 * on at the same pace over the days. Before anything is reported, or without a period, the budget is the forecast.
 * Source: docs/glossary.md (forecast); the straight line is our choice, because anybody can check it.
 * Example: € 30.000 in 100 of 300 days becomes € 90.000: `forecastCost({ budgetCents: 8000000,
 * spending: { cents: 3000000, reportedUntil: day('2021-04-11') }, period: { from: day('2021-01-01'),
 * until: day('2021-10-28') }, isFinished: false, override: null }).cents` is `9000000`;
 * nothing reported yet, `forecastCost({ budgetCents: 8000000, spending: { cents: 0, reportedUntil: null },
 * period: null, isFinished: false, override: null }).method` is `'plan'`.
 */

import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { multiplyFraction } from '#app/kernel/exact.ts';
import type { Cents } from '#app/kernel/money.ts';
import { daysElapsed, daysIn, type Period } from '#app/kernel/period.ts';
import type { Forecast, ForecastOverride } from './progress.ts';
import type { Spending } from './realised.ts';

export interface ForecastInput {
  readonly budgetCents: Cents;
  readonly spending: Spending;
  /** When the measure runs; null when nobody said so. */
  readonly period: Period | null;
  /** Done, stopped or embedded: nothing more will be spent. */
  readonly isFinished: boolean;
  readonly override: ForecastOverride | null;
}

/** The cost at the end, with the method that gave it and a sentence that says so. */
export function forecastCost({
  budgetCents,
  spending,
  period,
  isFinished,
  override,
}: ForecastInput): Forecast {
  if (override !== null)
    return {
      cents: override.cents,
      method: 'override',
      explanation: `Eigen verwachting: ${formatEuro(override.cents)}. ${override.reason}`.trim(),
    };
  if (isFinished)
    return {
      cents: spending.cents,
      method: 'final',
      explanation: `De maatregel is afgelopen; uitgegeven is ${formatEuro(spending.cents)}.`,
    };
  const days = period === null ? 0 : daysIn(period);
  const elapsed =
    period === null || spending.reportedUntil === null ? 0 : daysElapsed(period, spending.reportedUntil);
  if (elapsed === 0)
    return {
      cents: budgetCents,
      method: 'plan',
      explanation: `Nog niets uitgegeven. Daarom rekenen we met de begroting van ${formatEuro(budgetCents)}.`,
    };
  const cents = multiplyFraction(spending.cents, days, elapsed);
  return {
    cents,
    method: elapsed === days ? 'final' : 'linear',
    explanation:
      elapsed === days
        ? `De periode is om; uitgegeven is ${formatEuro(spending.cents)}.`
        : `${formatEuro(spending.cents)} in ${formatQuantity(elapsed)} van ${formatQuantity(days)} dagen wordt in dit tempo ${formatEuro(cents)}.`,
  };
}
