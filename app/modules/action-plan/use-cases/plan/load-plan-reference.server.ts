import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { findRegionId } from '#app/modules/organisation/index.server.ts';
import { insertPlan } from '../../data/plan/insert-plan.server.ts';
import { listShippedPlans, planDataFolder } from '../../data/plan/plan-catalogue.server.ts';
import { loadPlanFile } from '../../data/plan-file/plan-files.server.ts';
import { hasPlan } from '../../data/plan/plans.server.ts';

/**
 * Brings the plans that the product ships into the database, with the pilots they name. A plan that is there
 * already stays as it is.
 * @throws PlanFileError when a shipped file cannot be used
 */
export async function loadPlanReference(tx: OwnerTransaction): Promise<void> {
  for (const { path, regionSlug, slug } of await listShippedPlans()) {
    const regionId = await findRegionId(tx, regionSlug);
    if (regionId === null || (await hasPlan(tx, { regionId, slug }))) continue;
    await insertPlan(tx, regionId, await loadPlanFile(path, planDataFolder), null);
  }
}
