import { formatEuro } from '#app/kernel/format-euro.ts';
import { noCents, subtractCents, type Cents } from '#app/kernel/money.ts';
import { uncoveredKey } from '../../../domain/lines/funding.ts';
import { measureStatuses, type MeasureStatus, type Plan } from '../../../domain/plan/plan.ts';
import type { PlanReport } from '../../../domain/plan/plan-report.ts';
import { coverageSentence } from '../../../domain/plan/coverage-words.ts';
import { coverPlan, type CoverageState } from '../../../domain/plan/plan-coverage.ts';
import { keyName, statusNames } from '../../../domain/plan/plan-words.ts';
import { overviewMessages as text } from '../../messages.nl.ts';
import { attentionRemarks } from '../../../domain/plan/remark.ts';
import { presentRemark, type RemarkView } from './remark-groups.ts';

export interface PlanTotals {
  readonly total: string;
  readonly hasMoney: boolean;
  readonly lineSum: string;
  readonly isLineSum: boolean;
  readonly covered: string;
  readonly uncovered: string;
  readonly hasUncovered: boolean;
  readonly coverage: CoverageState;
  /** Whether the money is there, in words. */
  readonly coverageText: string;
  readonly openItems: number;
  /** The sources that pay, the largest first. */
  readonly sources: string;
  readonly measures: number;
  readonly running: number;
  readonly statuses: readonly {
    readonly status: MeasureStatus;
    readonly label: string;
    readonly count: number;
  }[];
  readonly remarks: number;
  readonly attention: number;
}

/** The figures that answer what a plan costs, who pays and what runs. */
export function presentTotals(report: PlanReport): PlanTotals {
  const { plan, totals, bySource, remarks } = report;
  const coverage = coverPlan(report);
  const uncovered = coverage.uncoveredCents;
  const sources = [...bySource]
    .filter(([key, cents]) => key !== uncoveredKey && cents > 0)
    .toSorted(([, one], [, other]) => other - one);
  return {
    total: formatEuro(totals.budgetCents),
    hasMoney: totals.lineSumCents > noCents,
    lineSum: formatEuro(totals.lineSumCents),
    isLineSum: totals.lineSumCents === totals.budgetCents,
    covered: formatEuro(subtractCents(totals.budgetCents, uncovered)),
    uncovered: formatEuro(uncovered),
    hasUncovered: uncovered > noCents,
    coverage: coverage.state,
    coverageText: coverageSentence(coverage),
    openItems: totals.openItems,
    sources: sourceNames(sources, plan),
    measures: plan.measures.length,
    running: countOf(report, 'running'),
    statuses: measureStatuses
      .map((status) => ({ status, label: statusNames[status], count: countOf(report, status) }))
      .filter(({ count }) => count > 0),
    remarks: remarks.length,
    attention: attentionRemarks(remarks).length,
  };
}

function sourceNames(sources: readonly (readonly [string, Cents])[], plan: PlanReport['plan']): string {
  const [first, ...others] = sources;
  if (first === undefined) return '';
  const name = keyName(first[0], plan);
  return others.length === 0 ? text.onlySource(name) : text.severalSources(name, others.length);
}

function countOf({ plan }: PlanReport, status: MeasureStatus): number {
  return plan.measures.filter((measure) => measure.status === status).length;
}

/** What it costs, whether that is covered, and what runs. */
export function leadOf({ total, hasMoney, coverageText, running }: PlanTotals): string {
  if (!hasMoney) return text.noMoney;
  return text.lead(
    total,
    coverageText,
    running === 0 ? text.noneRunning : running === 1 ? text.oneRunning : text.someRunning(running),
  );
}

/** At most `most` remarks that ask for attention. */
export function firstAttention({ plan, remarks }: PlanReport, most: number): readonly RemarkView[] {
  return attentionRemarks(remarks)
    .slice(0, most)
    .map((remark, at) => presentRemark(plan, remark, at));
}

/** That a plan's years are behind us; null while they run or are to come. */
export function presentEnded({ years }: Pick<Plan, 'years'>, today: Temporal.PlainDate): string | null {
  return today.year > years.last ? text.ended(years.last) : null;
}
