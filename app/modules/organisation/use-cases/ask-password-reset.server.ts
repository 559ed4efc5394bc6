import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { insertPasswordReset } from '../data/password-resets.server.ts';
import { findPerson, worksElsewhere } from '../data/people.server.ts';
import { roleStateOn } from '../domain/role-period.ts';
import type { Acting } from './acting.ts';

export type AskResetRefusal = 'unknown' | 'no-role' | 'works-elsewhere' | 'own-account' | 'asked-already';

/**
 * Asks for a new password for a person with an account. Whoever sees the link can become that person, so a second
 * administrator agrees, and sees it alone.
 */
export async function askPasswordReset(
  database: Database,
  acting: Acting,
  userId: string,
  reason: string,
): Promise<Result<null, AskResetRefusal>> {
  const { regionId } = acting.scope;
  if (userId === acting.scope.userId) return refuse('own-account');
  return database.write(acting.scope, async (tx) => {
    const person = await findPerson(tx, regionId, userId);
    if (person === null) return refuse<AskResetRefusal>('unknown');
    if (!person.assignments.some((role) => roleStateOn(role, acting.today) !== 'ended'))
      return refuse<AskResetRefusal>('no-role');
    if (await worksElsewhere(tx, userId, regionId)) return refuse<AskResetRefusal>('works-elsewhere');
    const isNew = await insertPasswordReset(tx, { regionId, userId, reason, askedBy: acting.scope.userId });
    if (!isNew) return refuse<AskResetRefusal>('asked-already');
    await recordAudit(tx, {
      action: 'ask-password-reset',
      objectKind: 'user',
      objectId: userId,
      purpose: reason,
      origin: acting.origin,
    });
    return succeed(null);
  });
}
