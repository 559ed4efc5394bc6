import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Measure, Plan } from '../../domain/plan/plan.ts';
import { toGrantCallRow, toGrantParts } from '../grants/grant-rows.ts';
import { toLineParts, toLineRow } from '../lines/line-rows.ts';
import { toMeasureLists, toMeasureRecords, toMeasureRow } from '../measures/measure-rows.ts';
import { toPilotParts, toPilotRow } from '../pilots/pilot-rows.ts';
import { toPlanFrame, toPlanRemarks, toPlanRow } from './plan-columns.ts';
import type { PlanKey } from './plan-key.ts';
import { insertRows, insertTables } from './table-rows.server.ts';

/**
 * Stores a plan with everything in it, under its own slug. Refuses when the region has a plan with that slug; then
 * nothing is written.
 * @param createdBy null for what the product ships
 */
export async function insertPlan(
  tx: WriteTransaction,
  regionId: string,
  plan: Plan,
  createdBy: string | null,
): Promise<Result<PlanKey, 'plan-exists'>> {
  const key: PlanKey = { regionId, slug: plan.id };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('plan')
    .values(toPlanRow(key, plan, createdBy))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return refuse('plan-exists');
  await insertTables(tx, toPlanFrame(key, plan));
  await insertMeasures(tx, key, plan.measures);
  await insertTables(tx, toPlanRemarks(key, plan));
  await insertRows(
    tx,
    'pilot',
    plan.pilots.map((pilot, at) => toPilotRow(key, pilot, at + 1)),
  );
  await insertTables(tx, toPilotParts(key, plan.pilots));
  return succeed(key);
}

/**
 * Adds measures with all that is in them. They may refer to each other and to each other's lines.
 * @param after how many measures the plan has already
 */
export async function insertMeasures(
  tx: WriteTransaction,
  key: PlanKey,
  measures: readonly Measure[],
  after = 0,
): Promise<void> {
  const lines = measures.flatMap((measure) =>
    measure.lines.map((line, at) => ({ measureId: measure.id, position: at + 1, line })),
  );
  const calls = measures.flatMap(({ id, grantCall }) =>
    grantCall === null ? [] : [{ measureId: id, call: grantCall }],
  );
  await insertRows(
    tx,
    'measure',
    measures.map((measure, at) => toMeasureRow(key, measure, after + at + 1)),
  );
  await insertRows(
    tx,
    'budget_line',
    lines.map((line) => toLineRow(key, line)),
  );
  await insertTables(tx, toMeasureLists(key, measures));
  await insertTables(tx, toLineParts(key, lines));
  await insertTables(tx, toMeasureRecords(key, measures));
  await insertRows(
    tx,
    'grant_call',
    calls.map((call) => toGrantCallRow(key, call)),
  );
  await insertTables(tx, toGrantParts(key, calls));
}
