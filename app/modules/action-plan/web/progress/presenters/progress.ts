import { formatEuro, formatQuantity } from '#app/kernel/format-euro.ts';
import { noCents } from '#app/kernel/money.ts';
import { dayInWords } from '#app/words/days.ts';
import type { ExpectedResult, Measure, Plan } from '../../../domain/plan/plan.ts';
import type { MeasureBudget } from '../../../domain/plan/plan-budget.ts';
import { hasFinished } from '../../../domain/measures/measure-status.ts';
import { lightNames } from '../../../domain/progress/light-names.ts';
import { measureProgress, type ReportedProgress } from '../../../domain/progress/measure-progress.ts';
import type { LightColour, TrafficLight } from '../../../domain/progress/progress.ts';
import { unspentMoney } from '../../../domain/progress/unspent.ts';
import { lightRuleNames, measureMessages as text } from '../../measures/messages-measure.nl.ts';
import { lastDay, periodName } from '../../presenters/days.ts';

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

/** How far a measure is, with the light and what led to it. */
export function presentProgress(
  plan: Plan,
  budget: MeasureBudget,
  progress: ReportedProgress,
  today: Temporal.PlainDate,
): ProgressView {
  const { measure, budgetCents } = budget;
  const { spending, forecast, light, reached } = measureProgress(budget, progress, today);
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
      !hasFinished(measure.status) || left.cents === noCents
        ? null
        : left.reserve === null
          ? text.reserveNone(formatEuro(left.cents))
          : text.reserve(formatEuro(left.cents), left.reserve),
    light: presentLight(light),
    results: measure.results.map((result) => presentResult(result, reached.get(result.id) ?? 0)),
    entries: entriesOf(measure, progress),
  };
}

function presentResult({ id, text: label, target }: ExpectedResult, reached: number): ResultView {
  return {
    id,
    text: label,
    target: target === null ? null : `${formatQuantity(target.value)} ${target.unit}`,
    reached: target === null && reached === 0 ? null : formatQuantity(reached),
    value: reached,
    max: target?.value ?? null,
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
