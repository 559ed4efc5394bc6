import { sql } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { ForecastOverride, LightColour } from '../../domain/progress/progress.ts';
import { keyColumns } from '../plan/key-columns.ts';
import type { PlanKey } from '../plan/plan-key.ts';

/** Sets a measure's light by hand, or with null gives it back to the rule. Earlier ones are kept as ended. */
export async function replaceLight(
  tx: WriteTransaction,
  key: PlanKey,
  userId: string,
  measureId: string,
  override: { readonly colour: LightColour; readonly reason: string } | null,
): Promise<void> {
  await endOverride(tx, key, 'traffic_light_override', measureId);
  if (override === null) return;
  await tx
    .insertInto('traffic_light_override')
    .values({ ...keyColumns(key), measure_id: measureId, ...override, set_by: userId })
    .execute();
}

/** Sets somebody's own forecast of a measure, or with null gives it back to the calculation. */
export async function replaceForecast(
  tx: WriteTransaction,
  key: PlanKey,
  userId: string,
  measureId: string,
  override: ForecastOverride | null,
): Promise<void> {
  await endOverride(tx, key, 'forecast_override', measureId);
  if (override === null) return;
  await tx
    .insertInto('forecast_override')
    .values({ ...keyColumns(key), measure_id: measureId, ...override, set_by: userId })
    .execute();
}

async function endOverride(
  tx: WriteTransaction,
  { regionId, slug }: PlanKey,
  table: 'traffic_light_override' | 'forecast_override',
  measureId: string,
): Promise<void> {
  await tx
    .updateTable(table)
    .set({ ended_at: sql<Temporal.Instant>`clock_timestamp()` })
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('measure_id', '=', measureId)
    .where('ended_at', 'is', null)
    .execute();
}
