import {
  barChart,
  formatEuros,
  formatShare,
  stackedBarChart,
  waterfallChart,
  type Chart,
  type ChartOptions,
  type WaterfallStep,
} from '#app/platform/charts/index.server.ts';
import { noCents, subtractCents } from '#app/kernel/money.ts';
import type { MeasureBudget, PlanBudget } from '../domain/plan/plan-budget.ts';
import { keyName } from '../domain/plan/plan-words.ts';
import { planChartMessages as text } from './messages.nl.ts';
import { moneyByYearAndSource } from './money-by-year-and-source.ts';

/** Where a picture stands: its id on the page, and its width when not the usual one. */
export type PlanChartOptions = Omit<ChartOptions, 'title'>;

/** More bars than this say nothing; then themes stand for their measures. */
const mostSteps = 40;

/** How the measures together make the total; what ceilings take off is a step of its own. */
export function planWaterfall(budget: PlanBudget, options: PlanChartOptions): Chart {
  const { measures, totals, byTheme, plan } = budget;
  if (measures.length > mostSteps) {
    // By theme, money counts after ceilings: nothing is left to take off.
    const steps = Array.from(byTheme, ([key, cents]) => change(keyName(key, plan), cents));
    return waterfall(steps, noCents, text.theme, { ...options, title: text.themesWaterfallTitle });
  }
  const steps = measures
    .filter(({ lineSumCents }) => lineSumCents !== 0)
    .map(({ measure, lineSumCents }) => change(`${measure.number}. ${measure.name}`, lineSumCents));
  return waterfall(steps, subtractCents(totals.budgetCents, totals.lineSumCents), text.measure, {
    ...options,
    title: text.waterfallTitle,
  });
}

/** How the lines of one measure make its total. */
export function measureWaterfall(
  { measure, lines, lineSumCents, budgetCents }: MeasureBudget,
  options: PlanChartOptions,
): Chart {
  const steps = lines
    .filter(({ calculated }) => calculated.usedCents !== 0)
    .map(({ line, calculated }) => change(line.label, calculated.usedCents));
  return waterfall(steps, subtractCents(budgetCents, lineSumCents), text.line, {
    ...options,
    title: text.linesTitle(measure.name),
  });
}

/** A bar for every year or span of years, built up out of the sources that pay it. */
export function planYearsChart(budget: PlanBudget, options: PlanChartOptions): Chart {
  const money = [...moneyByYearAndSource(budget)].filter(([, bySource]) =>
    [...bySource.values()].some((cents) => cents !== 0),
  );
  const sources = [...budget.bySource].filter(([, cents]) => cents !== 0).map(([key]) => key);
  return stackedBarChart(
    {
      series: sources.map((key) => keyName(key, budget.plan)),
      rows: money.map(([year, bySource]) => ({
        label: keyName(year, budget.plan),
        values: sources.map((key) => bySource.get(key) ?? 0),
      })),
      labelHeader: text.year,
      format: formatEuros,
    },
    { ...options, title: text.yearsTitle },
  );
}

/** Which part of the money goes to which theme. */
export function planThemesChart({ byTheme, totals, plan }: PlanBudget, options: PlanChartOptions): Chart {
  const whole = totals.budgetCents;
  return barChart(
    {
      bars: [...byTheme].map(([key, cents]) => ({
        label: whole === 0 ? keyName(key, plan) : `${keyName(key, plan)} (${formatShare(cents / whole)})`,
        value: cents,
      })),
      labelHeader: text.theme,
      valueHeader: text.amount,
      format: formatEuros,
    },
    { ...options, title: text.themesTitle },
  );
}

function change(label: string, value: number): WaterfallStep {
  return { label, value, kind: 'change' };
}

function waterfall(
  steps: readonly WaterfallStep[],
  cutCents: number,
  labelHeader: string,
  options: ChartOptions,
): Chart {
  return waterfallChart(
    {
      steps: [
        ...steps,
        ...(cutCents === 0 ? [] : [change(text.ceilings, cutCents)]),
        { label: text.total, value: 0, kind: 'total' },
      ],
      labelHeader,
      valueHeader: text.amount,
      format: formatEuros,
    },
    options,
  );
}
