import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import {
  householdKinds,
  householdRoles,
  type Household,
  type HouseholdKind,
  type HouseholdRole,
} from '../domain/household.ts';

/** The household someone belongs to on `day`, with the members whom the scope may see; null when there is none. */
export async function findHouseholdOf(
  tx: ReadTransaction,
  regionId: string,
  personId: string,
  day: Temporal.PlainDate,
): Promise<Household | null> {
  const found = await tx
    .selectFrom('household_member as m')
    .innerJoin('household as h', (join) =>
      join.onRef('h.region_id', '=', 'm.region_id').onRef('h.household_id', '=', 'm.household_id'),
    )
    .select(['h.household_id as householdId', 'h.revision', 'h.kind'])
    .where('m.region_id', '=', regionId)
    .where('m.person_id', '=', personId)
    .where(sql<boolean>`m.valid_period @> ${day.toString()}::date`)
    .executeTakeFirst();
  if (found === undefined) return null;
  const members = await tx
    .selectFrom('household_member')
    .select([
      'person_id as personId',
      'member_role as role',
      sql<Temporal.PlainDate>`lower(valid_period)`.as('from'),
      sql<Temporal.PlainDate | null>`upper(valid_period)`.as('until'),
    ])
    .where('region_id', '=', regionId)
    .where('household_id', '=', found.householdId)
    .orderBy(sql`lower(valid_period)`)
    .orderBy('person_id')
    .execute();
  return {
    householdId: found.householdId,
    revision: found.revision,
    kind: householdKinds.find((kind) => kind === found.kind) ?? 'other',
    members: members.map((member) => ({
      ...member,
      role: householdRoles.find((role) => role === member.role) ?? 'other',
    })),
  };
}

export async function insertHousehold(
  tx: WriteTransaction,
  { regionId, userId, organisationId }: Scope,
  kind: HouseholdKind,
): Promise<string> {
  const row = await tx
    .insertInto('household')
    .values({
      region_id: regionId,
      kind,
      registered_by: userId,
      registered_by_organisation: organisationId,
    })
    .returning('household_id')
    .executeTakeFirstOrThrow();
  return row.household_id;
}

export async function insertMember(
  tx: WriteTransaction,
  regionId: string,
  member: {
    readonly householdId: string;
    readonly personId: string;
    readonly role: HouseholdRole;
    readonly from: Temporal.PlainDate;
  },
): Promise<void> {
  await tx
    .insertInto('household_member')
    .values({
      region_id: regionId,
      household_id: member.householdId,
      person_id: member.personId,
      member_role: member.role,
      valid_period: `[${member.from.toString()},)`,
    })
    .execute();
}

/** Lets someone leave their household on `until`, that day not counted; false when there is nothing to end. */
export async function endMembership(
  tx: WriteTransaction,
  regionId: string,
  personId: string,
  until: Temporal.PlainDate,
): Promise<boolean> {
  const day = until.toString();
  const { numUpdatedRows } = await tx
    .updateTable('household_member')
    .set({ valid_period: sql<string>`daterange(lower(valid_period), ${day}::date)` })
    .where('region_id', '=', regionId)
    .where('person_id', '=', personId)
    .where(sql<boolean>`upper_inf(valid_period) and lower(valid_period) < ${day}::date`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
