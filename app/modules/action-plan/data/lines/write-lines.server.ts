import { sql } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { BudgetLine } from '../../domain/lines/budget-line.ts';
import { toLineColumns } from './line-columns.ts';
import { toLineParts, toLineRow, type PlacedLine } from './line-rows.ts';
import type { PlanKey } from '../plan/plan-key.ts';
import { insertRows, insertTables } from '../plan/table-rows.server.ts';

const partTables = [
  'budget_line_year_variant',
  'budget_line_year',
  'budget_line_percentage_base',
  'budget_line_sharing',
  'budget_line_assumption',
  'funding_share',
] as const;

/** Adds a line at its place. */
export async function insertLine(tx: WriteTransaction, key: PlanKey, placed: PlacedLine): Promise<void> {
  await insertRows(tx, 'budget_line', [toLineRow(key, placed)]);
  await insertTables(tx, toLineParts(key, [placed]));
}

/** Writes a line over the one with its id, and gives its new revision. The line stays with its measure. */
export async function updateLine(
  tx: WriteTransaction,
  key: PlanKey,
  measureId: string,
  line: BudgetLine,
): Promise<number> {
  const { revision } = await tx
    .updateTable('budget_line')
    .set({
      ...toLineColumns(line),
      revision: sql<number>`revision + 1`,
      changed_by: sql<string>`app.user_id()`,
      changed_at: sql<Temporal.Instant>`clock_timestamp()`,
    })
    .where('region_id', '=', key.regionId)
    .where('plan_slug', '=', key.slug)
    .where('line_id', '=', line.id)
    .returning('revision')
    .executeTakeFirstOrThrow();
  for (const table of partTables) {
    await tx
      .deleteFrom(table)
      .where('region_id', '=', key.regionId)
      .where('plan_slug', '=', key.slug)
      .where('line_id', '=', line.id)
      .execute();
  }
  await insertTables(tx, toLineParts(key, [{ measureId, position: 0, line }]));
  return revision;
}

/** Removes a line with all that stands beside it. Lines that are a percentage of it must be gone already. */
export async function deleteLine(tx: WriteTransaction, key: PlanKey, lineId: string): Promise<void> {
  await tx
    .deleteFrom('budget_line')
    .where('region_id', '=', key.regionId)
    .where('plan_slug', '=', key.slug)
    .where('line_id', '=', lineId)
    .execute();
}
