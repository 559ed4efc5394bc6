import { sql } from 'kysely';
import type { Cents } from '#app/kernel/money.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import { centsOrNull } from '../plan-file/filled.ts';
import { keyColumns } from './key-columns.ts';
import type { PlanKey } from './plan-key.ts';
import { insertRows } from './table-rows.server.ts';

/** One change of an amount or a status, in words that a reader sees. */
export interface NewChange {
  readonly measureId: string | null;
  readonly lineId: string | null;
  /** What was changed: `measure`, `line`, `realised-amount` and so on. */
  readonly subject: string;
  /** What about it, such as `amount` or `status`. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly differenceCents: Cents | null;
  readonly reason: string | null;
}

export interface RecordedChange extends NewChange {
  readonly changedAt: Temporal.Instant;
  /** Null for the command line, or someone who no longer works here. */
  readonly changedBy: string | null;
}

/** Adds to the plan's history, in the name of the scope's user. */
export async function insertChanges(
  tx: WriteTransaction,
  key: PlanKey,
  userId: string,
  changes: readonly NewChange[],
): Promise<void> {
  await insertRows(
    tx,
    'plan_change',
    changes.map((change) => ({
      ...keyColumns(key),
      measure_id: change.measureId,
      line_id: change.lineId,
      subject: change.subject,
      field: change.field,
      before_text: change.before,
      after_text: change.after,
      difference_cents: change.differenceCents,
      reason: change.reason,
      changed_by: userId,
    })),
  );
}

export interface HistoryFilter {
  readonly measureId?: string;
  readonly since?: Temporal.Instant;
  /** At most so many; 200 unless told. */
  readonly limit?: number;
}

/** What was changed in a plan, newest first. */
export async function listChanges(
  tx: ReadTransaction,
  key: PlanKey,
  { measureId, since, limit = 200 }: HistoryFilter = {},
): Promise<readonly RecordedChange[]> {
  let query = tx
    .selectFrom('plan_change')
    .select([
      'measure_id as measureId',
      'line_id as lineId',
      'subject',
      'field',
      'before_text as before',
      'after_text as after',
      'difference_cents',
      'reason',
      'changed_at as changedAt',
      sql<string | null>`app.colleague_name(changed_by)`.as('changedBy'),
    ])
    .where('region_id', '=', key.regionId)
    .where('plan_slug', '=', key.slug);
  if (measureId !== undefined) query = query.where('measure_id', '=', measureId);
  if (since !== undefined) query = query.where('changed_at', '>=', since);
  const rows = await query.orderBy('changed_at', 'desc').orderBy('change_id', 'desc').limit(limit).execute();
  return rows.map(({ difference_cents, ...row }) => ({
    ...row,
    differenceCents: centsOrNull(difference_cents),
  }));
}

/** Ids of lines that the plan's history names, also of those that are gone. */
export async function listUsedLineIds(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('plan_change')
    .select('line_id')
    .distinct()
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .execute();
  return new Set(rows.flatMap(({ line_id }) => line_id ?? []));
}
