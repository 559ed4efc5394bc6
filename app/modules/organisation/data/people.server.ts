import { sql } from 'kysely';
import { isRole } from '#app/kernel/role.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { GivenRole } from '../domain/role-place.ts';

export interface Assignment {
  readonly assignmentId: string;
  readonly userId: string;
  readonly role: GivenRole;
  readonly municipalityName: string | null;
  readonly organisationName: string | null;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
}

export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly assignments: readonly Assignment[];
}

export interface PeopleQuery {
  /** Part of a name or e-mail address; empty for everyone. */
  readonly search: string;
  readonly sortBy: 'name' | 'email';
  readonly direction: 'asc' | 'desc';
}

/** The people of the region with all their roles there, ended ones too. */
export async function findPeople(
  tx: ReadTransaction,
  regionId: string,
  query: PeopleQuery,
): Promise<readonly Person[]> {
  const pattern = `%${query.search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await tx
    .selectFrom('region_user')
    .select(['user_id', 'display_name', 'email'])
    .where('region_id', '=', regionId)
    .where((eb) => eb.or([eb('display_name', 'ilike', pattern), eb('email', 'ilike', pattern)]))
    .orderBy(query.sortBy === 'name' ? sql`lower(display_name)` : sql`email`, query.direction)
    .orderBy('user_id')
    .execute();
  const assignments = await findAssignments(tx, regionId, null);
  const byUser = Map.groupBy(assignments, (assignment) => assignment.userId);
  return rows.map((row) => ({
    userId: row.user_id,
    name: row.display_name,
    email: row.email,
    assignments: byUser.get(row.user_id) ?? [],
  }));
}

/** One person of the region; null when nobody there has this id. */
export async function findPerson(
  tx: ReadTransaction,
  regionId: string,
  userId: string,
): Promise<Person | null> {
  const row = await tx
    .selectFrom('region_user')
    .select(['user_id', 'display_name', 'email'])
    .where('region_id', '=', regionId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const assignments = await findAssignments(tx, regionId, userId);
  return { userId: row.user_id, name: row.display_name, email: row.email, assignments };
}

/** Assignments in the region, of one user or of everyone (null), newest first. */
async function findAssignments(
  tx: ReadTransaction,
  regionId: string,
  userId: string | null,
): Promise<readonly Assignment[]> {
  const rows = await tx
    .selectFrom('role_assignment as a')
    .leftJoin('municipality as m', 'm.code', 'a.municipality_code')
    .leftJoin('organisation as o', (join) =>
      join.onRef('o.region_id', '=', 'a.region_id').onRef('o.organisation_id', '=', 'a.organisation_id'),
    )
    .select([
      'a.assignment_id as assignmentId',
      'a.user_id as userId',
      'a.role',
      'm.name as municipalityName',
      'o.name as organisationName',
      sql<Temporal.PlainDate>`lower(a.valid_period)`.as('from'),
      sql<Temporal.PlainDate | null>`upper(a.valid_period)`.as('until'),
    ])
    .where('a.region_id', '=', regionId)
    .$if(userId !== null, (query) => query.where('a.user_id', '=', userId))
    .orderBy(sql`lower(a.valid_period)`, 'desc')
    .orderBy('a.assignment_id')
    .execute();
  return rows.flatMap(({ role, ...row }) => (isRole(role) && role !== 'public' ? [{ ...row, role }] : []));
}

/** Whether the account has, or will have, a role in a region other than this one; tells nothing more. */
export async function worksElsewhere(
  tx: ReadTransaction,
  userId: string,
  regionId: string,
): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean }>`
    select app.works_elsewhere(${userId}::uuid, ${regionId}::uuid) as answer`.execute(tx);
  return rows[0]?.answer ?? true;
}

/** Gives a person another name in the region; false when nobody there has this id. */
export async function renameUser(
  tx: WriteTransaction,
  regionId: string,
  userId: string,
  name: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('region_user')
    .set({ display_name: name })
    .where('region_id', '=', regionId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

interface NewUser {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** Makes a person known in the region; who is known already stays as they are. */
export async function storeUser(
  tx: WriteTransaction,
  regionId: string,
  { userId, name, email }: NewUser,
): Promise<void> {
  await tx
    .insertInto('region_user')
    .values({ region_id: regionId, user_id: userId, display_name: name, email })
    .onConflict((conflict) => conflict.columns(['region_id', 'user_id']).doNothing())
    .execute();
}
