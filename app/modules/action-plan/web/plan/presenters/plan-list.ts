import { yearSpanKey } from '#app/kernel/year-span.ts';
import type { PlanReport } from '../../../domain/plan/plan-report.ts';
import { planAddress } from '../../addresses.ts';
import { presentTotals, type PlanTotals } from './overview.ts';

export interface PlanCard {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly years: string;
  readonly total: string;
  readonly coverage: PlanTotals['coverage'];
  readonly coverageText: string;
  readonly statuses: PlanTotals['statuses'];
  readonly measures: number;
  readonly remarks: number;
  readonly attention: number;
}

/** A plan as it stands in the list. */
export function presentPlanCard(report: PlanReport): PlanCard {
  const { plan } = report;
  const totals = presentTotals(report);
  return {
    slug: plan.id,
    title: plan.title,
    href: planAddress(plan.id),
    years: yearSpanKey(plan.years),
    total: totals.total,
    coverage: totals.coverage,
    coverageText: totals.coverageText,
    statuses: totals.statuses,
    measures: totals.measures,
    remarks: totals.remarks,
    attention: totals.attention,
  };
}
