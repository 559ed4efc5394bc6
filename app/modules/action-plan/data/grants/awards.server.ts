import { sql } from 'kysely';
import { toCents, type Cents } from '#app/kernel/money.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';

/** What is decided on an application. */
export interface NewAward {
  readonly applicationId: string;
  /** 0 for a rejection. */
  readonly cents: Cents;
  readonly reason: string;
  /** What the applicant must keep to, one per line; null without. */
  readonly conditions: string | null;
}

/** A decision that was taken, with who took it and, where it was a mistake, who revoked it. */
export interface StoredAward extends NewAward {
  readonly awardId: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Temporal.Instant;
  /** Null while the decision stands. */
  readonly revoked: {
    readonly by: string | null;
    readonly at: Temporal.Instant;
    readonly reason: string;
  } | null;
}

/** Keeps a decision, and gives its id. The database refuses a second one that stands. */
export async function insertAward(
  tx: WriteTransaction,
  regionId: string,
  userId: string,
  { applicationId, cents, reason, conditions }: NewAward,
): Promise<string> {
  const { award_id } = await tx
    .insertInto('grant_award')
    .values({
      region_id: regionId,
      application_id: applicationId,
      cents,
      reason,
      conditions,
      decided_by: userId,
    })
    .returning('award_id')
    .executeTakeFirstOrThrow();
  return award_id;
}

/** Revokes the decision that stands. It stays as it was; the database writes who and when. */
export async function revokeAward(
  tx: WriteTransaction,
  regionId: string,
  applicationId: string,
  reason: string,
): Promise<void> {
  await tx
    .updateTable('grant_award')
    .set({ is_revoked: true, revoked_reason: reason })
    .where('region_id', '=', regionId)
    .where('application_id', '=', applicationId)
    .where('is_revoked', '=', false)
    .execute();
}

/** The decisions on an application, the oldest first; at most one of them stands. */
export async function listAwards(
  tx: ReadTransaction,
  regionId: string,
  applicationId: string,
): Promise<readonly StoredAward[]> {
  const { rows } = await sql<
    Omit<StoredAward, 'cents' | 'revoked'> & {
      readonly cents: number;
      readonly revokedBy: string | null;
      readonly revokedAt: Temporal.Instant | null;
      readonly revokedReason: string | null;
    }
  >`
    select application_id as "applicationId", award_id as "awardId", cents, reason, conditions,
      app.colleague_name(decided_by) as "decidedBy", decided_at as "decidedAt",
      app.colleague_name(revoked_by) as "revokedBy", revoked_at as "revokedAt", revoked_reason as "revokedReason"
    from grant_award where region_id = ${regionId} and application_id = ${applicationId}
    order by decided_at, award_id`.execute(tx);
  return rows.map(({ cents, revokedBy, revokedAt, revokedReason, ...row }) => ({
    ...row,
    cents: toCents(cents),
    revoked: revokedAt === null ? null : { by: revokedBy, at: revokedAt, reason: revokedReason ?? '' },
  }));
}
