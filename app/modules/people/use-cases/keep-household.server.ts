import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { brokenConstraint, isOutOfReach } from '../data/database-refusal.server.ts';
import { endMembership, findHouseholdOf, insertHousehold, insertMember } from '../data/households.server.ts';
import { findPersonIdByRef } from '../data/people.server.ts';
import type { HouseholdKind, HouseholdRole } from '../domain/household.ts';
import type { Acting } from './acting.ts';
import { auditPerson } from './audit-people.server.ts';

export interface NewMember {
  readonly role: HouseholdRole;
  readonly from: Temporal.PlainDate;
}

export type HouseholdRefusal =
  | 'unknown'
  | 'member-unknown'
  | 'in-household-already'
  | 'no-household'
  | 'in-future'
  | 'before-start';

/** Makes a household with one member; others join it. */
export async function startHousehold(
  database: Database,
  acting: Acting,
  personId: string,
  { kind, role, from }: NewMember & { readonly kind: HouseholdKind },
): Promise<Result<string, HouseholdRefusal>> {
  if (isAfter(from, acting.today)) return refuse('in-future');
  return refusing(() =>
    database.write(acting.scope, async (tx) => {
      const householdId = await insertHousehold(tx, acting.scope, kind);
      await insertMember(tx, acting.scope.regionId, { householdId, personId, role, from });
      await auditPerson(tx, acting, 'change-household', personId);
      return succeed(householdId);
    }),
  );
}

/** Lets someone whose file number is given join the household of `personId`. */
export async function addHouseholdMember(
  database: Database,
  acting: Acting,
  personId: string,
  { memberRef, role, from }: NewMember & { readonly memberRef: string },
): Promise<Result<string, HouseholdRefusal>> {
  if (isAfter(from, acting.today)) return refuse('in-future');
  const { regionId } = acting.scope;
  return refusing(() =>
    database.write(acting.scope, async (tx) => {
      const household = await findHouseholdOf(tx, regionId, personId, acting.today);
      if (household === null) return refuse<HouseholdRefusal>('no-household');
      const memberId = await findPersonIdByRef(tx, regionId, memberRef);
      if (memberId === null) return refuse<HouseholdRefusal>('member-unknown');
      await insertMember(tx, regionId, {
        householdId: household.householdId,
        personId: memberId,
        role,
        from,
      });
      await auditPerson(tx, acting, 'change-household', memberId);
      return succeed(memberId);
    }),
  );
}

/** Lets someone leave the household on `until`; that day they are no longer in it. */
export async function removeHouseholdMember(
  database: Database,
  acting: Acting,
  memberId: string,
  until: Temporal.PlainDate,
): Promise<Result<null, HouseholdRefusal>> {
  if (isAfter(until, acting.today)) return refuse('in-future');
  return database.write(acting.scope, async (tx) => {
    if (!(await endMembership(tx, acting.scope.regionId, memberId, until)))
      return refuse<HouseholdRefusal>('before-start');
    await auditPerson(tx, acting, 'change-household', memberId);
    return succeed(null);
  });
}

function isAfter(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, today) > 0;
}

async function refusing<Value>(
  work: () => Promise<Result<Value, HouseholdRefusal>>,
): Promise<Result<Value, HouseholdRefusal>> {
  try {
    return await work();
  } catch (error) {
    const constraint = brokenConstraint(error);
    if (constraint === 'household_member_one_household' || constraint === 'household_member_pkey')
      return refuse('in-household-already');
    if (isOutOfReach(error)) return refuse('unknown');
    throw error;
  }
}
