/*
 * The report of a plan as it leaves the program.
 *
 * Rule: amounts are whole cents. Other programs read this shape, so it is only ever added to.
 * Source: decision 0015 for the cents; the shape is our choice, kept beside the file that goes in
 * (data/plannen/README.md).
 * Example: `toPlanReportJson({ plan: { sources: [], award: null }, measures: [], totals: {}, byYear: new Map([['2021', 100]]),
 * byTheme: new Map(), byObjective: new Map(), bySource: new Map() }).byYear` is `{ 2021: 100 }`.
 */

import type { Cents } from '#app/kernel/money.ts';
import type { LineKind } from '../lines/budget-line.ts';
import type { MeasureStatus } from './plan.ts';
import type { AmountsByKey, LineBudget, MeasureBudget } from './plan-budget.ts';
import { coverageSentence } from './coverage-words.ts';
import { coverPlan, type CoverageState } from './plan-coverage.ts';
import type { PlanReport } from './plan-report.ts';
import type { PlanRemark } from './remark.ts';

type JsonAmounts = Readonly<Record<string, Cents>>;

export interface JsonLine {
  readonly id: string;
  readonly kind: LineKind;
  readonly label: string;
  readonly exactCents: Cents | null;
  readonly statedCents: Cents | null;
  /** Stated minus exact. */
  readonly differenceCents: Cents | null;
  /** By year, or by span where the plan does not split it; null where it gives no years. */
  readonly years: JsonAmounts | null;
  readonly usedCents: Cents;
  readonly countedCents: Cents;
  readonly formula: string;
}

export interface JsonMeasure {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly status: MeasureStatus;
  readonly themes: readonly string[];
  readonly objectives: readonly string[];
  readonly lines: readonly JsonLine[];
  readonly lineSumCents: Cents;
  readonly statedTotalCents: Cents | null;
  readonly budgetCents: Cents;
  readonly openItems: number;
}

interface JsonCoverage {
  readonly state: CoverageState;
  readonly uncoveredCents: Cents;
  readonly overAwardCents: Cents;
  /** In Dutch. */
  readonly detail: string;
}

export interface PlanReportJson {
  readonly region: string;
  readonly plan: string;
  readonly title: string;
  readonly measures: readonly JsonMeasure[];
  readonly totals: {
    readonly lineSumCents: Cents;
    readonly statedCents: Cents | null;
    readonly openItems: number;
    readonly budgetCents: Cents;
  };
  /** Whether the money is there; versions frozen before this field lack it. */
  readonly coverage?: JsonCoverage;
  readonly byYear: JsonAmounts;
  readonly byTheme: JsonAmounts;
  readonly byObjective: JsonAmounts;
  readonly bySource: JsonAmounts;
  readonly remarks: readonly PlanRemark[];
}

export function toPlanReportJson(report: PlanReport): PlanReportJson {
  const { plan, totals } = report;
  return {
    region: plan.region,
    plan: plan.id,
    title: plan.title,
    measures: report.measures.map(toMeasure),
    totals: {
      lineSumCents: totals.lineSumCents,
      statedCents: totals.statedCents,
      openItems: totals.openItems,
      budgetCents: totals.budgetCents,
    },
    coverage: toCoverage(report),
    byYear: toAmounts(report.byYear),
    byTheme: toAmounts(report.byTheme),
    byObjective: toAmounts(report.byObjective),
    bySource: toAmounts(report.bySource),
    remarks: report.remarks,
  };
}

function toCoverage(report: PlanReport): JsonCoverage {
  const coverage = coverPlan(report);
  const { state, uncoveredCents, overAwardCents } = coverage;
  return { state, uncoveredCents, overAwardCents, detail: coverageSentence(coverage) };
}

function toMeasure({ measure, ...budget }: MeasureBudget): JsonMeasure {
  return {
    id: measure.id,
    number: measure.number,
    name: measure.name,
    status: measure.status,
    themes: measure.themeIds,
    objectives: measure.objectiveIds,
    lines: budget.lines.map(toLine),
    lineSumCents: budget.lineSumCents,
    statedTotalCents: budget.statedTotalCents,
    budgetCents: budget.budgetCents,
    openItems: budget.openItems,
  };
}

function toLine({ line, calculated, countedCents, years }: LineBudget): JsonLine {
  return {
    id: line.id,
    kind: line.kind,
    label: line.label,
    exactCents: calculated.exactCents,
    statedCents: calculated.statedCents,
    differenceCents: calculated.differenceCents,
    years: years === null ? null : toAmounts(years),
    usedCents: calculated.usedCents,
    countedCents,
    formula: calculated.formula,
  };
}

function toAmounts(amounts: AmountsByKey): JsonAmounts {
  return Object.fromEntries(amounts);
}
