import { refuse, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { LoggedAct } from '#app/platform/acts/logged.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import type { PlanKey } from '../../data/plan/plan-key.ts';
import { lockPlan } from '../../data/plan/plans.server.ts';
import type { Plan } from '../../domain/plan/plan.ts';

/** Which plan is changed, and from where. */
export interface PlanEdit {
  /** Slug of the plan. */
  readonly plan: string;
  /** Where the request came from, for the audit log. */
  readonly origin: string;
}

/** A plan held for a change. */
export interface HeldPlan {
  readonly tx: WriteTransaction;
  readonly key: PlanKey;
  readonly plan: Plan;
  readonly userId: string;
}

/** The region has no such plan, or the user may not change it. */
export interface PlanUnknown {
  readonly kind: 'plan-unknown';
}

/** What is done to which part of a plan, as the audit log knows it. */
export type PlanAct = Pick<LoggedAct, 'action' | 'objectKind' | 'objectId'>;

/**
 * Changes a plan: holds it, does the work and writes in the audit log what was done to which part.
 */
export async function editPlan<Value, Reason>(
  database: Database,
  scope: Scope,
  { plan: slug, origin }: PlanEdit,
  done: PlanAct,
  work: (held: HeldPlan) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | PlanUnknown>> {
  const log = { ...done, objectId: `${slug}/${done.objectId}` };
  return act<Value, Reason | PlanUnknown>(database, { scope, origin }, { log }, async (tx) => {
    const key: PlanKey = { regionId: scope.regionId, slug };
    const plan = (await lockPlan(tx, key)) ? await loadPlan(tx, scope.regionId, slug) : null;
    return plan === null ? refuse({ kind: 'plan-unknown' }) : work({ tx, key, plan, userId: scope.userId });
  });
}
