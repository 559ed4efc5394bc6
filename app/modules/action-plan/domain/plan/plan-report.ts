/*
 * A plan, its money and what is odd about it.
 *
 * Rule: whatever shows a plan is made from this report, so that page, document and file say the same. There is none
 * of a plan with percentages of each other.
 * Source: app/modules/action-plan/README.md (invariants).
 * Example: `reportPlan({ measures: [{ lines: [{ id: 'a', kind: 'percentage', base: { kind: 'lines',
 * lineIds: ['a'] } }] }] }).reason.circle` is `['a', 'a']`.
 */

import { succeed, type Result } from '#app/kernel/result.ts';
import { budgetPlan } from './budget-plan.ts';
import type { CircularLines } from '../lines/line-order.ts';
import type { Plan } from './plan.ts';
import type { PlanBudget } from './plan-budget.ts';
import { remarksOfPlan } from './plan-remarks.ts';
import type { PlanRemark } from './remark.ts';

/** A plan, its money and what is odd about it: what every page, document and file is made from. */
export interface PlanReport extends PlanBudget {
  readonly remarks: readonly PlanRemark[];
}

/** Makes the report of a plan; refused, with the circle named, when percentages are taken of each other. */
export function reportPlan(plan: Plan): Result<PlanReport, CircularLines> {
  const budget = budgetPlan(plan);
  return budget.ok ? succeed({ ...budget.value, remarks: remarksOfPlan(budget.value) }) : budget;
}
