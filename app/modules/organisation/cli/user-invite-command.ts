import { isEmailAddress } from '#app/kernel/email-address.ts';
import { isRole, type Role } from '#app/kernel/role.ts';
import {
  CommandRefusal,
  requiredValue,
  UsageError,
  type Command,
  type CommandContext,
  type CommandInput,
} from '#app/platform/cli/command.ts';
import type { InviteRefusal } from '../use-cases/invite-user.server.ts';

const refusals: Readonly<Record<InviteRefusal, string>> = {
  'municipality-needed': 'This role works for one municipality: give --municipality.',
  'municipality-outside-region': 'This municipality is no member of the region.',
  'organisation-needed': 'This role works for one organisation: give --organisation.',
  'organisation-unknown': 'The region has no such organisation.',
  'own-account': 'An account cannot invite itself.',
  'asked-already': 'This role was offered already; the person has yet to answer.',
};

/** `user invite`: gives a person a role, and a link to set a password. */
export const userInviteCommand: Command = {
  name: 'user invite',
  summary: 'Gives a person a role in a region and prints a one-time link.',
  options: [
    {
      name: 'email',
      placeholder: 'address',
      summary: 'e-mail address, with which the person signs in',
      isRequired: true,
    },
    { name: 'name', placeholder: 'name', summary: 'name as colleagues see it', isRequired: true },
    {
      name: 'role',
      placeholder: 'role',
      summary: 'such as region-admin or regional-policy',
      isRequired: true,
    },
    { name: 'region', placeholder: 'slug', summary: 'region, such as drechtsteden', isRequired: true },
    {
      name: 'municipality',
      placeholder: 'code',
      summary: 'CBS code such as GM0505, for roles of one municipality',
    },
    { name: 'organisation', placeholder: 'slug', summary: 'for roles of one organisation' },
  ],
  details:
    'The link goes to standard output. Hand it over in person or by mail; it works once, for seven days. For an account that exists and works elsewhere the role waits until its owner says yes with the link.',
  run: invite,
};

async function invite(context: CommandContext, input: CommandInput): Promise<number> {
  const role = roleOf(requiredValue(input, 'role'));
  const email = requiredValue(input, 'email');
  if (!isEmailAddress(email)) throw new UsageError(`"${email}" is no e-mail address.`);
  const { inviteUser } = await import('../use-cases/invite-user.server.ts');
  const { regionId } = await context.scopeFor(requiredValue(input, 'region'), 'region-admin');
  const organisationSlug = input.values.get('organisation');
  const identity = await context.identity();
  const database = await context.database();
  const invited = await database.asOwner(async (tx) => {
    const organisation =
      organisationSlug === undefined
        ? undefined
        : await tx
            .selectFrom('organisation')
            .select('organisation_id')
            .where('region_id', '=', regionId)
            .where('slug', '=', organisationSlug)
            .executeTakeFirst();
    if (organisationSlug !== undefined && organisation === undefined) {
      throw new CommandRefusal(refusals['organisation-unknown']);
    }
    const invitation = {
      regionId,
      email,
      name: requiredValue(input, 'name'),
      role,
      municipalityCode: input.values.get('municipality') ?? null,
      organisationId: organisation?.organisation_id ?? null,
    };
    return inviteUser(tx, identity, invitation, { userId: null, origin: 'cli', today: context.today() });
  });
  if (!invited.ok) throw new CommandRefusal(refusals[invited.reason]);
  const { path, isNewRole, waitsFor } = invited.value;
  await context.stderr.write(
    waitsFor === 'person'
      ? `${email} becomes ${role} after saying yes with this link.\n`
      : isNewRole
        ? `${email} is now ${role}.\n`
        : `${email} was ${role} already.\n`,
  );
  if (path !== null) await context.stdout.write(`${context.origin}${path}\n`);
  return 0;
}

function roleOf(text: string): Exclude<Role, 'public'> {
  if (isRole(text) && text !== 'public') return text;
  throw new UsageError(`"${text}" is no role.`);
}
