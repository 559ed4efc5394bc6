import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import { findPerson } from '../data/people.server.ts';
import { aboutUser } from './about-user.ts';
import type { Acting } from './acting.ts';

export type SignOutRefusal = 'unknown' | 'own-account';

/**
 * Ends every session of somebody who works or worked in the region, as for a lost phone, with the reason in the log. The
 * roles and the ways to sign in stay as they are.
 */
export async function signOutUser(
  { database, identity }: { readonly database: Database; readonly identity: Identity },
  acting: Acting,
  userId: string,
  reason: string,
): Promise<Result<null, SignOutRefusal>> {
  const { regionId, userId: actorId } = acting.scope;
  if (userId === actorId) return refuse('own-account');
  const log = aboutUser('sign-out-user', userId, reason);
  return act<null, SignOutRefusal>(database, acting, { log }, async (tx) => {
    if ((await findPerson(tx, regionId, userId)) === null) return refuse('unknown');
    await identity.sessions.endAllOf(userId, { actorId, regionId, origin: acting.origin });
    return succeed(null);
  });
}
