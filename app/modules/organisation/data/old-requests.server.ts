import { sql } from 'kysely';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';

/**
 * Removes requests for roles and passwords thirty days after they were answered, or could be: they hold a name and an
 * address. The audit log keeps that they were made and answered. Gives how many were removed.
 */
export async function deleteOldRequests(tx: OwnerTransaction): Promise<number> {
  const roles =
    await sql`delete from role_request where coalesce(refused_at, accepted_at, declined_at, link_expires_at, asked_at)
    < now() - interval '30 days'`.execute(tx);
  const resets =
    await sql`delete from password_reset_request where coalesce(approved_at, refused_at, asked_at)
    < now() - interval '30 days'`.execute(tx);
  return Number((roles.numAffectedRows ?? 0n) + (resets.numAffectedRows ?? 0n));
}
