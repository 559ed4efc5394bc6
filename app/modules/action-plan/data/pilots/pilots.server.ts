import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Pilot } from '../../domain/pilots/pilot.ts';
import { toPilotParts, toPilotRow } from './pilot-rows.ts';
import type { PlanKey } from '../plan/plan-key.ts';
import { insertTables } from '../plan/table-rows.server.ts';

/** Adds a pilot at this position, or writes over the one with its id, which keeps its place. */
export async function savePilotRows(
  tx: WriteTransaction,
  key: PlanKey,
  pilot: Pilot,
  position: number,
): Promise<void> {
  const { position: _, ...row } = toPilotRow(key, pilot, position);
  await tx
    .insertInto('pilot')
    .values({ ...row, position })
    .onConflict((conflict) => conflict.columns(['region_id', 'plan_slug', 'pilot_id']).doUpdateSet(row))
    .execute();
  for (const table of ['pilot_remark', 'pilot_check', 'pilot_communication', 'evaluation_moment'] as const) {
    await tx
      .deleteFrom(table)
      .where('region_id', '=', key.regionId)
      .where('plan_slug', '=', key.slug)
      .where('pilot_id', '=', pilot.id)
      .execute();
  }
  await insertTables(tx, toPilotParts(key, [pilot]));
}
