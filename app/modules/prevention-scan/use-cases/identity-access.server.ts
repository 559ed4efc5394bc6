import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import { endAccesses, insertIdentityAccess } from '../data/identities.server.ts';
import { findRound } from '../data/rounds.server.ts';

/** How long a purpose must be, without spaces around it; the database asks the same. */
export const shortestPurpose = 10;

export interface IdentityAccessRequest {
  readonly regionId: string;
  readonly round: string;
  /** Why the names are needed, in the officer's own words. */
  readonly purpose: string;
  /** Where the request came from, for the audit log. */
  readonly origin: string;
}

export type IdentityAccessRefusal = 'purpose-too-short' | 'round-unknown';

/**
 * Lets the regional policy officer see which municipality each number of a round is, for eight hours.
 * The purpose is written in the audit log in the same transaction.
 */
export async function grantIdentityAccess(
  tx: WriteTransaction,
  { regionId, round, purpose, origin }: IdentityAccessRequest,
): Promise<Result<{ readonly round: string }, IdentityAccessRefusal>> {
  const stated = purpose.trim();
  if (stated.length < shortestPurpose) return refuse('purpose-too-short');
  if ((await findRound(tx, regionId, round)) === null) return refuse('round-unknown');
  await insertIdentityAccess(tx, regionId, round, stated);
  await recordAudit(tx, {
    action: 'view-participant-names',
    objectKind: 'scan-round',
    objectId: round,
    purpose: stated,
    origin,
  });
  return succeed({ round });
}

/** Ends the current user's access to names at once. Ending what has ended already does nothing. */
export async function endIdentityAccess(
  tx: WriteTransaction,
  { regionId, round, origin }: Omit<IdentityAccessRequest, 'purpose'>,
): Promise<void> {
  if ((await endAccesses(tx, regionId, round)) === 0) return;
  await recordAudit(tx, {
    action: 'end-participant-names',
    objectKind: 'scan-round',
    objectId: round,
    origin,
  });
}
