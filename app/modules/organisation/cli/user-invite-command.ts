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
  'municipality-needed': 'Deze rol is voor één gemeente. Geef die met --municipality.',
  'municipality-outside-region': 'Deze gemeente hoort niet bij de regio. Kijk of de code klopt.',
  'organisation-needed': 'Deze rol is voor één organisatie. Geef die met --organisation.',
  'organisation-unknown':
    'Deze organisatie is er niet in de regio. Voeg haar eerst toe op /beheer/organisaties, of kijk of de naam klopt.',
  'own-account': 'Een account kan zichzelf niet uitnodigen.',
  'asked-already': 'Deze rol is al aangeboden. De persoon moet nog antwoorden.',
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
  if (!isEmailAddress(email)) throw new UsageError(`"${email}" is geen e-mailadres.`);
  const { inviteUser } = await import('../use-cases/invite-user.server.ts');
  const { findOrganisationId } = await import('../data/organisations.server.ts');
  const { regionId } = await context.scopeFor(requiredValue(input, 'region'), 'region-admin');
  const organisationSlug = input.values.get('organisation');
  const identity = await context.identity();
  const database = await context.database();
  const invited = await database.asOwner(async (tx) => {
    const organisationId =
      organisationSlug === undefined ? null : await findOrganisationId(tx, regionId, organisationSlug);
    if (organisationSlug !== undefined && organisationId === null) {
      throw new CommandRefusal(refusals['organisation-unknown']);
    }
    const invitation = {
      regionId,
      email,
      name: requiredValue(input, 'name'),
      role,
      municipalityCode: input.values.get('municipality') ?? null,
      organisationId,
    };
    return inviteUser(tx, identity, invitation, { userId: null, origin: 'cli', today: context.today() });
  });
  if (!invited.ok) throw new CommandRefusal(refusals[invited.reason]);
  const { path, isNewRole, waitsFor } = invited.value;
  await context.stderr.write(
    waitsFor === 'person'
      ? `${email} krijgt de rol ${role} na een ja met deze link.\n`
      : isNewRole
        ? `${email} heeft nu de rol ${role}.\n`
        : `${email} had de rol ${role} al.\n`,
  );
  if (path !== null) await context.stdout.write(`${context.origin}${path}\n`);
  return 0;
}

function roleOf(text: string): Exclude<Role, 'public'> {
  if (isRole(text) && text !== 'public') return text;
  throw new UsageError(`De rol "${text}" bestaat niet.`);
}
