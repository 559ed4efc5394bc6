import { setTimeout as wait } from 'node:timers/promises';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import { writeMail } from '#app/platform/mail/write-mail.server.ts';
import { findMailPlace } from '../data/mail-place.server.ts';

/** Longer than the work takes: the answer comes as late for an address without an account. */
const leastMs = 700;
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Somebody forgot a password: a link goes to the address of the account. Roles that see names or the log, or that give
 * roles, get a message that says whom to ask: for them two people give a new password. The answer is the same for an
 * address without an account, and comes as late.
 */
export async function askOwnPassword(
  { database, identity }: { readonly database: Database; readonly identity: Identity },
  email: string,
  sender: string,
): Promise<Result<null, { readonly minutes: number }>> {
  const [asked] = await Promise.all([ask({ database, identity }, email, sender), wait(leastMs)]);
  return asked;
}

async function ask(
  { database, identity }: { readonly database: Database; readonly identity: Identity },
  email: string,
  sender: string,
): Promise<Result<null, { readonly minutes: number }>> {
  const begun = await identity.passwordRequests.begin(email, sender);
  if (!begun.ok) return refuse(begun.reason);
  const userId = (await identity.invitations.findAccount(email)) ?? nobody;
  const place = await findMailPlace(database, userId);
  if (place !== null) {
    const scope = { ...noRole, regionId: place.regionId, userId };
    await database.write(scope, (tx) =>
      writeMail(
        tx,
        scope,
        place.isByTwo
          ? { kind: 'password-reset-ask', userId }
          : { kind: 'password-reset', userId, link: 'password-reset' },
      ),
    );
  }
  return succeed(null);
}

const noRole = { roles: [], organisationId: null, municipalityCode: null } as const;
