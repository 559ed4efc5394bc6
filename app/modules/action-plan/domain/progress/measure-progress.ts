/*
 * How far a measure is on a day.
 *
 * Rule: what was spent and reached, the forecast, and the light that follows from them. A measure that was not
 * decided on, and of which nothing was spent or reached, is not late: its light is grey, whatever the plan's days
 * say.
 * Source: docs/glossary.md (progress, traffic light); grey is our choice, so that a proposal is no failure.
 * Example: a milestone five months late, proposed or running: `['proposed',
 * 'running'].map((status) => measureProgress({ measure: { id: 'E1', status, planning: { from: null, until: null,
 * years: null }, results: [], milestones: [{ label: 'Start', dueOn: day('2021-01-01'), doneOn: null }] },
 * budgetCents: 100 }, { amounts: [], results: [], forecasts: new Map(), lights: new Map() },
 * day('2021-06-01')).light.colour)` is `['grey', 'red']`.
 */

import { forecastCost } from './forecast.ts';
import { hasFinished, hasNotStarted } from '../measures/measure-status.ts';
import type { MeasureBudget } from '../plan/plan-budget.ts';
import type {
  Forecast,
  ForecastOverride,
  LightColour,
  RealisedAmount,
  RealisedResult,
  TrafficLight,
} from './progress.ts';
import { plannedPeriod, reachedOf, spendingOf, type Spending } from './realised.ts';
import { judgeMeasure, leaveUnjudged } from './traffic-light.ts';

/** What was reported of a plan, and what people made of its forecasts and lights, by measure. */
export interface ReportedProgress {
  readonly amounts: readonly RealisedAmount[];
  readonly results: readonly RealisedResult[];
  readonly forecasts: ReadonlyMap<string, ForecastOverride>;
  readonly lights: ReadonlyMap<string, { readonly colour: LightColour; readonly reason: string }>;
}

export interface MeasureProgress {
  readonly spending: Spending;
  readonly forecast: Forecast;
  readonly light: TrafficLight;
  /** What was reached, by id of the result. */
  readonly reached: ReadonlyMap<string, number>;
}

export function measureProgress(
  { measure, budgetCents }: MeasureBudget,
  progress: ReportedProgress,
  today: Temporal.PlainDate,
): MeasureProgress {
  const spending = spendingOf(measure.id, progress.amounts);
  const period = plannedPeriod(measure.planning);
  const own = progress.results.filter(({ measureId }) => measureId === measure.id);
  const results = measure.results.map((result) => ({ ...result, reached: reachedOf(result.id, own) }));
  const forecast = forecastCost({
    budgetCents,
    spending,
    period,
    isFinished: hasFinished(measure.status),
    override: progress.forecasts.get(measure.id) ?? null,
  });
  const override = progress.lights.get(measure.id) ?? null;
  const isIdle = hasNotStarted(measure.status) && spending.reportedUntil === null && own.length === 0;
  const light = isIdle
    ? leaveUnjudged(override)
    : judgeMeasure(
        { budgetCents, spending, forecast, period, milestones: measure.milestones, results, today },
        override,
      );
  return { spending, forecast, light, reached: new Map(results.map(({ id, reached }) => [id, reached])) };
}
