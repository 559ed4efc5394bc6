import type { PasswordWeakness } from '#app/kernel/password-weakness.ts';
import { refuse, refuseWithTrace, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
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
  type RoleRequest,
} from '../data/role-requests.server.ts';
import { aboutUser } from './about-user.ts';

/** Who holds a link: the account that is signed in, if any, and where and on which day the request comes. */
export interface LinkHolder {
  readonly userId: string | null;
  readonly origin: string;
  readonly today: Temporal.PlainDate;
}

/**
 * - `closed`: the link is used, withdrawn, expired or unknown.
 * - `other-account`: somebody else is signed in here.
 * - `sign-in-first`: the account works somewhere, so the link alone is not enough.
 */
export type OfferRefusal = 'closed' | 'other-account' | 'sign-in-first';

/** What the holder of a link fills in to say yes. */
export interface Acceptance {
  /** Null for an account whose holder comes by a provider and has none. */
  readonly password: string | null;
  /** As typed; null for a role without one. */
  readonly code: string | null;
}

/** `wrong-code`: counted; when no try is left, the link has ended by it. */
export type AcceptRefusal =
  | { readonly kind: OfferRefusal }
  | { readonly kind: 'weak-password'; readonly weakness: PasswordWeakness }
  | { readonly kind: 'wrong-code'; readonly triesLeft: number };

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
 * (this region's administrator) has no session. For a role that two people give, the link wants the code of who asked:
 * who agreed, and saw the link, cannot use it either. A wrong code is counted and stands in the log. With the new password the old one is worth nothing any more, here or
 * elsewhere: sessions end, and links that another region still holds stop working. Who comes by a provider and has no
 * password sets none: the session says who it is, and nobody else could have begun it.
 */
export async function acceptRoleOffer(
  { database, identity }: { readonly database: Database; readonly identity: Identity },
  token: string,
  holder: LinkHolder,
  { password, code }: Acceptance,
): Promise<Result<null, AcceptRefusal>> {
  const opened = await openRoleOffer(database, token, holder);
  if (!opened.ok) return refuse({ kind: opened.reason });
  const offer = opened.value;
  if ((password !== null) !== offer.asksPassword) return refuse({ kind: 'closed' });
  const weakness =
    password === null
      ? null
      : await identity.passwords.weaknessOf(offer.userId, password, [offer.regionName]);
  if (weakness !== null) return refuse({ kind: 'weak-password', weakness });
  const asking = { scope: scopeOf(offer, holder.today), origin: holder.origin };
  const log = aboutUser('accept-role', offer.userId, offer.role);
  return act<null, AcceptRefusal>(database, asking, { log }, async (tx) => {
    const codeHash = code === null ? null : identity.handOverCodes.hashOf(code);
    const outcome = await acceptRoleRequest(tx, offer.requestId, hashOfLinkSecret(token), codeHash);
    if (outcome.kind === 'closed') return refuse({ kind: 'closed' });
    if (outcome.kind === 'wrong-code') {
      await recordAudit(tx, {
        ...aboutUser('give-wrong-code', offer.userId, offer.role),
        result: 'refused',
        origin: holder.origin,
      });
      return refuseWithTrace(outcome);
    }
    if (password !== null) await identity.renewPassword(offer.userId, password, holder.origin);
    return succeed(null);
  });
}

/** Says no; with the link, or from the own session without it. */
export async function declineRoleOffer(
  database: Database,
  offer: { readonly regionId: string; readonly requestId: string; readonly userId: string },
  { origin, today }: Pick<LinkHolder, 'origin' | 'today'>,
): Promise<boolean> {
  const declined = await act<RoleRequest, 'closed'>(
    database,
    { scope: scopeOf(offer, today), origin },
    { log: ({ role }) => aboutUser('decline-role', offer.userId, role) },
    async (tx) => {
      const request = (await findRoleRequests(tx, offer)).find((each) => each.requestId === offer.requestId);
      return request !== undefined && (await declineRoleRequest(tx, offer.requestId))
        ? succeed(request)
        : refuse('closed');
    },
  );
  return declined.ok;
}

/** A person without a role in the region: the database lets such a one answer the own requests and nothing more. */
function scopeOf(
  { regionId, userId }: { readonly regionId: string; readonly userId: string },
  today: Temporal.PlainDate,
): Scope {
  return { regionId, userId, roles: [], organisationId: null, municipalityCode: null, today };
}
