import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import type { PlanKey } from '../../data/plan/plan-key.ts';
import { findVersion } from '../../data/plan/versions.server.ts';
import { budgetPlan } from '../../domain/plan/budget-plan.ts';
import { comparePlans, type PlanChange } from '../../domain/plan/compare-plans.ts';
import { snapshotPlan, type PlanSnapshot } from '../../domain/plan/plan-snapshot.ts';

/** The number of a frozen version, or the plan as it is now. */
export type ComparedVersion = number | 'now';

/** What changed in a plan from one version to another. Refused with the versions that are not there. */
export async function compareVersions(
  tx: ReadTransaction,
  key: PlanKey,
  before: ComparedVersion,
  after: ComparedVersion,
): Promise<Result<readonly PlanChange[], { readonly kind: 'version-unknown' }>> {
  const earlier = await snapshotOf(tx, key, before);
  const later = await snapshotOf(tx, key, after);
  return earlier === null || later === null
    ? refuse({ kind: 'version-unknown' })
    : succeed(comparePlans(earlier, later));
}

async function snapshotOf(
  tx: ReadTransaction,
  key: PlanKey,
  version: ComparedVersion,
): Promise<PlanSnapshot | null> {
  if (version !== 'now') return (await findVersion(tx, key, version))?.snapshot ?? null;
  const plan = await loadPlan(tx, key.regionId, key.slug);
  const budget = plan === null ? null : budgetPlan(plan);
  return budget?.ok === true ? snapshotPlan(budget.value) : null;
}
