import { sql } from 'kysely';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import { findMembers } from '../data/memberships.server.ts';
import { worksElsewhere } from '../data/people.server.ts';
import { placeNeededBy, type GivenRole } from '../domain/role-place.ts';

/** A person who is to work in a region under a role. */
export interface Invitation {
  readonly regionId: string;
  readonly email: string;
  readonly name: string;
  readonly role: GivenRole;
  /** CBS code; needed for roles that work for one municipality. */
  readonly municipalityCode: string | null;
  /** Needed for roles that work for one organisation. */
  readonly organisationId: string | null;
}

/** Who invites: an administrator of the region, or the command line (`userId` null), which acts as owner. */
export interface Inviter {
  readonly userId: string | null;
  readonly origin: string;
  readonly today: Temporal.PlainDate;
}

export type InviteRefusal =
  | 'municipality-needed'
  | 'municipality-outside-region'
  | 'organisation-needed'
  | 'organisation-unknown'
  | 'own-account';

export interface Invited {
  readonly userId: string;
  /** Path of the one-time link, to hand over in person or by mail; null when the person needs none or may get none. */
  readonly path: string | null;
  /** Why there is no link: the person has a password, or an account that another region uses too. */
  readonly withoutLink: 'has-password' | 'works-elsewhere' | null;
  /** False when the person had this role already. */
  readonly isNewRole: boolean;
}

/**
 * Gives a person a role in the region from today on and, for an account without a password, a one-time link to set one.
 * Roles, person and audit event stand or fall with `tx`; an account without a role can do nothing.
 * An administrator gets no link to an account that works in another region: with it that region's data would open.
 * The command line always gets a link: its user owns the database.
 */
export async function inviteUser(
  tx: WriteTransaction,
  identity: Identity,
  invitation: Invitation,
  inviter: Inviter,
): Promise<Result<Invited, InviteRefusal>> {
  const refusal = await refusalOf(tx, invitation, inviter.today);
  if (refusal !== null) return refuse(refusal);
  const { userId, hasPassword } = await identity.invitations.ensureAccount(invitation);
  if (userId === inviter.userId) return refuse('own-account');
  const isNewRole = await storeRole(tx, userId, invitation, inviter.today);
  if (inviter.userId === null)
    await sql`select set_config('app.region', ${invitation.regionId}, true)`.execute(tx);
  await recordAudit(tx, {
    action: 'invite-user',
    objectKind: 'user',
    objectId: userId,
    purpose: invitation.role,
    origin: inviter.origin,
  });
  const withoutLink = await reasonWithoutLink(tx, invitation.regionId, userId, hasPassword, inviter);
  const path = withoutLink === null ? `/uitnodiging/${await identity.invitations.issue(userId)}` : null;
  return succeed({ userId, path, withoutLink, isNewRole });
}

async function refusalOf(
  tx: WriteTransaction,
  { regionId, role, municipalityCode, organisationId }: Invitation,
  today: Temporal.PlainDate,
): Promise<InviteRefusal | null> {
  const needed = placeNeededBy(role);
  if (needed === 'municipality' && municipalityCode === null) return 'municipality-needed';
  if (needed === 'organisation' && organisationId === null) return 'organisation-needed';
  if (municipalityCode !== null) {
    const members = await findMembers(tx, regionId, today);
    if (!members.some((member) => member.code === municipalityCode)) return 'municipality-outside-region';
  }
  if (organisationId !== null) {
    const organisation = await tx
      .selectFrom('organisation')
      .select('organisation_id')
      .where('region_id', '=', regionId)
      .where('organisation_id', '=', organisationId)
      .executeTakeFirst();
    if (organisation === undefined) return 'organisation-unknown';
  }
  return null;
}

async function storeRole(
  tx: WriteTransaction,
  userId: string,
  { regionId, email, name, role, municipalityCode, organisationId }: Invitation,
  today: Temporal.PlainDate,
): Promise<boolean> {
  await tx
    .insertInto('region_user')
    .values({
      region_id: regionId,
      user_id: userId,
      display_name: name,
      email: email.trim().toLowerCase(),
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'user_id']).doNothing())
    .execute();
  const added = await tx
    .insertInto('role_assignment')
    .values({
      region_id: regionId,
      user_id: userId,
      role,
      municipality_code: municipalityCode,
      organisation_id: organisationId,
      valid_period: sql<string>`daterange(${today.toString()}::date, null)`,
    })
    .onConflict((conflict) => conflict.constraint('role_assignment_no_overlap').doNothing())
    .returning('assignment_id')
    .executeTakeFirst();
  return added !== undefined;
}

async function reasonWithoutLink(
  tx: WriteTransaction,
  regionId: string,
  userId: string,
  hasPassword: boolean,
  inviter: Inviter,
): Promise<Invited['withoutLink']> {
  if (inviter.userId === null) return null;
  if (hasPassword) return 'has-password';
  return (await worksElsewhere(tx, userId, regionId)) ? 'works-elsewhere' : null;
}
