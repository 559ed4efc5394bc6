import { sql } from 'kysely';
import type { OwnerTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { GivenRole } from '../domain/role-place.ts';

/** Which role of a region ends, and the first day without it. */
interface RoleEnd {
  readonly assignmentId: string;
  readonly until: Temporal.PlainDate;
}

/** Locks the region's administrators in a fixed order, so that two who end each other's role do so one after the other. */
export async function holdAdministrators(tx: WriteTransaction, regionId: string) {
  return tx
    .selectFrom('role_assignment')
    .select([
      'assignment_id as assignmentId',
      sql<Temporal.PlainDate>`lower(valid_period)`.as('from'),
      sql<Temporal.PlainDate | null>`upper(valid_period)`.as('until'),
    ])
    .where('region_id', '=', regionId)
    .where('role', '=', 'region-admin')
    .orderBy('assignment_id')
    .forUpdate()
    .execute();
}

/** Lets a role hold until a day. */
export async function shortenRole(tx: WriteTransaction, regionId: string, end: RoleEnd): Promise<void> {
  await tx
    .updateTable('role_assignment')
    .set({ valid_period: sql<string>`daterange(lower(valid_period), ${end.until.toString()}::date)` })
    .where('region_id', '=', regionId)
    .where('assignment_id', '=', end.assignmentId)
    .execute();
}

/** Takes a role back that did not hold for a day. */
export async function removeRole(
  tx: WriteTransaction,
  regionId: string,
  { assignmentId }: Pick<RoleEnd, 'assignmentId'>,
): Promise<void> {
  await tx
    .deleteFrom('role_assignment')
    .where('region_id', '=', regionId)
    .where('assignment_id', '=', assignmentId)
    .execute();
}

interface NewAssignment {
  readonly userId: string;
  readonly role: GivenRole;
  /** CBS code. */
  readonly municipalityCode: string | null;
  readonly organisationId: string | null;
  readonly from: Temporal.PlainDate;
}

/** Gives a role from a day on; false when the person has it already. */
export async function storeAssignment(
  tx: WriteTransaction,
  regionId: string,
  { userId, role, municipalityCode, organisationId, from }: NewAssignment,
): Promise<boolean> {
  const added = await tx
    .insertInto('role_assignment')
    .values({
      region_id: regionId,
      user_id: userId,
      role,
      municipality_code: municipalityCode,
      organisation_id: organisationId,
      valid_period: sql<string>`daterange(${from.toString()}::date, null)`,
    })
    .onConflict((conflict) => conflict.constraint('role_assignment_no_overlap').doNothing())
    .returning('assignment_id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Regions in which someone has or had a role. */
export async function regionsOfUser(tx: OwnerTransaction, userId: string): Promise<readonly string[]> {
  const regions = await tx
    .selectFrom('role_assignment')
    .select('region_id')
    .distinct()
    .where('user_id', '=', userId)
    .orderBy('region_id')
    .execute();
  return regions.map(({ region_id }) => region_id);
}
