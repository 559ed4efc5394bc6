import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import { hashOfLinkSecret } from '#app/platform/identity/link-secret.server.ts';
import {
  acceptRoleRequest,
  declineRoleRequest,
  findOfferedRole,
  findRoleRequests,
  type OfferedRole,
} from '../data/role-requests.server.ts';

/** Who holds a link: the account that is signed in, if any, and where the request comes from. */
export interface LinkHolder {
  readonly userId: string | null;
  readonly origin: string;
}

/**
 * - `closed`: the link is used, withdrawn, expired or unknown.
 * - `other-account`: somebody else is signed in here.
 * - `sign-in-first`: the account works somewhere, so the link alone is not enough.
 */
export type OfferRefusal = 'closed' | 'other-account' | 'sign-in-first';

/** What a link offers, or why its holder cannot answer here and now. */
export async function openRoleOffer(
  database: Database,
  token: string,
  holder: LinkHolder,
): Promise<Result<OfferedRole, OfferRefusal>> {
  const offer = await database.readAsUser(null, (tx) => findOfferedRole(tx, hashOfLinkSecret(token)));
  if (offer === null) return refuse('closed');
  if (holder.userId !== null && holder.userId !== offer.userId) return refuse('other-account');
  if (holder.userId === null && offer.worksAlready) return refuse('sign-in-first');
  return succeed(offer);
}

/**
 * Says yes with a new password. Two things are needed: the region's link, and the session of an account that works
 * somewhere. Who knows the password alone (an administrator who set it up elsewhere) has no link; who has the link alone
 * (this region's administrator) has no session. With the new password the old one is worth nothing any more, here or
 * elsewhere: sessions end, and links that another region still holds stop working.
 */
export async function acceptRoleOffer(
  { database, identity }: { readonly database: Database; readonly identity: Identity },
  token: string,
  holder: LinkHolder,
  password: string,
): Promise<Result<null, OfferRefusal>> {
  const opened = await openRoleOffer(database, token, holder);
  if (!opened.ok) return opened;
  const offer = opened.value;
  return database.write(scopeOf(offer.regionId, offer.userId), async (tx) => {
    if (!(await acceptRoleRequest(tx, offer.requestId, hashOfLinkSecret(token))))
      return refuse<OfferRefusal>('closed');
    await recordAudit(tx, {
      action: 'accept-role',
      objectKind: 'user',
      objectId: offer.userId,
      purpose: offer.role,
      origin: holder.origin,
    });
    await identity.renewPassword(offer.userId, password, holder.origin);
    return succeed(null);
  });
}

/** Says no; with the link, or from the own session without it. */
export async function declineRoleOffer(
  database: Database,
  offer: { readonly regionId: string; readonly requestId: string; readonly userId: string },
  origin: string,
): Promise<boolean> {
  return database.write(scopeOf(offer.regionId, offer.userId), async (tx) => {
    const request = (await findRoleRequests(tx, offer)).find((each) => each.requestId === offer.requestId);
    if (request === undefined || !(await declineRoleRequest(tx, offer.requestId))) return false;
    await recordAudit(tx, {
      action: 'decline-role',
      objectKind: 'user',
      objectId: offer.userId,
      purpose: request.role,
      origin,
    });
    return true;
  });
}

/** A person without a role in the region: the database lets such a one answer the own requests and nothing more. */
function scopeOf(regionId: string, userId: string): Scope {
  return { regionId, userId, roles: [], organisationId: null, municipalityCode: null };
}
