import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/kernel/role.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { testPlan } from './fill-plan.ts';
import { fillRegion, type FilledRegion } from './fill-region.ts';
import { mirrorRegion } from './mirror-region.ts';
import { tryOut } from './try-out.ts';

/*
 * What triggers note beside an act, whom a role may be given, and which measures concern a municipality: each told apart from
 * what differs in one thing.
 */

let test: TestDatabase;
let region: FilledRegion;
let theirs: string;

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
  theirs = await mirrorRegion(test.url, region.regionId, ['measure_municipality', 'role_assignment']);
});
afterAll(() => test.close());

interface Tried {
  readonly role: Role;
  readonly state?: string;
  readonly act: string;
  readonly look?: string;
  readonly changes?: Partial<Scope>;
}

async function tried({ role, state = '', act, look, changes }: Tried): Promise<unknown> {
  const scope = await test.scopeFor(role, 'drechtsteden', changes);
  const fill = (text: string) =>
    text
      .replaceAll('$here', `'${region.regionId}'::uuid`)
      .replaceAll('$theirs', `'${theirs}'::uuid`)
      .replaceAll('$own', `'${region.ownPerson}'::uuid`)
      .replaceAll('$other', `'${region.otherPerson}'::uuid`);
  return tryOut(test.url, {
    scope,
    state: fill(state),
    act: fill(act),
    ...(look === undefined ? {} : { look: fill(look) }),
  });
}

describe('a report hangs on an emergency opening', () => {
  const open = (of: string, person: string, user: string, ago: string) => `
    insert into person_emergency_access (region_id, access_id, person_id, user_id, reason, granted_at, expires_at)
    values (${of}, '00000000-0000-4000-8000-0000000000a1', ${person}, ${user}, 'Staat hier aan de deur',
      now() - interval '${ago}', now() - interval '${ago}' + interval '1 hour');`;
  const me = 'app.user_id()';

  it.each([
    ['of who made it', open('$here', '$other', me, '1 minute'), true],
    ['not of another file', open('$here', '$own', me, '1 minute'), false],
    ['not of a colleague', open('$here', '$other', 'gen_random_uuid()', '1 minute'), false],
    ['not of another region', open('$theirs', '$other', me, '1 minute'), false],
    ['not of an hour ago', open('$here', '$other', me, '61 minutes'), false],
  ])('%s', async (_, state, expected) => {
    // Who may do anything makes it, so that the trigger alone is asked.
    const made = `insert into intake (region_id, person_id, organisation_id, reported_on)
      values ($here, $other, app.organisation_id(), '2026-01-05') returning emergency_access_id is not null as told`;
    const none = 'delete from person_emergency_access;';
    const told = await tried({ role: 'shelter-worker', state: none + state, act: 'reset role', look: made });
    expect(told).toEqual([expected]);
  });
});

describe('a BSN of a closed file', () => {
  const closed = `delete from person_double; update person_identity set bsn_hash = null;
    insert into person_restriction (region_id, person_id, reason, valid_period)
    values ($here, $other, 'Een reden van niets', daterange(app.dutch_day(), null)),
      ($theirs, $other, 'Een reden van niets', daterange(app.dutch_day(), null));`;
  const holds = (of: string, bsn: string, key: string, isSearchable: boolean) => `
    update person_identity set bsn_hash = '${bsn}', hash_key_id = '${key}', is_searchable = ${isSearchable}
    where region_id = ${of} and person_id = $other;`;
  const write = `update person_identity set bsn_hash = 'bsn', hash_key_id = 'b' where region_id = $here and person_id = $own;`;

  it.each([
    ['is noted', holds('$here', 'bsn', 'b', true), 1],
    ['not of another BSN', holds('$here', 'ander', 'b', true), 0],
    ['not hashed with another key', holds('$here', 'bsn', 'a', true), 0],
    ['not when it is searched no longer', holds('$here', 'bsn', 'b', false), 0],
    ['not of another region', holds('$theirs', 'bsn', 'b', true), 0],
  ])('%s', async (_, state, expected) => {
    const told = await tried({
      role: 'shelter-worker',
      // The act is done by who may do anything: what the trigger notes is what is asked.
      state: `${closed}${state}set local session_replication_role = origin;${write}`,
      act: 'reset role',
      look: 'select count(*)::int as told from person_double',
    });
    expect(told).toEqual([expected]);
  });

  it('is noted of a file beside itself never, though it is closed', async () => {
    const itself = closed.replaceAll('$other', '$own');
    const state = `${itself}set local session_replication_role = origin;${write}`;
    const look = 'select count(*)::int as told from person_double';
    expect(await tried({ role: 'shelter-worker', state, act: 'reset role', look })).toEqual([0]);
  });
});

