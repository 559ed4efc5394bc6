import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';

/** A new password that waits for a second administrator. */
export interface PasswordReset {
  readonly requestId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly reason: string;
  readonly askedBy: string;
  readonly askedByName: string | null;
  readonly askedAt: Temporal.Instant;
}

/** Stores a request, with the hash of the code of who asks; false when there is an open one for this person. */
export async function insertPasswordReset(
  tx: WriteTransaction,
  request: {
    readonly regionId: string;
    readonly userId: string;
    readonly reason: string;
    readonly askedBy: string;
    readonly codeHash: Buffer;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('password_reset_request')
    .values({
      region_id: request.regionId,
      user_id: request.userId,
      reason: request.reason,
      asked_by: request.askedBy,
      code_hash: request.codeHash,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The open requests of a region, oldest first. */
export async function findPasswordResets(
  tx: ReadTransaction,
  regionId: string,
): Promise<readonly PasswordReset[]> {
  return tx
    .selectFrom('password_reset_request as q')
    .innerJoin('region_user as u', (join) =>
      join.onRef('u.region_id', '=', 'q.region_id').onRef('u.user_id', '=', 'q.user_id'),
    )
    .leftJoin('region_user as a', (join) =>
      join.onRef('a.region_id', '=', 'q.region_id').onRef('a.user_id', '=', 'q.asked_by'),
    )
    .select([
      'q.request_id as requestId',
      'q.user_id as userId',
      'u.display_name as name',
      'u.email',
      'q.reason',
      'q.asked_by as askedBy',
      'a.display_name as askedByName',
      'q.asked_at as askedAt',
    ])
    .where('q.region_id', '=', regionId)
    .where('q.approved_at', 'is', null)
    .where('q.refused_at', 'is', null)
    .orderBy('q.asked_at')
    .orderBy('q.request_id')
    .execute();
}

/**
 * Approves a request and opens it with this link and the code of who asked. Gives whose password it is; null when this
 * administrator may not, or not any more.
 */
export async function approvePasswordReset(
  tx: WriteTransaction,
  requestId: string,
  linkHash: Buffer,
): Promise<string | null> {
  const { rows } = await sql<{ person: string | null }>`
    select app.approve_password_reset(${requestId}::uuid, ${linkHash}) as person`.execute(tx);
  return rows[0]?.person ?? null;
}

export async function refusePasswordReset(tx: WriteTransaction, requestId: string): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean }>`
    select app.refuse_password_reset(${requestId}::uuid) as answer`.execute(tx);
  return rows[0]?.answer === true;
}
