import { sql } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Measure, MeasureStatus } from '../../domain/plan/plan.ts';
import { toMeasureColumns, toMeasureLists, toMeasureRecords } from './measure-rows.ts';
import type { PlanKey } from '../plan/plan-key.ts';
import { insertTables } from '../plan/table-rows.server.ts';

const listTables = [
  'measure_theme',
  'measure_objective',
  'measure_partner',
  'measure_municipality',
  'measure_dependency',
  'measure_evidence',
  'measure_indicator',
  'measure_exclusion',
  'measure_milestone',
  'plan_fact',
] as const;

const changed = {
  revision: sql<number>`revision + 1`,
  changed_by: sql<string>`app.user_id()`,
  changed_at: sql<Temporal.Instant>`clock_timestamp()`,
};

/**
 * Writes a measure over the one with its id, and gives its new revision. Lines, grant call, evaluations, decisions
 * and remarks on the source are left as they are: those have ways of their own.
 */
export async function updateMeasure(tx: WriteTransaction, key: PlanKey, measure: Measure): Promise<number> {
  const revision = await updateColumns(tx, key, measure.id, toMeasureColumns(measure));
  for (const table of listTables) {
    await tx
      .deleteFrom(table)
      .where('region_id', '=', key.regionId)
      .where('plan_slug', '=', key.slug)
      .where('measure_id', '=', measure.id)
      .execute();
  }
  await tx
    .deleteFrom('funding_share')
    .where('region_id', '=', key.regionId)
    .where('plan_slug', '=', key.slug)
    .where('measure_id', '=', measure.id)
    .where('line_id', 'is', null)
    .execute();
  await insertTables(tx, toMeasureLists(key, [measure]));
  const { measure_milestone, measure_result } = toMeasureRecords(key, [measure]);
  await insertTables(tx, { measure_milestone });
  await replaceResults(tx, key, measure.id, measure_result);
  return revision;
}

/** Gives a measure another status, and gives its new revision. */
export async function updateStatus(
  tx: WriteTransaction,
  key: PlanKey,
  measureId: string,
  status: MeasureStatus,
  statusNote: string | null,
): Promise<number> {
  return updateColumns(tx, key, measureId, { status, status_note: statusNote });
}

/** Counts a change of what stands beside a measure, such as its evidence, and gives its new revision. */
export async function touchMeasure(tx: WriteTransaction, key: PlanKey, measureId: string): Promise<number> {
  return updateColumns(tx, key, measureId, {});
}

async function updateColumns(
  tx: WriteTransaction,
  key: PlanKey,
  measureId: string,
  columns: Partial<ReturnType<typeof toMeasureColumns>>,
): Promise<number> {
  const { revision } = await tx
    .updateTable('measure')
    .set({ ...columns, ...changed })
    .where('region_id', '=', key.regionId)
    .where('plan_slug', '=', key.slug)
    .where('measure_id', '=', measureId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** Results keep their rows, because what was reached refers to them; those left out must have nothing reached. */
async function replaceResults(
  tx: WriteTransaction,
  key: PlanKey,
  measureId: string,
  results: ReturnType<typeof toMeasureRecords>['measure_result'],
): Promise<void> {
  const gone = tx
    .deleteFrom('measure_result')
    .where('region_id', '=', key.regionId)
    .where('plan_slug', '=', key.slug)
    .where('measure_id', '=', measureId);
  const kept = results.map(({ result_id }) => result_id);
  await (kept.length === 0 ? gone : gone.where('result_id', 'not in', kept)).execute();
  if (results.length === 0) return;
  await tx
    .insertInto('measure_result')
    .values(results)
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'plan_slug', 'measure_id', 'result_id']).doUpdateSet(({ ref }) => ({
        position: ref('excluded.position'),
        text: ref('excluded.text'),
        target_value: ref('excluded.target_value'),
        target_unit: ref('excluded.target_unit'),
      })),
    )
    .execute();
}
