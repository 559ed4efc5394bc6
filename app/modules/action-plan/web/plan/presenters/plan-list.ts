import { formatEuro } from '#app/kernel/format-euro.ts';
import { noCents } from '#app/kernel/money.ts';
import { yearSpanKey } from '#app/kernel/year-span.ts';
import { uncoveredKey } from '../../../domain/lines/funding.ts';
import type { PlanReport } from '../../../domain/plan/plan-report.ts';
import { planAddress } from '../../addresses.ts';
import { presentTotals, type PlanTotals } from './overview.ts';

export interface PlanCard {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly years: string;
  readonly total: string;
  readonly hasMoney: boolean;
  /** Null when all is covered. */
  readonly uncovered: string | null;
  readonly statuses: PlanTotals['statuses'];
  readonly measures: number;
  readonly remarks: number;
  readonly attention: number;
}

/** A plan as it stands in the list. */
export function presentPlanCard(report: PlanReport): PlanCard {
  const { plan } = report;
  const totals = presentTotals(report);
  const uncovered = report.bySource.get(uncoveredKey) ?? noCents;
  return {
    slug: plan.id,
    title: plan.title,
    href: planAddress(plan.id),
    years: yearSpanKey(plan.years),
    total: totals.total,
    hasMoney: report.totals.lineSumCents > 0,
    uncovered: uncovered > noCents ? formatEuro(uncovered) : null,
    statuses: totals.statuses,
    measures: totals.measures,
    remarks: totals.remarks,
    attention: totals.attention,
  };
}
