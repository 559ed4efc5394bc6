import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { noCents } from '#app/kernel/money.ts';
import { dayInWords } from '#app/words/days.ts';
import { forecastCost } from '../../../domain/progress/forecast.ts';
import type { Measure, Plan } from '../../../domain/plan/plan.ts';
import type { MeasureBudget } from '../../../domain/plan/plan-budget.ts';
import type {
  ForecastOverride,
  LightColour,
  RealisedAmount,
  RealisedResult,
  TrafficLight,
} from '../../../domain/progress/progress.ts';
import { plannedPeriod, reachedOf, spendingOf } from '../../../domain/progress/realised.ts';
import { judgeMeasure } from '../../../domain/progress/traffic-light.ts';
import { unspentMoney } from '../../../domain/progress/unspent.ts';
import { lightNames, lightRuleNames, measureMessages as text } from '../../measures/messages-measure.nl.ts';
import { lastDay, periodName } from '../../presenters/days.ts';

/** What was reported of a plan, as the database gives it. */
export interface ReportedProgress {
  readonly amounts: readonly RealisedAmount[];
  readonly results: readonly RealisedResult[];
  readonly forecasts: ReadonlyMap<string, ForecastOverride>;
  readonly lights: ReadonlyMap<string, { readonly colour: LightColour; readonly reason: string }>;
}

export interface LightView {
  readonly colour: LightColour;
  readonly label: string;
  readonly ruleLabel: string;
  readonly overrideReason: string | null;
  readonly reasons: readonly { readonly key: string; readonly rule: string; readonly detail: string }[];
}

export interface ProgressView {
  readonly spent: string;
  readonly spentNote: string;
  readonly forecast: string;
  readonly forecastNote: string;
  readonly isForecastOver: boolean;
  /** What goes to the reserve; null while money may still be spent, or nothing is left. */
  readonly unspent: string | null;
  readonly light: LightView;
  readonly results: readonly ResultView[];
  readonly entries: readonly EntryView[];
}

export interface ResultView {
  readonly id: string;
  readonly text: string;
  readonly target: string | null;
  readonly reached: string | null;
  readonly value: number;
  readonly max: number | null;
}

export interface EntryView {
  readonly id: string;
  readonly what: 'realised-amount' | 'realised-result';
  readonly period: string;
  readonly subject: string;
  readonly value: string;
  readonly source: string;
  readonly note: string;
}

const finished: ReadonlySet<Measure['status']> = new Set(['stopped', 'done', 'embedded']);

/** How far a measure is, with the light and what led to it. */
export function presentProgress(
  plan: Plan,
  { measure, budgetCents }: MeasureBudget,
  progress: ReportedProgress,
  today: Temporal.PlainDate,
): ProgressView {
  const spending = spendingOf(measure.id, progress.amounts);
  const period = plannedPeriod(measure.planning);
  const isFinished = finished.has(measure.status);
  const override = progress.forecasts.get(measure.id) ?? null;
  const forecast = forecastCost({ budgetCents, spending, period, isFinished, override });
  const results = measure.results.map((result) => ({
    ...result,
    reached: reachedOf(
      result.id,
      progress.results.filter(({ measureId }) => measureId === measure.id),
    ),
  }));
  const light = judgeMeasure(
    { budgetCents, spending, forecast, period, milestones: measure.milestones, results, today },
    progress.lights.get(measure.id) ?? null,
  );
  const left = unspentMoney(budgetCents, spending.cents, plan.reserve);
  return {
    spent: formatEuro(spending.cents),
    spentNote:
      spending.reportedUntil === null
        ? text.nothingSpent
        : text.spentNote(dayInWords(lastDay(spending.reportedUntil))),
    forecast: formatEuro(forecast.cents),
    forecastNote: forecast.explanation,
    isForecastOver: forecast.cents > budgetCents,
    unspent:
      !isFinished || left.cents === noCents
        ? null
        : left.reserve === null
          ? text.reserveNone(formatEuro(left.cents))
          : text.reserve(formatEuro(left.cents), left.reserve),
    light: presentLight(light),
    results: results.map(({ id, text: label, target, reached }) => ({
      id,
      text: label,
      target: target === null ? null : `${formatQuantity(target.value)} ${target.unit}`,
      reached: target === null && reached === 0 ? null : formatQuantity(reached),
      value: reached,
      max: target?.value ?? null,
    })),
    entries: entriesOf(measure, progress),
  };
}

function presentLight({ colour, ruleColour, reasons, override }: TrafficLight): LightView {
  return {
    colour,
    label: lightNames[colour],
    ruleLabel: lightNames[ruleColour],
    overrideReason: override?.reason ?? null,
    reasons: reasons.map(({ rule, detail }) => ({
      key: `${rule} ${detail}`,
      rule: lightRuleNames[rule],
      detail,
    })),
  };
}

function entriesOf(measure: Measure, { amounts, results }: ReportedProgress): readonly EntryView[] {
  return [
    ...amounts
      .filter(({ measureId }) => measureId === measure.id)
      .map(({ id, period, cents, lineId, source, note }): EntryView => ({
        id,
        what: 'realised-amount',
        period: periodName(period),
        subject: measure.lines.find((line) => line.id === lineId)?.label ?? text.wholeMeasure,
        value: formatEuro(cents),
        source,
        note: note ?? '',
      })),
    ...results
      .filter(({ measureId }) => measureId === measure.id)
      .map(({ id, period, value, resultId, source, note }): EntryView => ({
        id,
        what: 'realised-result',
        period: periodName(period),
        subject: measure.results.find((result) => result.id === resultId)?.text ?? resultId,
        value: formatQuantity(value),
        source,
        note: note ?? '',
      })),
  ];
}
