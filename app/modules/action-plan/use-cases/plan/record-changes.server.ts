import { insertChanges, type NewChange } from '../../data/plan/changes.server.ts';
import { budgetPlan } from '../../domain/plan/budget-plan.ts';
import { comparePlans, type PlanChange } from '../../domain/plan/compare-plans.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { snapshotPlan } from '../../domain/plan/plan-snapshot.ts';
import type { HeldPlan } from './edit-plan.server.ts';

/**
 * Writes in the plan's history every amount and status that a change made different, also on other lines: a
 * percentage changes with the line it is taken of. Totals follow from these and are left out.
 * @param more what the comparison of two plans does not see
 * @throws Error when either plan cannot be worked out: that is to be refused before
 */
export async function recordChanges(
  { tx, key, plan, userId }: HeldPlan,
  after: Plan,
  reason: string | null,
  more: readonly NewChange[] = [],
): Promise<void> {
  const changes = comparePlans(snapshotOf(plan), snapshotOf(after))
    .filter(({ kind }) => kind !== 'budget' && kind !== 'total')
    .map((change) => toNewChange(change, reason));
  await insertChanges(tx, key, userId, [...changes, ...more]);
}

function snapshotOf(plan: Plan) {
  const budget = budgetPlan(plan);
  if (!budget.ok) throw new Error(`Lines are percentages of each other: ${budget.reason.circle.join(', ')}.`);
  return snapshotPlan(budget.value);
}

function toNewChange(change: PlanChange, reason: string | null): NewChange {
  return {
    measureId: change.measure ?? null,
    lineId: change.line ?? null,
    subject: change.line === undefined ? 'measure' : 'line',
    field: change.kind,
    before: change.before,
    after: change.after,
    differenceCents: change.differenceCents ?? null,
    reason: reason === '' ? null : reason,
  };
}
