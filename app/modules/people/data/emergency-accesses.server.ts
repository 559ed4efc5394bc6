import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import {
  emergencyGrounds,
  emergencyVerdicts,
  type EmergencyGround,
  type EmergencyVerdict,
} from '../domain/emergency-ground.ts';

/** Lets the user read the file for one hour, and tells until when. */
export async function insertEmergencyAccess(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  access: { readonly personId: string; readonly ground: EmergencyGround; readonly reason: string },
): Promise<Temporal.Instant> {
  const row = await tx
    .insertInto('person_emergency_access')
    .values({
      region_id: regionId,
      person_id: access.personId,
      user_id: userId,
      ground: access.ground,
      reason: access.reason,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return row.expires_at;
}

/** Until when the user may read the file because of a stated emergency; null when not. */
export async function findEmergencyEnd(
  tx: ReadTransaction,
  { regionId, userId }: Scope,
  personId: string,
): Promise<Temporal.Instant | null> {
  const row = await tx
    .selectFrom('person_emergency_access')
    .select('expires_at')
    .where('region_id', '=', regionId)
    .where('user_id', '=', userId)
    .where('person_id', '=', personId)
    .where('expires_at', '>', sql<Temporal.Instant>`now()`)
    .orderBy('expires_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.expires_at ?? null;
}

export interface EmergencyRecord {
  readonly accessId: string;
  readonly personId: string;
  readonly userName: string | null;
  readonly ground: EmergencyGround;
  readonly reason: string;
  readonly grantedAt: Temporal.Instant;
  readonly verdict: EmergencyVerdict | null;
  readonly note: string | null;
}

/** Emergency openings of the region: those to look at first, then the newest; for the privacy officer. */
export async function findEmergencyRecords(
  tx: ReadTransaction,
  regionId: string,
): Promise<readonly EmergencyRecord[]> {
  const rows = await tx
    .selectFrom('person_emergency_access as a')
    .leftJoin('person_emergency_review as r', (join) =>
      join.onRef('r.region_id', '=', 'a.region_id').onRef('r.access_id', '=', 'a.access_id'),
    )
    .leftJoin('region_user as u', (join) =>
      join.onRef('u.region_id', '=', 'a.region_id').onRef('u.user_id', '=', 'a.user_id'),
    )
    .select([
      'a.access_id as accessId',
      'a.person_id as personId',
      'u.display_name as userName',
      'a.ground',
      'a.reason',
      'a.granted_at as grantedAt',
      'r.verdict',
      'r.note',
    ])
    .where('a.region_id', '=', regionId)
    .orderBy((eb) => eb.and([eb('r.verdict', 'is not', null), eb('r.verdict', '<>', 'to-investigate')]))
    .orderBy('a.granted_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    ...row,
    ground: emergencyGrounds.find((ground) => ground === row.ground) ?? 'emergency',
    verdict: emergencyVerdicts.find((verdict) => verdict === row.verdict) ?? null,
  }));
}

/** False when it was judged already; only `to-investigate` can still become something else. */
export async function insertEmergencyReview(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  review: { readonly accessId: string; readonly verdict: EmergencyVerdict; readonly note: string | null },
): Promise<boolean> {
  const row = await tx
    .insertInto('person_emergency_review')
    .values({
      region_id: regionId,
      access_id: review.accessId,
      verdict: review.verdict,
      note: review.note,
      reviewed_by: userId,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['region_id', 'access_id'])
        .doUpdateSet({ verdict: review.verdict, note: review.note, reviewed_by: userId })
        .where('person_emergency_review.verdict', '=', 'to-investigate')
        .where(sql<boolean>`${review.verdict} <> 'to-investigate'`),
    )
    .returning('access_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What was recorded while a file was open in an emergency: kinds and counts by access, for the privacy officer. */
export async function findEmergencyConsequences(
  tx: ReadTransaction,
): Promise<ReadonlyMap<string, readonly { readonly kind: string; readonly count: number }[]>> {
  const { rows } = await sql<{ access_id: string; record_kind: string; how_many: number }>`
    select access_id, record_kind, how_many from app.emergency_consequences() order by record_kind`.execute(
    tx,
  );
  return Map.groupBy(
    rows.map((row) => ({ accessId: row.access_id, kind: row.record_kind, count: row.how_many })),
    ({ accessId }) => accessId,
  );
}

/** File numbers for the privacy officer, who sees no more of a person than that. */
export async function findPersonRefs(
  tx: ReadTransaction,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await sql<{ person_id: string; person_ref: string | null }>`
    select person_id, person_ref from app.person_refs(${[...personIds]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.person_id, row.person_ref]));
}

/** How many emergency openings nobody judged, and the day of the first. */
export async function countUnjudged(tx: ReadTransaction, regionId: string) {
  return tx
    .selectFrom('person_emergency_access as a')
    .leftJoin('person_emergency_review as r', (join) =>
      join.onRef('r.region_id', '=', 'a.region_id').onRef('r.access_id', '=', 'a.access_id'),
    )
    .select([
      sql<number>`count(*)::int`.as('unjudged'),
      sql<Temporal.PlainDate | null>`app.dutch_day_of(min(a.granted_at))`.as('first'),
    ])
    .where('a.region_id', '=', regionId)
    .where('r.access_id', 'is', null)
    .executeTakeFirstOrThrow();
}

/** An emergency opening of one file, as its person may know it. */
export interface OpeningOfFile {
  readonly userId: string;
  readonly ground: EmergencyGround;
  readonly reason: string;
  readonly grantedAt: Temporal.Instant;
  /** Null until the privacy officer has judged it. */
  readonly verdict: EmergencyVerdict | null;
}

/** The emergency openings of these files in a period, newest first; for the privacy officer. @param until exclusive */
export async function findOpeningsOfFiles(
  tx: ReadTransaction,
  regionId: string,
  personIds: readonly string[],
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<readonly OpeningOfFile[]> {
  const rows = await tx
    .selectFrom('person_emergency_access as a')
    .leftJoin('person_emergency_review as r', (join) =>
      join.onRef('r.region_id', '=', 'a.region_id').onRef('r.access_id', '=', 'a.access_id'),
    )
    .select(['a.user_id as userId', 'a.ground', 'a.reason', 'a.granted_at as grantedAt', 'r.verdict'])
    .where('a.region_id', '=', regionId)
    .where('a.person_id', 'in', personIds)
    .where('a.granted_at', '>=', from)
    .where('a.granted_at', '<', until)
    .orderBy('a.granted_at', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    ground: emergencyGrounds.find((ground) => ground === row.ground) ?? 'emergency',
    verdict: emergencyVerdicts.find((verdict) => verdict === row.verdict) ?? null,
  }));
}
