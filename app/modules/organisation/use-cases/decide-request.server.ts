import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import { makeLinkSecret } from '#app/platform/identity/link-secret.server.ts';
import { writeMail } from '#app/platform/mail/write-mail.server.ts';
import {
  approvePasswordReset,
  findPasswordResets,
  refusePasswordReset,
  type PasswordReset,
} from '../data/password-resets.server.ts';
import {
  confirmRoleRequest,
  findRoleRequests,
  refuseRoleRequest,
  type RoleRequest,
} from '../data/role-requests.server.ts';
import { aboutUser } from './about-user.ts';
import type { Acting } from './acting.ts';

/**
 * What came of a second administrator's yes: a link that this one alone sees, and hands over; it is one half. With mail it
 * goes to the address itself, and nobody else sees it (null).
 */
export interface Decided {
  readonly name: string;
  readonly path: string | null;
}

/** `not-possible`: asked by or for oneself, answered or gone in the meantime, too old, or no longer allowed. */
export type DecideRefusal = 'not-possible';

/** The second administrator agrees that a person gets a role that sees names or the log. */
export async function confirmRole(
  database: Database,
  acting: Acting,
  requestId: string,
  mailIsOn = false,
): Promise<Result<Decided, DecideRefusal>> {
  // With mail this secret is told to nobody: the one that is sent takes its place.
  const { token, hash } = makeLinkSecret();
  const confirmed = await act<RoleRequest, DecideRefusal>(
    database,
    acting,
    { log: ({ userId, role }) => aboutUser('confirm-role', userId, role) },
    async (tx) => {
      const request = await findRole(tx, acting, requestId);
      if (request === undefined || !(await confirmRoleRequest(tx, requestId, hash)))
        return refuse('not-possible');
      const { userId } = request;
      if (mailIsOn)
        await writeMail(tx, acting.scope, {
          kind: 'role-offer-by-two',
          userId,
          link: 'role-offer',
          linkAbout: requestId,
        });
      return succeed(request);
    },
  );
  return confirmed.ok
    ? succeed({ name: confirmed.value.name, path: mailIsOn ? null : `/uitnodiging/rol/${token}` })
    : confirmed;
}

/** An administrator says no to a role, or takes back what the same administrator asked. */
export async function refuseRole(
  database: Database,
  acting: Acting,
  requestId: string,
): Promise<Result<RoleRequest, DecideRefusal>> {
  return act<RoleRequest, DecideRefusal>(
    database,
    acting,
    { log: ({ userId, role }) => aboutUser('refuse-role-request', userId, role) },
    async (tx) => {
      const request = await findRole(tx, acting, requestId);
      return request !== undefined && (await refuseRoleRequest(tx, requestId))
        ? succeed(request)
        : refuse('not-possible');
    },
  );
}

async function findRole(tx: WriteTransaction, { scope }: Acting, requestId: string) {
  return (await findRoleRequests(tx, scope)).find((each) => each.requestId === requestId);
}

/** The second administrator agrees to a new password, and gets the link; its code is with the first one. */
export async function approveReset(
  database: Database,
  acting: Acting,
  requestId: string,
  mailIsOn = false,
): Promise<Result<Decided, DecideRefusal>> {
  const { token, hash } = makeLinkSecret();
  const approved = await act<PasswordReset, DecideRefusal>(
    database,
    acting,
    { log: ({ userId, reason }) => aboutUser('approve-password-reset', userId, reason) },
    async (tx) => {
      const request = await findReset(tx, acting, requestId);
      if (request === undefined || (await approvePasswordReset(tx, requestId, hash)) === null)
        return refuse('not-possible');
      const { userId } = request;
      if (mailIsOn)
        await writeMail(tx, acting.scope, { kind: 'password-by-two', userId, link: 'password-by-two' });
      return succeed(request);
    },
  );
  return approved.ok
    ? succeed({ name: approved.value.name, path: mailIsOn ? null : `/uitnodiging/${token}` })
    : approved;
}

export async function refuseReset(
  database: Database,
  acting: Acting,
  requestId: string,
): Promise<Result<PasswordReset, DecideRefusal>> {
  return act<PasswordReset, DecideRefusal>(
    database,
    acting,
    { log: ({ userId }) => aboutUser('refuse-password-reset', userId) },
    async (tx) => {
      const request = await findReset(tx, acting, requestId);
      return request !== undefined && (await refusePasswordReset(tx, requestId))
        ? succeed(request)
        : refuse('not-possible');
    },
  );
}

async function findReset(tx: WriteTransaction, { scope }: Acting, requestId: string) {
  return (await findPasswordResets(tx, scope.regionId)).find((each) => each.requestId === requestId);
}
