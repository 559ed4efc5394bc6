import { birthDays } from '#app/kernel/birth-date.ts';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { act } from '#app/platform/acts/act.server.ts';
import type { RefusalsByRule } from '#app/platform/acts/broken-rule.ts';
import { asLogged } from '#app/platform/acts/logged.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import { birthDatesOf } from '../data/birth-dates.server.ts';
import { endMembership, findHouseholdOf, insertHousehold, insertMember } from '../data/households.server.ts';
import { findPersonIdByRef } from '../data/people.server.ts';
import type { HouseholdKind, HouseholdRole } from '../domain/household.ts';
import type { Acting } from './acting.ts';
import { aboutPerson } from './audit-people.server.ts';

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
  | 'before-start'
  | 'before-birth';

const broken: RefusalsByRule<HouseholdRefusal> = {
  household_member_one_household: 'in-household-already',
  household_member_pkey: 'in-household-already',
  'not-allowed': 'unknown',
  'unknown-reference': 'unknown',
};

/** Makes a household with one member; others join it. */
export async function startHousehold(
  database: Database,
  acting: Acting,
  personId: string,
  { kind, role, from }: NewMember & { readonly kind: HouseholdKind },
): Promise<Result<string, HouseholdRefusal>> {
  if (isAfter(from, acting.today)) return refuse('in-future');
  return act<string, HouseholdRefusal>(
    database,
    acting,
    { log: aboutPerson('change-household', personId), broken },
    async (tx) => {
      if (await isBeforeBirth(tx, acting, personId, from)) return refuse('before-birth');
      const householdId = await insertHousehold(tx, acting.scope, kind);
      await insertMember(tx, acting.scope.regionId, { householdId, personId, role, from });
      return succeed(householdId);
    },
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
  return act<string, HouseholdRefusal>(
    database,
    acting,
    { log: (memberId) => aboutPerson('change-household', memberId), broken },
    async (tx) => {
      const household = await findHouseholdOf(tx, regionId, personId, acting.today);
      if (household === null) return refuse('no-household');
      const memberId = await findPersonIdByRef(tx, regionId, memberRef);
      if (memberId === null) return refuse('member-unknown');
      if (await isBeforeBirth(tx, acting, memberId, from)) return refuse('before-birth');
      await insertMember(tx, regionId, {
        householdId: household.householdId,
        personId: memberId,
        role,
        from,
      });
      return succeed(memberId);
    },
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
  return act<null, HouseholdRefusal>(
    database,
    acting,
    { log: aboutPerson('change-household', memberId) },
    async (tx) =>
      (await endMembership(tx, acting.scope.regionId, memberId, until))
        ? succeed(null)
        : refuse('before-start'),
  );
}

/** Of a birth date that is known in part the first day counts, so that only what is certain is refused. */
async function isBeforeBirth(
  tx: WriteTransaction,
  { keys, scope }: Acting,
  personId: string,
  day: Temporal.PlainDate,
): Promise<boolean> {
  const birth = (await birthDatesOf(asLogged(tx), keys, scope.regionId, [personId])).get(personId);
  return birth !== undefined && isAfter(birthDays(birth).first, day);
}

function isAfter(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, today) > 0;
}
