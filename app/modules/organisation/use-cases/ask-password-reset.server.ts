import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import { insertPasswordReset } from '../data/password-resets.server.ts';
import { findPerson, worksElsewhere } from '../data/people.server.ts';
import { roleStateOn } from '../domain/role-period.ts';
import { aboutUser } from './about-user.ts';
import type { Acting } from './acting.ts';

export type AskResetRefusal = 'unknown' | 'no-role' | 'works-elsewhere' | 'own-account' | 'asked-already';

/**
 * Asks for a new password for a person with an account, and gives the code that goes with its link. Whoever has both can
 * become that person, so a second administrator agrees: who asks sees the code alone, who agrees the link alone.
 */
export async function askPasswordReset(
  { database, identity }: { readonly database: Database; readonly identity: Identity },
  acting: Acting,
  userId: string,
  reason: string,
): Promise<Result<string, AskResetRefusal>> {
  const { regionId } = acting.scope;
  if (userId === acting.scope.userId) return refuse('own-account');
  const log = aboutUser('ask-password-reset', userId, reason);
  return act<string, AskResetRefusal>(database, acting, { log }, async (tx) => {
    const person = await findPerson(tx, regionId, userId);
    if (person === null) return refuse('unknown');
    if (!person.assignments.some((role) => roleStateOn(role, acting.today) !== 'ended'))
      return refuse('no-role');
    if (await worksElsewhere(tx, userId, regionId)) return refuse('works-elsewhere');
    const { code, hash } = identity.handOverCodes.make();
    const request = { regionId, userId, reason, askedBy: acting.scope.userId, codeHash: hash };
    return (await insertPasswordReset(tx, request)) ? succeed(code) : refuse('asked-already');
  });
}
