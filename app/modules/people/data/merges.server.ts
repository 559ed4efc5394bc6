import { sql } from 'kysely';
import type { OpenPeriod } from '#app/kernel/period.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { identityParts, type MergePlan, type PersonRecord } from '../domain/merge.ts';

/** A record of one of two people, with the days it covers where that matters. */
export interface OwnedRecord extends PersonRecord, OpenPeriod {
  readonly personId: string;
  /** When another record of the same kind and person covers one of its days: the merge is refused, or it does not move. */
  readonly onOverlap: 'refuse' | 'leave' | null;
}

/** Everything that hangs on either person, at any organisation; nothing unless the scope may read both. */
export async function findMergeRecords(
  tx: ReadTransaction,
  one: string,
  other: string,
): Promise<readonly OwnedRecord[]> {
  const { rows } = await sql<{
    person_id: string;
    record_kind: string;
    record_id: string;
    from_day: Temporal.PlainDate | null;
    until_day: Temporal.PlainDate | null;
    on_overlap: OwnedRecord['onOverlap'];
  }>`select * from app.person_merge_records(${one}::uuid, ${other}::uuid)`.execute(tx);
  return rows.map((row) => ({
    kind: row.record_kind,
    recordId: row.record_id,
    personId: row.person_id,
    from: row.from_day,
    until: row.until_day,
    onOverlap: row.on_overlap,
  }));
}

const identityField = 'identity-field';

/** Writes down what the merge does, so that undoing gives back exactly that. */
export async function insertMerge(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  plan: MergePlan,
  reason: string,
): Promise<string> {
  const { merge_id: mergeId } = await tx
    .insertInto('person_merge')
    .values({
      region_id: regionId,
      kept_person_id: plan.keptPersonId,
      leaving_person_id: plan.leavingPersonId,
      reason,
      merged_by: userId,
    })
    .returning('merge_id')
    .executeTakeFirstOrThrow();
  const moves = [
    ...plan.moves.map(({ kind, recordId }) => ({ record_kind: kind, record_id: recordId })),
    ...plan.filledFields.map((field) => ({ record_kind: identityField, record_id: field })),
  ];
  if (moves.length > 0)
    await tx
      .insertInto('person_merge_move')
      .values(moves.map((move) => ({ region_id: regionId, merge_id: mergeId, ...move })))
      .execute();
  return mergeId;
}

/** Moves the records written down for the merge, there or back. There, the leaving file is not found any more. */
export async function moveRecords(
  tx: WriteTransaction,
  mergeId: string,
  direction: 'there' | 'back',
): Promise<void> {
  await sql`select app.move_person_records(${mergeId}::uuid, ${direction === 'back'})`.execute(tx);
}

export interface StoredMerge extends MergePlan {
  readonly mergeId: string;
  readonly reason: string;
  readonly mergedBy: string;
  readonly mergedAt: Temporal.Instant;
  readonly undoneAt: Temporal.Instant | null;
}

/** The merges into this file, newest first. */
export async function findMergesInto(
  tx: ReadTransaction,
  regionId: string,
  keptPersonId: string,
): Promise<readonly StoredMerge[]> {
  const merges = await tx
    .selectFrom('person_merge')
    .select([
      'merge_id as mergeId',
      'kept_person_id as keptPersonId',
      'leaving_person_id as leavingPersonId',
      'reason',
      'merged_by as mergedBy',
      'merged_at as mergedAt',
      'undone_at as undoneAt',
    ])
    .where('region_id', '=', regionId)
    .where('kept_person_id', '=', keptPersonId)
    .orderBy('merged_at', 'desc')
    .execute();
  if (merges.length === 0) return [];
  const moves = await tx
    .selectFrom('person_merge_move')
    .select(['merge_id', 'record_kind', 'record_id'])
    .where('region_id', '=', regionId)
    .where(
      'merge_id',
      'in',
      merges.map(({ mergeId }) => mergeId),
    )
    .execute();
  return merges.map((merge) => {
    const own = moves.filter(({ merge_id }) => merge_id === merge.mergeId);
    return {
      ...merge,
      moves: own
        .filter(({ record_kind }) => record_kind !== identityField)
        .map(({ record_kind, record_id }) => ({ kind: record_kind, recordId: record_id })),
      filledFields: identityParts.filter((part) =>
        own.some(({ record_kind, record_id }) => record_kind === identityField && record_id === part),
      ),
    };
  });
}

/** False when it was undone already. */
export async function markUndone(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  mergeId: string,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person_merge')
    .set({ undone_by: userId, undone_at: sql<Temporal.Instant>`now()`, undo_reason: reason })
    .where('region_id', '=', regionId)
    .where('merge_id', '=', mergeId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
