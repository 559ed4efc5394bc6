import type { Database } from '#app/platform/db/database.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { writeMail } from '#app/platform/mail/write-mail.server.ts';
import { findEndingRoles, findLapsingInvitations } from '../data/accounts-to-remind.server.ts';

/** The user id under which the program writes by itself. */
const program = '00000000-0000-0000-0000-000000000000';

/** Reminds, once each, whose role ends within thirty days and whose invitation lapses within two; the latter gets a new link, for a week. */
export async function remindAccounts(
  { database, log }: { readonly database: Database; readonly log: Log },
  today: Temporal.PlainDate,
): Promise<void> {
  const { roles, invitations } = await database.asOwner(async (tx) => ({
    roles: await findEndingRoles(tx, today),
    invitations: await findLapsingInvitations(tx),
  }));
  await database.asOwner(async (tx) => {
    for (const { regionId, userId, assignmentId, lastDay } of roles)
      await writeMail(
        tx,
        { regionId, userId: program },
        {
          kind: 'role-ends',
          userId,
          facts: { dag: lastDay.toString() },
          once: `${assignmentId} ${lastDay.toString()}`,
        },
      );
    for (const { regionId, userId } of invitations)
      await writeMail(
        tx,
        { regionId, userId: program },
        {
          kind: 'invitation-reminder',
          userId,
          link: 'invitation',
          facts: { dag: today.add({ days: 7 }).toString() },
          once: 'invitation',
        },
      );
  });
  log.info('accounts-reminded', { roles: roles.length, invitations: invitations.length });
}
