import type { AuditAction } from '#app/platform/audit/words.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import { actForRegion } from '#app/platform/db/act-for-region.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import { writeMail } from '#app/platform/mail/write-mail.server.ts';
import { makeLinkSecret } from '#app/platform/identity/link-secret.server.ts';
import { storeAssignment } from '../data/assignments.server.ts';
import { findMembers } from '../data/memberships.server.ts';
import { hasOrganisation } from '../data/organisations.server.ts';
import { storeUser } from '../data/people.server.ts';
import { insertRoleRequest, mayBeGivenRole } from '../data/role-requests.server.ts';
import { isGivenByTwo } from '../domain/role-by-two.ts';
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
  /** Links go to the address itself, and who invites does not see them. */
  readonly mailIsOn?: boolean;
}

export type InviteRefusal =
  | 'municipality-needed'
  | 'municipality-outside-region'
  | 'organisation-needed'
  | 'organisation-unknown'
  | 'own-account'
  | 'asked-already';

export interface Invited {
  readonly userId: string;
  /**
   * What the role waits for: nothing, it holds from today; its person's yes, with the link; or a second administrator,
   * who then gets the link.
   */
  readonly waitsFor: 'nothing' | 'person' | 'second';
  /** Path of the one-time link, to hand over in person or by mail; null when there is none, or none for this inviter. */
  readonly path: string | null;
  /** The code that goes with the link of a role that two people give, to hand over as well; null for any other. */
  readonly code: string | null;
  /** The link went to the address itself. */
  readonly isMailed: boolean;
  /** False when the person had this role already. */
  readonly isNewRole: boolean;
}

/**
 * Gives a person a role in the region, or asks for it.
 *
 * It holds at once for who works in the region already, and for an account that this invitation makes; the latter comes
 * with a link to set a password. Any other account has an owner, or may have been set up by someone else: it gets a
 * request, which gives nothing before its owner says yes with the link of this region. Roles that see names or the log
 * wait for a second administrator besides, who gets the link; the code without which it does not open is for who asks,
 * so that neither can open it alone. The operator's command line needs no second, and asks the owner all the same.
 *
 * With mail, a link goes to the address itself, and who invites sees none.
 *
 * Role, person, request and audit event stand or fall with `tx`; an account without a role can do nothing.
 */
export async function inviteUser(
  tx: WriteTransaction,
  identity: Identity,
  invitation: Invitation,
  inviter: Inviter,
): Promise<Result<Invited, InviteRefusal>> {
  const refusal = await refusalOf(tx, invitation, inviter.today);
  if (refusal !== null) return refuse(refusal);
  const { userId, hasOwner } = await identity.invitations.ensureAccount(invitation);
  if (userId === inviter.userId) return refuse('own-account');
  if (inviter.userId === null) await actForRegion(tx, invitation.regionId);
  const needsSecond = inviter.userId !== null && isGivenByTwo(invitation.role);
  const writing = { regionId: invitation.regionId, userId: inviter.userId ?? '' };
  const isAtOnce = !needsSecond && (await mayBeGivenRole(tx, userId));
  const audit = (action: AuditAction) =>
    recordAudit(tx, {
      action,
      objectKind: 'user',
      objectId: userId,
      purpose: invitation.role,
      origin: inviter.origin,
    });
  if (isAtOnce) {
    const isNewRole = await storeRole(tx, userId, invitation, inviter.today);
    await audit('invite-user');
    const isMailed = !hasOwner && inviter.mailIsOn === true;
    if (isMailed) await writeMail(tx, writing, { kind: 'invitation', userId, link: 'invitation' });
    const path = hasOwner || isMailed ? null : `/uitnodiging/${await identity.invitations.issue(userId)}`;
    return succeed({ userId, waitsFor: 'nothing', path, code: null, isMailed, isNewRole });
  }
  const isMailed = !needsSecond && inviter.mailIsOn === true;
  const link = needsSecond || isMailed ? null : makeLinkSecret();
  const code = needsSecond ? identity.handOverCodes.make() : null;
  const secrets = { linkHash: link?.hash ?? null, codeHash: code?.hash ?? null };
  const request = { ...invitation, email: addressOf(invitation), userId, askedBy: inviter.userId };
  const requestId = await insertRoleRequest(tx, request, secrets);
  if (requestId === null) return refuse('asked-already');
  if (isMailed)
    await writeMail(tx, writing, { kind: 'role-offer', userId, link: 'role-offer', linkAbout: requestId });
  await audit('ask-role');
  const path = link === null ? null : `/uitnodiging/rol/${link.token}`;
  return succeed({
    userId,
    waitsFor: needsSecond ? 'second' : 'person',
    path,
    code: code?.code ?? null,
    isMailed,
    isNewRole: true,
  });
}

const addressOf = ({ email }: Pick<Invitation, 'email'>) => email.trim().toLowerCase();

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
    if (!(await hasOrganisation(tx, regionId, organisationId))) return 'organisation-unknown';
  }
  return null;
}

async function storeRole(
  tx: WriteTransaction,
  userId: string,
  invitation: Invitation,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const { regionId, name, role, municipalityCode, organisationId } = invitation;
  await storeUser(tx, regionId, { userId, name, email: addressOf(invitation) });
  return storeAssignment(tx, regionId, { userId, role, municipalityCode, organisationId, from: today });
}
