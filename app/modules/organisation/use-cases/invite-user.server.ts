import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Role } from '#app/kernel/role.ts';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';

/** A person who is to work in a region under a role. */
export interface Invitation {
  readonly regionId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Exclude<Role, 'public'>;
  /** CBS code; needed for roles that work for one municipality. */
  readonly municipalityCode: string | null;
  readonly organisationId: string | null;
}

export type InviteRefusal = 'municipality-needed' | 'municipality-outside-region' | 'organisation-needed';

const rolesOfMunicipality = new Set<Role>(['municipal-policy', 'debt-worker']);
const rolesOfOrganisation = new Set<Role>(['shelter-worker', 'case-worker', 'housing-partner']);

/**
 * Gives a person a role in the region and, for a new account, a one-time link to set a password.
 * The role counts from today; inviting the same person again for the same role renews the link alone.
 * @returns the path of the link, to hand over in person or by mail.
 */
export async function inviteUser(
  tx: WriteTransaction,
  identity: Identity,
  invitation: Invitation,
): Promise<Result<{ readonly path: string; readonly userId: string }, InviteRefusal>> {
  const { regionId, role, municipalityCode, organisationId } = invitation;
  if (rolesOfMunicipality.has(role) && municipalityCode === null) return refuse('municipality-needed');
  if (rolesOfOrganisation.has(role) && organisationId === null) return refuse('organisation-needed');
  if (municipalityCode !== null) {
    const member = await tx
      .selectFrom('region_membership')
      .select('municipality_code')
      .where('region_id', '=', regionId)
      .where('municipality_code', '=', municipalityCode)
      .executeTakeFirst();
    if (member === undefined) return refuse('municipality-outside-region');
  }
  const { userId, token } = await identity.invitations.invite(invitation);
  await tx
    .insertInto('region_user')
    .values({
      region_id: regionId,
      user_id: userId,
      display_name: invitation.name,
      email: invitation.email.trim().toLowerCase(),
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'user_id']).doNothing())
    .execute();
  await tx
    .insertInto('role_assignment')
    .values({
      region_id: regionId,
      user_id: userId,
      role,
      municipality_code: municipalityCode,
      organisation_id: organisationId,
    })
    .onConflict((conflict) => conflict.constraint('role_assignment_no_overlap').doNothing())
    .execute();
  return succeed({ path: `/uitnodiging/${token}`, userId });
}
