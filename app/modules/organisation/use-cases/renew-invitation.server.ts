import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import { writeMail } from '#app/platform/mail/write-mail.server.ts';
import { findPerson, worksElsewhere } from '../data/people.server.ts';
import { roleStateOn } from '../domain/role-period.ts';
import { aboutUser } from './about-user.ts';
import type { Acting } from './acting.ts';

export type RenewRefusal = 'unknown' | 'no-role' | 'works-elsewhere' | 'own-account' | 'has-password';

interface Renewing {
  readonly database: Database;
  readonly identity: Identity;
  readonly mailIsOn?: boolean;
}

/**
 * Gives the path of a new one-time link, or null when it is mailed to the address itself, for who lost the first one before setting a password; earlier links stop
 * working. Who has a password is somebody already: a new one is asked by two (`ask-password-reset`). An account that
 * works in another region too is not handed out: with it that region's data would open.
 */
export async function renewInvitation(
  { database, identity, mailIsOn = false }: Renewing,
  acting: Acting,
  userId: string,
): Promise<Result<string | null, RenewRefusal>> {
  const { regionId } = acting.scope;
  if (userId === acting.scope.userId) return refuse('own-account');
  const log = aboutUser('renew-invitation', userId);
  return act<string | null, RenewRefusal>(database, acting, { log }, async (tx) => {
    const person = await findPerson(tx, regionId, userId);
    if (person === null) return refuse('unknown');
    if (!person.assignments.some((role) => roleStateOn(role, acting.today) !== 'ended'))
      return refuse('no-role');
    const state = (await identity.invitations.statesOf([userId])).get(userId);
    if (state?.hasOwner !== false) return refuse('has-password');
    if (await worksElsewhere(tx, userId, regionId)) return refuse('works-elsewhere');
    if (mailIsOn) {
      await writeMail(tx, acting.scope, { kind: 'invitation', userId, link: 'invitation' });
      return succeed(null);
    }
    return succeed(`/uitnodiging/${await identity.invitations.issue(userId)}`);
  });
}