describe('the end of a role', () => {
  const user = inventedUserId('desk-worker', 'drechtsteden');
  const has = (role: string) => `delete from role_assignment where user_id = '${user}';
    insert into role_assignment (region_id, user_id, role, valid_period)
    values ($here, '${user}', '${role}', daterange('2026-01-01', app.dutch_day() + 30));`;
  const move = (
    days: number,
  ) => `update role_assignment set valid_period = daterange(lower(valid_period), app.dutch_day() + ${days})
    where user_id = '${user}'`;

  it.each([
    ['desk-worker', 60, 1],
    ['privacy-officer', 60, 'refused'],
    ['privacy-officer', 10, 1],
  ])('of a %s moves to %s days from now: %s', async (role, days, expected) => {
    expect(await tried({ role: 'region-admin', state: has(role), act: move(days) })).toBe(expected);
  });
});

describe('a role may be given', () => {
  const person = '00000000-0000-4000-8000-0000000000f1';
  const account = (of: string, id = person) =>
    `insert into auth.account_holder (id, name, email, set_up_region_id) values ('${id}', 'Proef', '${id}@test.example', ${of});`;
  const password = (id: string, text: string | null) =>
    `insert into auth.credential (user_id, account_id, provider_id, password) values ('${id}', '${id}', 'credential', ${text === null ? 'null' : `'${text}'`});`;
  const works = (of: string, period: string, id = person) =>
    `insert into role_assignment (region_id, user_id, role, valid_period) values (${of}, '${id}', 'desk-worker', ${period});`;
  const stranger = '00000000-0000-4000-8000-0000000000f2';
  const always = "'[2026-01-01,)'";

  it.each([
    ['to who works here', works('$here', always), true],
    [
      'to who works here until tomorrow',
      works('$here', "daterange('2026-01-01', app.dutch_day() + 1)"),
      true,
    ],
    ['not to who worked here until today', works('$here', "daterange('2026-01-01', app.dutch_day())"), false],
    ['not to who works elsewhere', works('$theirs', always), false],
    ['not because somebody else works here', works('$here', always, stranger), false],
    ['to who was set up here', account('$here'), true],
    ['not to who was set up elsewhere', account('$theirs'), false],
    ['not because somebody else was set up here', account('$here', stranger), false],
    ['not to who has chosen a password', account('$here') + password(person, 'x'), false],
    ['to who came in without a password', account('$here') + password(person, null), true],
    [
      'to who was set up here, whatever somebody else has chosen',
      account('$here') + account('$here', stranger) + password(stranger, 'x'),
      true,
    ],
    ['not to who was set up here and works elsewhere', account('$here') + works('$theirs', always), false],
    [
      'to who was set up here, though somebody else works elsewhere',
      account('$here') + works('$theirs', always, stranger),
      true,
    ],
    [
      'to who was set up here and worked here before',
      account('$here') + works('$here', "'[2026-01-01,2026-02-01)'"),
      true,
    ],
  ])('%s', async (_, state, expected) => {
    const act = `select app.may_be_given_role('${person}') as told`;
    expect(await tried({ role: 'region-admin', state, act })).toEqual([expected]);
  });
});

describe('a measure concerns the own municipality', () => {
  const none = 'delete from measure_municipality;';
  const named = (of: string, plan: string, measure: string, code: string) =>
    `insert into measure_municipality (region_id, plan_slug, measure_id, municipality_code, position) values (${of}, '${plan}', '${measure}', ${code}, 1);`;
  const own = 'app.municipality_code()';

  it.each([
    ['that is named', named('$here', testPlan, 'M1', own), true],
    ['when none is', '', true],
    ['not when another is', named('$here', testPlan, 'M1', "'GM0000'"), false],
    [
      'not when it is named of another measure',
      named('$here', testPlan, 'M1', "'GM0000'") + named('$here', testPlan, 'M2', own),
      false,
    ],
    [
      'not when it is named in another plan',
      named('$here', testPlan, 'M1', "'GM0000'") + named('$here', 'ander', 'M1', own),
      false,
    ],
    [
      'not when it is named in another region',
      named('$here', testPlan, 'M1', "'GM0000'") + named('$theirs', testPlan, 'M1', own),
      false,
    ],
    ['when another is named of another measure', named('$here', testPlan, 'M2', "'GM0000'"), true],
    ['when another is named in another plan', named('$here', 'ander', 'M1', "'GM0000'"), true],
    ['when another is named in another region', named('$theirs', testPlan, 'M1', "'GM0000'"), true],
  ])('%s', async (_, state, expected) => {
    const act = `select app.measure_concerns_own_municipality('${testPlan}', 'M1') as told`;
    expect(await tried({ role: 'municipal-policy', state: none + state, act })).toEqual([expected]);
  });

  it('not without a municipality', async () => {
    const act = `select app.measure_concerns_own_municipality('${testPlan}', 'M1') as told`;
    const changes = { municipalityCode: null };
    expect(await tried({ role: 'regional-policy', state: none, act, changes })).toEqual([false]);
  });
});
