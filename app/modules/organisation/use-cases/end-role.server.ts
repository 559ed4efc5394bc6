import { sql } from 'kysely';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Identity } from '#app/platform/identity/identity.server.ts';
import { findPerson, worksElsewhere } from '../data/people.server.ts';
import { isGivenByTwo } from '../domain/role-by-two.ts';
import { endOf, holdsUntilAfter, roleStateOn, type EndRefusal } from '../domain/role-period.ts';
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
  const outcome = await database.write(acting.scope, async (tx) => {
    const person = await findPerson(tx, regionId, end.userId);
    const role = person?.assignments.find(({ assignmentId }) => assignmentId === end.assignmentId);
    if (person === null || role === undefined) return refuse<EndRoleRefusal>('unknown');
    const act = endOf(role, end.until, acting.today);
    if (act !== 'end' && act !== 'take-back') return refuse<EndRoleRefusal>(act);
    if (
      isGivenByTwo(role.role) &&
      role.until !== null &&
      Temporal.PlainDate.compare(end.until, role.until) > 0
    )
      return refuse<EndRoleRefusal>('given-by-two');
    if (role.role === 'region-admin' && (await isLastAdministrator(tx, regionId, end)))
      return refuse<EndRoleRefusal>('last-administrator');
    await (act === 'end' ? shorten(tx, regionId, end) : takeBack(tx, regionId, end));
    await recordAudit(tx, {
      action: act === 'end' ? 'end-role' : 'take-back-role',
      objectKind: 'user',
      objectId: end.userId,
      purpose: `${role.role}: ${end.reason}`,
      origin: acting.origin,
    });
    const others = person.assignments.filter(({ assignmentId }) => assignmentId !== end.assignmentId);
    const worksOn =
      Temporal.PlainDate.compare(end.until, acting.today) > 0 ||
      others.some((other) => roleStateOn(other, acting.today) !== 'ended') ||
      (await worksElsewhere(tx, end.userId, regionId));
    return succeed({ done: act === 'end' ? ('ended' as const) : ('taken-back' as const), worksOn });
  });
  if (!outcome.ok) return outcome;
  if (!outcome.value.worksOn)
    await identity.endSessions(end.userId, {
      actorId: acting.scope.userId,
      regionId,
      origin: acting.origin,
    });
  return succeed(outcome.value.done);
}

/** Locks the region's administrators in a fixed order, so that two who end each other's role do so one after the other. */
async function isLastAdministrator(tx: WriteTransaction, regionId: string, end: RoleEnd): Promise<boolean> {
  const administrators = await tx
    .selectFrom('role_assignment')
    .select([
      'assignment_id',
      sql<Temporal.PlainDate>`lower(valid_period)`.as('from'),
      sql<Temporal.PlainDate | null>`upper(valid_period)`.as('until'),
    ])
    .where('region_id', '=', regionId)
    .where('role', '=', 'region-admin')
    .orderBy('assignment_id')
    .forUpdate()
    .execute();
  return !administrators.some(
    (other) => other.assignment_id !== end.assignmentId && holdsUntilAfter(other, end.until),
  );
}

async function shorten(tx: WriteTransaction, regionId: string, end: RoleEnd): Promise<void> {
  await tx
    .updateTable('role_assignment')
    .set({ valid_period: sql<string>`daterange(lower(valid_period), ${end.until.toString()}::date)` })
    .where('region_id', '=', regionId)
    .where('assignment_id', '=', end.assignmentId)
    .execute();
}

async function takeBack(tx: WriteTransaction, regionId: string, end: RoleEnd): Promise<void> {
  await tx
    .deleteFrom('role_assignment')
    .where('region_id', '=', regionId)
    .where('assignment_id', '=', end.assignmentId)
    .execute();
}
