import {
  barChart,
  columnChart,
  formatEuros,
  ganttChart,
  narrowWidth,
  waterfallChart,
  type Chart,
  type ChartOptions,
  type GanttRow,
  type WaterfallStep,
} from '#app/platform/charts/index.server.ts';
import { formatEuro } from '#app/kernel/format-euro.ts';
import { subtractCents } from '#app/kernel/money.ts';
import type { PlanReport } from '../domain/plan-report.ts';
import { keyName } from '../domain/plan-words.ts';
import { budgetMessages as text } from './messages-budget.nl.ts';
import { timelineMessages } from './messages-timeline.nl.ts';
import type { AmountRow } from './presenters/budget-page.ts';

/** A chart as it is drawn for a wide screen and for a phone. */
export interface ChartPair {
  readonly chart: Chart;
  readonly narrow: Chart;
}

function pair(draw: (options: ChartOptions) => Chart, options: ChartOptions): ChartPair {
  return { chart: draw(options), narrow: draw({ ...options, width: narrowWidth }) };
}

/** More bars than this say nothing; then the themes stand for their measures. */
const mostSteps = 40;

function change(label: string, value: number): WaterfallStep {
  return { label, value, kind: 'change' };
}

/** How the measures, less what goes above a ceiling, come to the total. */
export function drawWaterfall(report: PlanReport): ChartPair {
  const { measures, totals } = report;
  const parts =
    measures.length <= mostSteps
      ? measures
          .filter(({ lineSumCents }) => lineSumCents !== 0)
          .map(({ measure, lineSumCents }) => change(`${measure.number}. ${measure.name}`, lineSumCents))
      : Array.from(report.byTheme, ([key, cents]) => change(keyName(key, report.plan), cents));
  const above = subtractCents(totals.budgetCents, totals.lineSumCents);
  const steps: WaterfallStep[] = [
    ...parts,
    ...(above === 0 || measures.length > mostSteps ? [] : [change(text.aboveCeiling, above)]),
    { label: text.total, value: totals.budgetCents, kind: 'total' },
  ];
  const input = { steps, labelHeader: text.measure, valueHeader: text.amount, format: formatEuros };
  return pair((options) => waterfallChart(input, options), { id: 'opbouw', title: text.waterfallChart });
}

export function drawYears(rows: readonly AmountRow[]): ChartPair {
  const amounts = rows.map(({ label, cents }) => ({ label, value: cents }));
  const input = { labelHeader: text.year, valueHeader: text.amount, format: formatEuros };
  // A column or two would fill the page; then bars say the same in less room.
  const draw = (options: ChartOptions) =>
    amounts.length < 4
      ? barChart({ ...input, bars: amounts }, options)
      : columnChart({ ...input, columns: amounts }, options);
  return pair(draw, { id: 'per-jaar', title: text.yearsChart });
}

export function drawSources(rows: readonly AmountRow[]): ChartPair {
  const input = {
    bars: rows.map(({ key, label, cents }) => ({
      label,
      value: cents,
      needsAttention: key === 'niet-gedekt' || key === 'te-veel-gedekt',
    })),
    labelHeader: text.source,
    valueHeader: text.amount,
    format: formatEuros,
  };
  return pair((options) => barChart(input, options), { id: 'per-bron', title: text.sourcesChart });
}

/** The largest of some amounts, for a caption; null when there is none above zero. */
export function largestOf(
  rows: readonly AmountRow[],
): { readonly label: string; readonly amount: string } | null {
  const [largest] = rows.toSorted((one, other) => other.cents - one.cents);
  return largest === undefined || largest.cents <= 0
    ? null
    : { label: largest.label, amount: formatEuro(largest.cents) };
}

export function drawTimeline(rows: readonly GanttRow[], today: Temporal.PlainDate): ChartPair {
  const input = { rows, today: today.toString(), labelHeader: timelineMessages.measure };
  return pair((options) => ganttChart(input, options), { id: 'tijdlijn', title: timelineMessages.chart });
}
