import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import { holdAdministrators, removeRole, shortenRole } from '../data/assignments.server.ts';
import { findPerson, worksElsewhere } from '../data/people.server.ts';
import { isGivenByTwo } from '../domain/role-by-two.ts';
import { endOf, holdsUntilAfter, roleStateOn, type EndRefusal } from '../domain/role-period.ts';
import { aboutUser } from './about-user.ts';
import type { Acting } from './acting.ts';

export interface RoleEnd {
  readonly userId: string;
  readonly assignmentId: string;
  /** First day without the role: today or later. */
  readonly until: Temporal.PlainDate;
  readonly reason: string;
}

export type EndRoleRefusal = EndRefusal | 'unknown' | 'last-administrator' | 'given-by-two';

/**
 * Ends a role on a day, or takes it back when it has not held for a day. Who has no role left is signed out everywhere.
 * The region keeps an administrator: without one nobody could let anyone in.
 */
export async function endRole(
  { database, identity }: { readonly database: Database; readonly identity: Identity },
  acting: Acting,
  end: RoleEnd,
): Promise<Result<'ended' | 'taken-back', EndRoleRefusal>> {
  const { regionId } = acting.scope;
  const outcome = await act<EndedRole, EndRoleRefusal>(
    database,
    acting,
    {
      log: ({ done, role }) =>
        aboutUser(done === 'ended' ? 'end-role' : 'take-back-role', end.userId, `${role}: ${end.reason}`),
    },
    async (tx) => {
      const person = await findPerson(tx, regionId, end.userId);
      const role = person?.assignments.find(({ assignmentId }) => assignmentId === end.assignmentId);
      if (person === null || role === undefined) return refuse('unknown');
      const kind = endOf(role, end.until, acting.today);
      if (kind !== 'end' && kind !== 'take-back') return refuse(kind);
      if (
        isGivenByTwo(role.role) &&
        role.until !== null &&
        Temporal.PlainDate.compare(end.until, role.until) > 0
      )
        return refuse('given-by-two');
      if (role.role === 'region-admin' && (await isLastAdministrator(tx, regionId, end)))
        return refuse('last-administrator');
      await (kind === 'end' ? shortenRole(tx, regionId, end) : removeRole(tx, regionId, end));
      const others = person.assignments.filter(({ assignmentId }) => assignmentId !== end.assignmentId);
      const worksOn =
        Temporal.PlainDate.compare(end.until, acting.today) > 0 ||
        others.some((other) => roleStateOn(other, acting.today) !== 'ended') ||
        (await worksElsewhere(tx, end.userId, regionId));
      return succeed({ done: kind === 'end' ? 'ended' : 'taken-back', role: role.role, worksOn });
    },
  );
  if (!outcome.ok) return outcome;
  if (!outcome.value.worksOn)
    await identity.endSessions(end.userId, {
      actorId: acting.scope.userId,
      regionId,
      origin: acting.origin,
    });
  return succeed(outcome.value.done);
}

interface EndedRole {
  readonly done: 'ended' | 'taken-back';
  readonly role: string;
  /** In some region, under another role or this one until its end. */
  readonly worksOn: boolean;
}

async function isLastAdministrator(tx: WriteTransaction, regionId: string, end: RoleEnd): Promise<boolean> {
  return !(await holdAdministrators(tx, regionId)).some(
    (other) => other.assignmentId !== end.assignmentId && holdsUntilAfter(other, end.until),
  );
}
