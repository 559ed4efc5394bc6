import {
  CommandRefusal,
  requiredValue,
  type Command,
  type CommandContext,
  type CommandInput,
} from '#app/platform/cli/command.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import { shortestResetReason } from '../domain/reset-reason.ts';

/** `user reset`: gives an account a link to a new password, where the region's administrators cannot. */
export const userResetCommand: Command = {
  name: 'user reset',
  summary: 'Prints a one-time link with which the owner of an account sets a new password.',
  options: [
    {
      name: 'email',
      placeholder: 'address',
      summary: 'e-mail address of the account',
      isRequired: true,
    },
    {
      name: 'reason',
      placeholder: 'text',
      summary: 'why, and how the person was recognised; stands in the log of every region concerned',
      isRequired: true,
    },
  ],
  details:
    'For an account that works in several regions, or that somebody else has set up: its regions’ administrators cannot reset it. Recognise the person first, hand the link to that person alone, and tell the administrators. Using the link ends every session.',
  run: reset,
};

async function reset(context: CommandContext, input: CommandInput): Promise<number> {
  const reason = requiredValue(input, 'reason').trim();
  if (reason.length < shortestResetReason)
    throw new CommandRefusal(
      `Geef een reden van minstens ${shortestResetReason} tekens: waarom, en hoe u de persoon hebt herkend. Er is niets veranderd.`,
    );
  const identity = await context.identity();
  const userId = await identity.invitations.findAccount(requiredValue(input, 'email'));
  if (userId === null)
    throw new CommandRefusal(
      'Er is geen account met dit e-mailadres. Kijk of het adres klopt. Er is niets veranderd.',
    );
  const { actForRegion } = await import('#app/platform/db/act-for-region.server.ts');
  const { regionsOfUser } = await import('../data/assignments.server.ts');
  const database = await context.database();
  const token = await database.asOwner(async (tx) => {
    for (const regionId of await regionsOfUser(tx, userId)) {
      await actForRegion(tx, regionId);
      await recordAudit(tx, {
        action: 'reset-by-operator',
        objectKind: 'user',
        objectId: userId,
        purpose: reason,
        origin: 'cli',
      });
    }
    return identity.invitations.issue(userId, { removesFactors: true });
  });
  await context.stdout.write(`${context.origin}/uitnodiging/${token}\n`);
  return 0;
}
