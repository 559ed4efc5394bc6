import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { HoldGround } from '../domain/retention-kind.ts';

/** What a hold stops: one file, or every file of a kind. */
export type Held = { readonly personId: string } | { readonly kindCode: string };

export interface NewHold {
  readonly of: Held;
  readonly ground: HoldGround;
  readonly reason: string;
  readonly from: Temporal.PlainDate;
  /** Its last day as planned; null while nobody knows. */
  readonly until: Temporal.PlainDate | null;
}

export interface StoredHold {
  readonly holdId: string;
  readonly personId: string | null;
  readonly personRef: string | null;
  readonly kindCode: string | null;
  readonly ground: HoldGround;
  readonly reason: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
  readonly placedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  readonly endReason: string | null;
  readonly revision: number;
}

export async function insertHold(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  { of, ground, reason, from, until }: NewHold,
): Promise<string> {
  const { hold_id: holdId } = await tx
    .insertInto('retention_hold')
    .values({
      region_id: regionId,
      person_id: 'personId' in of ? of.personId : null,
      kind_code: 'kindCode' in of ? of.kindCode : null,
      ground,
      reason,
      holds_from: from,
      holds_until: until,
      placed_by: userId,
    })
    .returning('hold_id')
    .executeTakeFirstOrThrow();
  return holdId;
}

/** How data of a kind goes; null for a kind that is not there. */
export async function goingOf(tx: ReadTransaction, kindCode: string): Promise<string | null> {
  const row = await tx
    .selectFrom('retention_kind')
    .select('goes')
    .where('code', '=', kindCode)
    .executeTakeFirst();
  return row?.goes ?? null;
}

/** Holds of the region with the number of the file, those that still hold first. */
export async function findHolds(tx: ReadTransaction, regionId: string): Promise<readonly StoredHold[]> {
  const { rows } = await sql<StoredHold>`
    select h.hold_id as "holdId", h.person_id as "personId", r.person_ref as "personRef", h.kind_code as "kindCode",
      h.ground, h.reason, h.holds_from as "from", h.holds_until as "until", h.placed_at as "placedAt",
      h.ended_at as "endedAt", h.end_reason as "endReason", h.revision
    from retention_hold h
    left join lateral app.person_refs(array[h.person_id]) r on true
    where h.region_id = ${regionId}
    order by h.ended_at is not null, h.holds_until nulls last, h.hold_id`.execute(tx);
  return rows;
}

/** Ends a hold; what it held, or null when there is no such hold or it ended before. */
export async function endHoldRow(
  tx: WriteTransaction,
  regionId: string,
  holdId: string,
  reason: string,
): Promise<Held | null> {
  const row = await tx
    .updateTable('retention_hold')
    .set({ end_reason: reason })
    .where('region_id', '=', regionId)
    .where('hold_id', '=', holdId)
    .where('end_reason', 'is', null)
    .returning(['person_id', 'kind_code'])
    .executeTakeFirst();
  if (row === undefined) return null;
  return row.person_id === null ? { kindCode: row.kind_code ?? '' } : { personId: row.person_id };
}
