import { forecastCost } from '../../domain/forecast.ts';
import type { MeasureStatus } from '../../domain/plan.ts';
import type { MeasureBudget } from '../../domain/plan-budget.ts';
import type {
  Forecast,
  ForecastOverride,
  LightColour,
  RealisedAmount,
  RealisedResult,
  TrafficLight,
} from '../../domain/progress.ts';
import { plannedPeriod, reachedOf, spendingOf, type Spending } from '../../domain/realised.ts';
import { judgeMeasure } from '../../domain/traffic-light.ts';

/** What was reported of a plan, and what people made of its forecasts and lights, by measure. */
export interface ReportedProgress {
  readonly amounts: readonly RealisedAmount[];
  readonly results: readonly RealisedResult[];
  readonly forecasts: ReadonlyMap<string, ForecastOverride>;
  readonly lights: ReadonlyMap<string, { readonly colour: LightColour; readonly reason: string }>;
}

export const noProgress: ReportedProgress = {
  amounts: [],
  results: [],
  forecasts: new Map(),
  lights: new Map(),
};

export interface MeasureProgress {
  readonly spending: Spending;
  readonly forecast: Forecast;
  readonly light: TrafficLight;
  /** By id of the result. */
  readonly reached: ReadonlyMap<string, number>;
}

const finished: ReadonlySet<MeasureStatus> = new Set(['stopped', 'done', 'embedded']);

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
    isFinished: finished.has(measure.status),
    override: progress.forecasts.get(measure.id) ?? null,
  });
  const light = judgeMeasure(
    { budgetCents, spending, forecast, period, milestones: measure.milestones, results, today },
    progress.lights.get(measure.id) ?? null,
  );
  return { spending, forecast, light, reached: new Map(results.map(({ id, reached }) => [id, reached])) };
}
