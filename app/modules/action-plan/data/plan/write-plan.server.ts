import { sql } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { toPlanFrame } from './plan-columns.ts';
import type { PlanKey } from './plan-key.ts';
import { insertTables } from './table-rows.server.ts';

/** Writes what a plan says of itself, and gives its new revision. */
export async function updatePlanWords(tx: WriteTransaction, key: PlanKey, plan: Plan): Promise<number> {
  const { revision } = await tx
    .updateTable('plan')
    .set({
      title: plan.title,
      vision: plan.vision,
      reserve_name: plan.reserve?.name ?? null,
      revision: sql<number>`revision + 1`,
      changed_by: sql<string>`app.user_id()`,
      changed_at: sql<Temporal.Instant>`clock_timestamp()`,
    })
    .where('region_id', '=', key.regionId)
    .where('plan_slug', '=', key.slug)
    .returning('revision')
    .executeTakeFirstOrThrow();
  await tx
    .deleteFrom('plan_bottleneck')
    .where('region_id', '=', key.regionId)
    .where('plan_slug', '=', key.slug)
    .execute();
  const { plan_bottleneck } = toPlanFrame(key, plan);
  await insertTables(tx, { plan_bottleneck });
  return revision;
}
