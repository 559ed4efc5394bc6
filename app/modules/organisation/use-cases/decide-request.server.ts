import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { makeLinkSecret } from '#app/platform/identity/link-secret.server.ts';
import {
  approvePasswordReset,
  findPasswordResets,
  refusePasswordReset,
} from '../data/password-resets.server.ts';
import { confirmRoleRequest, findRoleRequests, refuseRoleRequest } from '../data/role-requests.server.ts';
import type { Acting } from './acting.ts';

/** What came of a second administrator's yes: a link that this one alone sees, and hands over; it is one half. */
export interface Decided {
  readonly name: string;
  readonly path: string;
}

/** `not-possible`: asked by or for oneself, answered or gone in the meantime, too old, or no longer allowed. */
export type DecideRefusal = 'not-possible';

/** The second administrator agrees that a person gets a role that sees names or the log. */
export async function confirmRole(
  database: Database,
  acting: Acting,
  requestId: string,
): Promise<Result<Decided, DecideRefusal>> {
  return database.write(acting.scope, async (tx) => {
    const request = (await findRoleRequests(tx, acting.scope)).find((each) => each.requestId === requestId);
    const { token, hash } = makeLinkSecret();
    if (request === undefined || !(await confirmRoleRequest(tx, requestId, hash)))
      return refuse<DecideRefusal>('not-possible');
    await recordAudit(tx, {
      action: 'confirm-role',
      objectKind: 'user',
      objectId: request.userId,
      purpose: request.role,
      origin: acting.origin,
    });
    return succeed({ name: request.name, path: `/uitnodiging/rol/${token}` });
  });
}

/** An administrator says no to a role, or takes back what the same administrator asked. */
export async function refuseRole(
  database: Database,
  acting: Acting,
  requestId: string,
): Promise<Result<null, DecideRefusal>> {
  return database.write(acting.scope, async (tx) => {
    const request = (await findRoleRequests(tx, acting.scope)).find((each) => each.requestId === requestId);
    if (request === undefined || !(await refuseRoleRequest(tx, requestId)))
      return refuse<DecideRefusal>('not-possible');
    await recordAudit(tx, {
      action: 'refuse-role-request',
      objectKind: 'user',
      objectId: request.userId,
      purpose: request.role,
      origin: acting.origin,
    });
    return succeed(null);
  });
}

/** The second administrator agrees to a new password, and gets the link; its code is with the first one. */
export async function approveReset(
  database: Database,
  acting: Acting,
  requestId: string,
): Promise<Result<Decided, DecideRefusal>> {
  return database.write(acting.scope, async (tx) => {
    const request = (await findPasswordResets(tx, acting.scope.regionId)).find(
      (each) => each.requestId === requestId,
    );
    const { token, hash } = makeLinkSecret();
    const userId = await approvePasswordReset(tx, requestId, hash);
    if (request === undefined || userId === null) return refuse<DecideRefusal>('not-possible');
    await recordAudit(tx, {
      action: 'approve-password-reset',
      objectKind: 'user',
      objectId: userId,
      purpose: request.reason,
      origin: acting.origin,
    });
    return succeed({ name: request.name, path: `/uitnodiging/${token}` });
  });
}

export async function refuseReset(
  database: Database,
  acting: Acting,
  requestId: string,
): Promise<Result<null, DecideRefusal>> {
  return database.write(acting.scope, async (tx) => {
    const request = (await findPasswordResets(tx, acting.scope.regionId)).find(
      (each) => each.requestId === requestId,
    );
    if (request === undefined || !(await refusePasswordReset(tx, requestId)))
      return refuse<DecideRefusal>('not-possible');
    await recordAudit(tx, {
      action: 'refuse-password-reset',
      objectKind: 'user',
      objectId: request.userId,
      origin: acting.origin,
    });
    return succeed(null);
  });
}
