import { sql } from 'kysely';
import type { OngoingPeriod } from '#app/kernel/period.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';

export interface StoredRestriction extends OngoingPeriod {
  readonly restrictionId: string;
  readonly revision: number;
  readonly personId: string;
  readonly reason: string;
  readonly readers: readonly { readonly userId: string; readonly name: string }[];
}

export interface NewRestriction {
  readonly personId: string;
  readonly reason: string;
  readonly from: Temporal.PlainDate;
  readonly readerIds: readonly string[];
}

/** The person with this file number, for the privacy officer; null when there is none. */
export async function findPersonToRestrict(tx: ReadTransaction, personRef: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select app.person_by_ref(${personRef}) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function insertRestriction(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  { personId, reason, from, readerIds }: NewRestriction,
): Promise<string> {
  const { restriction_id: restrictionId } = await tx
    .insertInto('person_restriction')
    .values({
      region_id: regionId,
      person_id: personId,
      reason,
      valid_period: `[${from.toString()},)`,
      recorded_by: userId,
    })
    .returning('restriction_id')
    .executeTakeFirstOrThrow();
  await insertReaders(tx, regionId, restrictionId, readerIds);
  return restrictionId;
}

async function insertReaders(
  tx: WriteTransaction,
  regionId: string,
  restrictionId: string,
  readerIds: readonly string[],
): Promise<void> {
  if (readerIds.length === 0) return;
  await tx
    .insertInto('person_restriction_reader')
    .values(
      readerIds.map((userId) => ({ region_id: regionId, restriction_id: restrictionId, user_id: userId })),
    )
    .execute();
}

/** Replaces who may read the file; false when there is no such restriction. */
export async function replaceReaders(
  tx: WriteTransaction,
  regionId: string,
  restrictionId: string,
  readerIds: readonly string[],
): Promise<boolean> {
  const found = await tx
    .selectFrom('person_restriction')
    .select('restriction_id')
    .where('region_id', '=', regionId)
    .where('restriction_id', '=', restrictionId)
    .executeTakeFirst();
  if (found === undefined) return false;
  await tx
    .deleteFrom('person_restriction_reader')
    .where('region_id', '=', regionId)
    .where('restriction_id', '=', restrictionId)
    .execute();
  await insertReaders(tx, regionId, restrictionId, readerIds);
  return true;
}

/** Ends a restriction on `today`; one that began today never held and ends tomorrow. */
export async function closeRestriction(
  tx: WriteTransaction,
  regionId: string,
  restrictionId: string,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person_restriction')
    .set({
      valid_period: sql<string>`daterange(lower(valid_period), greatest(lower(valid_period) + 1, ${today.toString()}::date))`,
    })
    .where('region_id', '=', regionId)
    .where('restriction_id', '=', restrictionId)
    .where(sql<boolean>`valid_period @> ${today.toString()}::date`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Restrictions that hold on `today`, newest first. */
export async function findRestrictions(
  tx: ReadTransaction,
  regionId: string,
  today: Temporal.PlainDate,
): Promise<readonly StoredRestriction[]> {
  const rows = await tx
    .selectFrom('person_restriction')
    .select([
      'restriction_id as restrictionId',
      'revision',
      'person_id as personId',
      'reason',
      sql<Temporal.PlainDate>`lower(valid_period)`.as('from'),
      sql<Temporal.PlainDate | null>`upper(valid_period)`.as('until'),
    ])
    .where('region_id', '=', regionId)
    .where(sql<boolean>`valid_period @> ${today.toString()}::date`)
    .orderBy(sql`lower(valid_period)`, 'desc')
    .orderBy('restriction_id')
    .execute();
  const readers = await tx
    .selectFrom('person_restriction_reader as r')
    .innerJoin('region_user as u', (join) =>
      join.onRef('u.region_id', '=', 'r.region_id').onRef('u.user_id', '=', 'r.user_id'),
    )
    .select(['r.restriction_id as restrictionId', 'r.user_id as userId', 'u.display_name as name'])
    .where('r.region_id', '=', regionId)
    .orderBy('u.display_name')
    .execute();
  return rows.map((row) => ({
    ...row,
    readers: readers.filter((reader) => reader.restrictionId === row.restrictionId),
  }));
}

/** Colleagues who work with files, to choose readers from. */
export async function findPossibleReaders(
  tx: ReadTransaction,
  regionId: string,
  today: Temporal.PlainDate,
): Promise<
  readonly { readonly userId: string; readonly name: string; readonly organisation: string | null }[]
> {
  return tx
    .selectFrom('role_assignment as a')
    .innerJoin('region_user as u', (join) =>
      join.onRef('u.region_id', '=', 'a.region_id').onRef('u.user_id', '=', 'a.user_id'),
    )
    .leftJoin('organisation as o', (join) =>
      join.onRef('o.region_id', '=', 'a.region_id').onRef('o.organisation_id', '=', 'a.organisation_id'),
    )
    .select(['u.user_id as userId', 'u.display_name as name', 'o.name as organisation'])
    .distinct()
    .where('a.region_id', '=', regionId)
    .where('a.role', 'in', ['shelter-worker', 'case-worker'])
    .where(sql<boolean>`a.valid_period @> ${today.toString()}::date`)
    .orderBy('u.display_name')
    .execute();
}

/** Since when the file is restricted, for one of its readers; null when it is not. */
export async function findRestrictedSince(
  tx: ReadTransaction,
  personId: string,
): Promise<Temporal.PlainDate | null> {
  const { rows } = await sql<{ since: Temporal.PlainDate | null }>`
    select app.person_restricted_since(${personId}::uuid) as since`.execute(tx);
  return rows[0]?.since ?? null;
}
