import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';

/** Which municipality a number is. */
export interface ParticipantIdentity {
  readonly nr: number;
  readonly municipalityCode: string;
  readonly municipalityName: string;
}

/** A regional policy officer's leave to see names in one round, for at most eight hours. */
export interface IdentityAccess {
  readonly purpose: string;
  readonly grantedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

/**
 * The names that the scope may see: a municipality's own, or all for a regional policy officer with current
 * access. Row-level security decides; whoever may see none gets an empty list.
 */
export async function findIdentities(
  tx: ReadTransaction,
  regionId: string,
  slug: string,
): Promise<readonly ParticipantIdentity[]> {
  return tx
    .selectFrom('scan_participant_identity as i')
    .innerJoin('municipality as m', 'm.code', 'i.municipality_code')
    .select(['i.nr', 'm.code as municipalityCode', 'm.name as municipalityName'])
    .where('i.region_id', '=', regionId)
    .where('i.round_slug', '=', slug)
    .orderBy('i.nr')
    .execute();
}

/** The access the current user has now in this round; null when there is none. */
export async function currentIdentityAccess(
  tx: ReadTransaction,
  regionId: string,
  slug: string,
): Promise<IdentityAccess | null> {
  const row = await tx
    .selectFrom('scan_identity_access')
    .select(['purpose', 'granted_at as grantedAt', 'expires_at as expiresAt'])
    .where('region_id', '=', regionId)
    .where('round_slug', '=', slug)
    .where(sql<boolean>`user_id = app.user_id() and expires_at > clock_timestamp()`)
    .orderBy('expires_at', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** Adds access for the current user, for the eight hours that the database allows. */
export async function insertIdentityAccess(
  tx: WriteTransaction,
  regionId: string,
  slug: string,
  purpose: string,
): Promise<void> {
  await sql`
    insert into scan_identity_access (region_id, round_slug, user_id, purpose)
    values (${regionId}, ${slug}, app.user_id(), ${purpose})
  `.execute(tx);
}

/** Ends the current user's access to names in this round now. Gives how many accesses that ended. */
export async function endAccesses(tx: WriteTransaction, regionId: string, slug: string): Promise<number> {
  const ended = await sql`
    update scan_identity_access set expires_at = clock_timestamp()
    where region_id = ${regionId} and round_slug = ${slug} and user_id = app.user_id()
      and expires_at > clock_timestamp()
  `.execute(tx);
  return Number(ended.numAffectedRows ?? 0n);
}
