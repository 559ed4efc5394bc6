import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '#app/kernel/role.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { fillRegion, newcomer, testRound } from './fill-region.ts';

let test: TestDatabase;
/** A region where the acting person has no role. */
let elsewhere: string;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(async (tx) => {
    await fillRegion(tx, 'drechtsteden');
    elsewhere = (await fillRegion(tx, 'assen')).regionId;
    await sql`with someone as (
        insert into region_user select region_id, gen_random_uuid(), 'desk eerste dag', 'eerste@test.example' from region
        where slug = 'drechtsteden' returning region_id, user_id)
      insert into role_assignment (region_id, user_id, role, valid_period)
      select region_id, user_id, 'desk-worker', daterange(app.dutch_day(), null) from someone`.execute(tx);
    await tx
      .insertInto('auth.account_holder')
      .values({ id: regionalPolicy, name: 'Beleid (verzonnen)', email: 'beleid@test.example' })
      .execute();
    // A stay that has ended, and names opened by two who may.
    await sql`insert into stay (region_id, person_id, premises_id, status, arrived_on, left_on)
      select region_id, person_id, premises_id, 'departed', '2025-01-01', '2025-02-01' from stay`.execute(tx);
    await sql`insert into scan_identity_access (region_id, round_slug, user_id, purpose)
      select region_id, ${testRound}, person, 'Gesprek over kansen' from scan_round,
        (values (${regionalPolicy}::uuid), (gen_random_uuid())) as opened (person)`.execute(tx);
    // A role that has ended, and one of the log with an end to come.
    await sql`insert into role_assignment (region_id, user_id, role, valid_period)
      select region_id, user_id, 'desk-worker', daterange(app.dutch_day() - 30, app.dutch_day() - 10) from region_user
      where display_name like 'regional%'`.execute(tx);
    await sql`insert into role_assignment (region_id, user_id, role, valid_period)
      select region_id, user_id, 'privacy-officer', daterange(app.dutch_day() - 30, app.dutch_day() + 10) from region_user
      where display_name like 'regional%'`.execute(tx);
  });
});
afterAll(() => test.close());

type WorkingRole = Exclude<Role, 'public'>;
const everyone: readonly WorkingRole[] = roles.filter((role) => role !== 'public');
const nobody: readonly WorkingRole[] = [];
const admin: readonly WorkingRole[] = ['region-admin'];
const regional: readonly WorkingRole[] = ['regional-policy'];

/** Who gets a new password, if two agree: somebody with an account. */
const regionalPolicy = inventedUserId('regional-policy', 'drechtsteden');
/** Somebody who works in another region. */
const outsider = inventedUserId('desk-worker', 'haarlem');
/** A hash of a code, as SQL. */
const codeHash = "decode(repeat('ab', 32), 'hex')";
const sheltering: readonly WorkingRole[] = ['shelter-worker'];

const stayPlan =
  "insert into stay_support_plan (region_id, stay_id, agreed_on, recorded_by) select s.region_id, s.stay_id, '2026-01-09', app.user_id() from stay s join premises p using (region_id, premises_id)";
const stay =
  "insert into stay (region_id, person_id, premises_id, status, expected_from, change_kind, recorded_by) select s.region_id, s.person_id, s.premises_id, 'cancelled', '2031-01-01', 'reserve', app.user_id() from stay s join premises p using (region_id, premises_id)";
const placement =
  "insert into placement_order (region_id, organisation_id, kind, demand_id, rule_version, input, outcome, recorded_by) select d.region_id, app.organisation_id(), 'places', d.demand_id, 1, '{}', '[]', app.user_id() from unmet_demand d";
const withdrawn = (table: string, by: string) =>
  `update ${table} set withdrawn_by = ${by}, withdrawn_at = now(), withdrawn_because = 'Dubbel geteld'`;
const cell = "'proef-instrument', 'vraag', 'antwoord', 'answer'";
const round = `app.region_id(), '${testRound}'`;

/** What can be tried, and who may: `here` is the own region, `$elsewhere` another one. */
const attempts: Readonly<Record<string, readonly [string, readonly WorkingRole[]]>> = {
  'an organisation here': [
    "insert into organisation (region_id, slug, name, kind) values (app.region_id(), 'nieuw', 'Nieuw', 'other')",
    admin,
  ],
  'minutes after which shared devices lock here': [
    'insert into door_lock (region_id, minutes, chosen_by) values (app.region_id(), 4, app.user_id())',
    admin,
  ],
  'minutes after which shared devices lock elsewhere': [
    'insert into door_lock (region_id, minutes, chosen_by) values ($elsewhere, 4, app.user_id())',
    nobody,
  ],
  "minutes after which shared devices lock, in another's name": [
    `insert into door_lock (region_id, minutes, chosen_by) values (app.region_id(), 4, '${outsider}')`,
    nobody,
  ],
  'minutes that were chosen before': ['update door_lock set minutes = 1', nobody],
  'an organisation elsewhere': [
    "insert into organisation (region_id, slug, name, kind) values ($elsewhere, 'nieuw', 'Nieuw', 'other')",
    nobody,
  ],
  "an organisation's name and kind": ['update organisation set name = name, kind = kind', admin],
  "an organisation's slug": ['update organisation set slug = slug', nobody],
  "an organisation's removal": ['delete from organisation', nobody],
  'a person here': [
    "insert into region_user values (app.region_id(), gen_random_uuid(), 'Nieuw', 'nieuw@test.example')",
    admin,
  ],
  'a person elsewhere': [
    "insert into region_user values ($elsewhere, gen_random_uuid(), 'Nieuw', 'nieuw@test.example')",
    nobody,
  ],
  "a person's name": ['update region_user set display_name = display_name', admin],
  "a person's address": ['update region_user set email = email', nobody],
  "a person's removal": ['delete from region_user', nobody],
  'a role for a colleague': [
    "insert into role_assignment (region_id, user_id, role) select region_id, user_id, 'desk-worker' from region_user where user_id <> app.user_id() and display_name not like 'desk%'",
    admin,
  ],
  'a role for oneself': [
    "insert into role_assignment (region_id, user_id, role) values (app.region_id(), app.user_id(), 'privacy-officer')",
    nobody,
  ],
  'a role of names or the log for a colleague': [
    "insert into role_assignment (region_id, user_id, role) select region_id, user_id, 'privacy-officer' from region_user where display_name like 'desk%'",
    nobody,
  ],
  'a role for who works in another region': [
    `insert into role_assignment (region_id, user_id, role) select app.region_id(), '${outsider}', 'desk-worker' from (select) as nothing`,
    nobody,
  ],
  'a role given again by moving its end': [
    'update role_assignment set valid_period = daterange(lower(valid_period), app.dutch_day() + 400) where upper(valid_period) <= app.dutch_day()',
    nobody,
  ],
  'a role of names or the log for longer': [
    "update role_assignment set valid_period = daterange(lower(valid_period), null) where upper(valid_period) is not null and role = 'privacy-officer'",
    nobody,
  ],
  'a role asked for another': [
    `insert into role_request (region_id, user_id, display_name, email, role, asked_by) values (app.region_id(), '${outsider}', 'Nieuw', 'n@test.example', 'desk-worker', app.user_id())`,
    admin,
  ],
  'a role asked for oneself': [
    "insert into role_request (region_id, user_id, display_name, email, role, asked_by) values (app.region_id(), app.user_id(), 'Ik', 'n@test.example', 'desk-worker', app.user_id())",
    nobody,
  ],
  'a role asked in the name of a colleague': [
    `insert into role_request (region_id, user_id, display_name, email, role, asked_by) values (app.region_id(), '${outsider}', 'Nieuw', 'n@test.example', 'desk-worker', gen_random_uuid())`,
    nobody,
  ],
  'a role asked as if the operator did': [
    `insert into role_request (region_id, user_id, display_name, email, role) values (app.region_id(), '${outsider}', 'Nieuw', 'n@test.example', 'desk-worker')`,
    nobody,
  ],
  'a role asked elsewhere': [
    `insert into role_request (region_id, user_id, display_name, email, role, asked_by) values ($elsewhere, '${outsider}', 'Nieuw', 'n@test.example', 'desk-worker', app.user_id())`,
    nobody,
  ],
  'a role of the log asked with the hash of a code': [
    `insert into role_request (region_id, user_id, display_name, email, role, asked_by, code_hash) values (app.region_id(), '${outsider}', 'Nieuw', 'n@test.example', 'privacy-officer', app.user_id(), ${codeHash})`,
    admin,
  ],
  'a role of the log asked without a code': [
    `insert into role_request (region_id, user_id, display_name, email, role, asked_by) values (app.region_id(), '${outsider}', 'Nieuw', 'n@test.example', 'privacy-officer', app.user_id())`,
    nobody,
  ],
  'a role that is confirmed from the start': [
    `insert into role_request (region_id, user_id, display_name, email, role, asked_by, confirmed_at) values (app.region_id(), '${outsider}', 'Nieuw', 'n@test.example', 'privacy-officer', app.user_id(), now())`,
    nobody,
  ],
  'a new password asked for a colleague': [
    `insert into password_reset_request (region_id, user_id, reason, asked_by, code_hash) select region_id, user_id, 'vergeten', app.user_id(), ${codeHash} from region_user where display_name like 'desk%'`,
    admin,
  ],
  'a new password asked without a code': [
    "insert into password_reset_request (region_id, user_id, reason, asked_by) select region_id, user_id, 'vergeten', app.user_id() from region_user where display_name like 'desk%'",
    nobody,
  ],
  'a new password asked for oneself': [
    `insert into password_reset_request (region_id, user_id, reason, asked_by, code_hash) values (app.region_id(), app.user_id(), 'vergeten', app.user_id(), ${codeHash})`,
    nobody,
  ],
  'a new password asked in the name of a colleague': [
    `insert into password_reset_request (region_id, user_id, reason, asked_by, code_hash) select region_id, user_id, 'vergeten', gen_random_uuid(), ${codeHash} from region_user where display_name like 'desk%'`,
    nobody,
  ],
  'a role elsewhere': [
    "insert into role_assignment (region_id, user_id, role) values ($elsewhere, gen_random_uuid(), 'region-admin')",
    nobody,
  ],
  'the end of a role': ['update role_assignment set valid_period = valid_period', admin],
  'another role in its place': ['update role_assignment set role = role', nobody],
  'another place for a role': ['update role_assignment set organisation_id = organisation_id', nobody],
  'a role taken back on its first day': [
    'delete from role_assignment where lower(valid_period) = app.dutch_day()',
    admin,
  ],
  'a task of oneself': [
    "insert into background_task (region_id, requested_by, assignment_id, kind, title) select region_id, user_id, assignment_id, 'proef', 'Proef' from role_assignment where user_id = app.user_id() and app.has_role(role) and valid_period @> app.dutch_day()",
    everyone,
  ],
  'a task under the work place of someone else': [
    "insert into background_task (region_id, requested_by, assignment_id, kind, title) select region_id, app.user_id(), assignment_id, 'proef', 'Proef' from role_assignment where user_id <> app.user_id()",
    nobody,
  ],
  'a task without a work place': [
    "insert into background_task (region_id, requested_by, kind, title) values (app.region_id(), app.user_id(), 'proef', 'Proef')",
    nobody,
  ],
  'a possible double': [
    'insert into person_double (region_id, person_id, restricted_person_id) select region_id, person_id, restricted_person_id from person_double',
    nobody,
  ],
  'the outcome of a possible double': ["update person_double set outcome = 'wrong-bsn'", ['privacy-officer']],
  'a counted form': [
    "insert into public_form_send (region_id, form, sender_hash) values (app.region_id(), 'x', '')",
    nobody,
  ],
  'a task of someone else': [
    "insert into background_task (region_id, requested_by, kind, title) values (app.region_id(), gen_random_uuid(), 'proef', 'Proef')",
    nobody,
  ],
  'a task elsewhere': [
    "insert into background_task (region_id, requested_by, kind, title) values ($elsewhere, app.user_id(), 'proef', 'Proef')",
    nobody,
  ],
  'the progress of a task of oneself': [
    'update background_task set status = status',
    ['regional-policy', 'municipal-policy'],
  ],
  'the assignment of a task': ['update background_task set assignment_id = assignment_id', nobody],
  'the term of a task': ['update background_task set expires_on = expires_on', nobody],
  "a task's removal": ['delete from background_task', nobody],
  'another result for a task': ['update background_task_result set content = content', nobody],
  "a result's removal": ['delete from background_task_result', nobody],
  'a round': [
    "insert into scan_round (region_id, round_slug, instrument_id, title, collected_period) values (app.region_id(), 'nieuw', 'proef-instrument', 'Nieuw', '[2026-01-01,2026-02-01)')",
    regional,
  ],
  'a round elsewhere': [
    "insert into scan_round (region_id, round_slug, instrument_id, title, collected_period) values ($elsewhere, 'nieuw', 'proef-instrument', 'Nieuw', '[2026-01-01,2026-02-01)')",
    nobody,
  ],
  'a participant': [`insert into scan_participant values (${round}, 99)`, regional],
  'who a number is': [
    `insert into scan_participant_identity values (${round}, 1, 'GM0363') on conflict do nothing`,
    regional,
  ],
  'a support plan at the own premises': [
    `${stayPlan} where p.premises_ref = 'P1' and s.status = 'present'`,
    sheltering,
  ],
  'a support plan of a stay that ended': [
    `${stayPlan} where p.premises_ref = 'P1' and s.status = 'departed'`,
    nobody,
  ],
  'a stay that moves to another house': [
    "update stay set bed_id = null, premises_id = (select premises_id from premises where premises_ref = 'P2')",
    nobody,
  ],
  'an amount withdrawn': [
    withdrawn('realised_amount', 'app.user_id()'),
    ['regional-policy', 'municipal-policy'],
  ],
  'an amount withdrawn in the name of a colleague': [
    withdrawn('realised_amount', 'gen_random_uuid()'),
    nobody,
  ],
  'a result withdrawn': [withdrawn('realised_result', 'app.user_id()'), regional],
  'a result withdrawn in the name of a colleague': [
    withdrawn('realised_result', 'gen_random_uuid()'),
    nobody,
  ],
  'an unmet demand of somebody unknown': [
    "insert into unmet_demand (region_id, organisation_id, asked_on, kind_code, reason_code, people_count, recorded_by) values (app.region_id(), app.organisation_id(), app.dutch_day(), 'proef', 'proef', 1, app.user_id())",
    sheltering,
  ],
  'an opening of names ended': ['update scan_identity_access set expires_at = now()', regional],
  'a support plan at premises of another organisation': [`${stayPlan} where p.premises_ref = 'P2'`, nobody],
  'a support plan in the name of a colleague': [
    `${stayPlan.replace('app.user_id()', 'gen_random_uuid()')} where p.premises_ref = 'P1'`,
    nobody,
  ],
  'an order of places for the own demand': [placement, sheltering],
  'an order of places in the name of a colleague': [
    placement.replace('app.user_id()', 'gen_random_uuid()'),
    nobody,
  ],
  'an order of places for a demand elsewhere': [
    "insert into placement_order (region_id, organisation_id, kind, demand_id, rule_version, input, outcome, recorded_by) values (app.region_id(), app.organisation_id(), 'places', gen_random_uuid(), 1, '{}', '[]', app.user_id())",
    nobody,
  ],
  'an order of a grant whose scores are closed': [
    "insert into grant_order (region_id, plan_slug, call_id, kind, rule_version, input, outcome, recorded_by) select region_id, plan_slug, call_id, 'ranking', 1, '{}', '[]', app.user_id() from grant_call",
    nobody,
  ],
  'the opening of scores that are not all in': ['update grant_call set are_scores_open = true', nobody],
  'a stay at the own premises': [`${stay} where p.premises_ref = 'P1'`, sheltering],
  'a stay at premises of another organisation': [`${stay} where p.premises_ref = 'P2'`, nobody],
  'a stay as if it was imported': [
    `${stay.replace('reserve', 'import')} where p.premises_ref = 'P1'`,
    nobody,
  ],
  'a stay given to another person': ['update stay set person_id = person_id', nobody],
  'a report given to another person': ['update intake set person_id = person_id', nobody],
  'a waiting list entry given to another person': [
    'update waiting_list_entry set person_id = person_id',
    nobody,
  ],
  'a press at the door given to another person': ['update night_presence set person_id = person_id', nobody],
  'an unmet demand given to another person': ['update unmet_demand set person_id = person_id', nobody],
  'a place in a household given to another person': [
    'update household_member set person_id = person_id',
    nobody,
  ],
  'an identity given to another person': ['update person_identity set person_id = person_id', nobody],
  'a legal basis given to another person': ['update person_legal_basis set person_id = person_id', nobody],
  'an emergency taken off a record': ['update intake set emergency_access_id = null', nobody],
  'a file closed in the name of a colleague': [
    "insert into person_restriction (region_id, person_id, reason, valid_period, recorded_by) select region_id, person_id, 'Een reden van niets', daterange(app.dutch_day(), null), gen_random_uuid() from person_legal_basis limit 1",
    nobody,
  ],
  'an answer': [
    `insert into scan_answer (region_id, round_slug, instrument_id, question_id, item_id, column_id, nr) values (${round}, ${cell}, 1) on conflict do nothing`,
    regional,
  ],
  'a note': [`insert into scan_answer_note values (${round}, 'andere-vraag', 1, 'Toelichting')`, regional],
  'a published count': [
    `insert into scan_published_count values (${round}, ${cell}, 3) on conflict do nothing`,
    regional,
  ],
  'names asked for by oneself': [
    `insert into scan_identity_access (region_id, round_slug, user_id, purpose) values (${round}, app.user_id(), 'Gesprek over kansen')`,
    regional,
  ],
  'names asked for by someone else': [
    `insert into scan_identity_access (region_id, round_slug, user_id, purpose) values (${round}, gen_random_uuid(), 'Gesprek over kansen')`,
    nobody,
  ],
  'names asked for from next year on': [
    `insert into scan_identity_access (region_id, round_slug, user_id, purpose, granted_at, expires_at) values (${round}, app.user_id(), 'Gesprek over kansen', now() + interval '1 year', now() + interval '1 year 1 hour')`,
    nobody,
  ],
};

/** Tables that the application only reads, or adds to: no row of them changes or goes. */
const lasting = [
  'municipality',
  'municipality_successor',
  'region',
  'region_membership',
  'audit_event',
  'audit_head',
  'audit_seal',
  'installation',
  'installation_key',
  'key_renewal',
  'key_use',
  'scan_instrument',
  'scan_cell',
  'scan_round',
  'scan_participant',
  'scan_participant_identity',
  'scan_answer',
  'scan_answer_note',
  'scan_published_count',
  'stay_support_plan',
  'grant_order',
  'placement_order',
  'role_request',
  'password_reset_request',
];

/** Nothing that is tried stays. */
class Undone extends Error {}

/** Whether the statement was allowed and, where it changes or removes, touched any row. */
async function canDo(scope: Scope, statement: string): Promise<boolean> {
  let touched = 0n;
  try {
    await test.database.write(scope, async (tx) => {
      const result = await sql.raw(statement.replaceAll('$elsewhere', `'${elsewhere}'`)).execute(tx);
      touched = result.numAffectedRows ?? 0n;
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return touched > 0n || statement.includes('on conflict do nothing');
    if (
      error instanceof Error &&
      /permission denied|row-level security|cannot be opened|_has_code/u.test(error.message)
    )
      return false;
    throw error;
  }
  return false;
}

async function whoCan(statement: string): Promise<readonly WorkingRole[]> {
  const able: WorkingRole[] = [];
  for (const role of everyone)
    if (await canDo(await test.scopeFor(role, 'drechtsteden'), statement)) able.push(role);
  return able;
}

describe('who writes', () => {
  it.each(Object.entries(attempts))('%s', async (_, [statement, expected]) => {
    expect(await whoCan(statement)).toEqual(expected);
  });

  it.each(lasting)('changes or removals in %s: nobody', async (table) => {
    const { rows } = await test.database.asOwner((tx) =>
      sql<{ name: string }>`select attname as name from pg_attribute
        where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(tx),
    );
    for (const { name } of rows)
      expect(await whoCan(`update ${table} set "${name}" = "${name}"`)).toEqual([]);
    expect(await whoCan(`delete from ${table}`)).toEqual([]);
  });

  it.each([
    'select * from auth.account_holder',
    'select * from auth.session',
    'select * from auth.credential',
    'select * from auth.sign_in_event',
    'select * from auth.invitation',
    'truncate audit_event',
    'alter table audit_event disable row level security',
    'drop table scan_answer',
    'create table public.eigen (a int)',
    'create function app.has_role(a text, b text) returns boolean language sql return true',
  ])('nor reads or does anyone: %s', async (statement) => {
    const scope = await test.scopeFor('region-admin', 'drechtsteden');
    const done = test.database.write(scope, async (tx) => {
      await sql.raw(statement).execute(tx);
      throw new Undone();
    });
    await expect(done).rejects.toThrow(/permission denied|must be owner/u);
  });
});

describe('who answers what waits', () => {
  const requestId = async (table: 'role_request' | 'password_reset_request', role: Role | null) =>
    test.database.asOwner(async (tx) => {
      const { regionId } = await test.scopeFor('region-admin', 'drechtsteden');
      const { rows } = await sql<{ request_id: string }>`select request_id from ${sql.table(table)}
        where region_id = ${regionId} and (${role}::text is null or to_jsonb(${sql.table(table)}) ->> 'role' = ${role})
        limit 1`.execute(tx);
      return rows[0]?.request_id ?? '';
    });

  /** What a call gives to this scope; nothing of it stays. */
  async function tried(scope: Scope, call: string): Promise<unknown> {
    let given: unknown;
    await test.database
      .write(scope, async (tx) => {
        const { rows } = await sql.raw<{ given: unknown }>(`select ${call} as given`).execute(tx);
        given = rows[0]?.given;
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    return given;
  }

  const able = async (call: string) => {
    const found: WorkingRole[] = [];
    for (const role of everyone) {
      const given = await tried(await test.scopeFor(role, 'drechtsteden'), call);
      if (given !== false && given !== null) found.push(role);
    }
    return found;
  };
  const other = { userId: '00000000-0000-4000-8000-000000000002' };

  it('a role of names or the log: another administrator or the privacy officer, never who asked', async () => {
    const call = `app.confirm_role_request('${await requestId('role_request', 'privacy-officer')}', 'x')`;
    expect(await able(call)).toEqual(['privacy-officer']);
    expect(await tried(await test.scopeFor('region-admin', 'drechtsteden', other), call)).toBe(true);
    expect(await tried(await test.scopeFor('region-admin', 'assen', other), call)).toBe(false);
    const itself = await test.scopeFor('privacy-officer', 'drechtsteden', { userId: newcomer });
    expect(await tried(itself, call)).toBe(false);
  });

  it('a new password: another administrator or the privacy officer, never who asked', async () => {
    const call = `app.approve_password_reset('${await requestId('password_reset_request', null)}', 'link')`;
    expect(await able(call)).toEqual(['privacy-officer']);
    expect(await tried(await test.scopeFor('region-admin', 'drechtsteden', other), call)).not.toBeNull();
    const itself = { userId: inventedUserId('regional-policy', 'drechtsteden') };
    expect(await tried(await test.scopeFor('region-admin', 'drechtsteden', itself), call)).toBeNull();
  });

  it('a new password: not one asked long ago', async () => {
    const call = `app.approve_password_reset('${await requestId('password_reset_request', null)}', 'link')`;
    const officer = await test.scopeFor('privacy-officer', 'drechtsteden');
    const askedDaysLater = (days: number) =>
      test.database.asOwner((tx) =>
        sql`update password_reset_request set asked_at = asked_at + make_interval(days => ${days})`.execute(
          tx,
        ),
      );
    await askedDaysLater(-8);
    expect(await tried(officer, call)).toBeNull();
    await askedDaysLater(8);
    expect(await tried(officer, call)).not.toBeNull();
  });

  it('a new password: never of who works in another region too, though an administrator asked it', async () => {
    const call = `app.approve_password_reset('${await requestId('password_reset_request', null)}', 'link')`;
    const officer = await test.scopeFor('privacy-officer', 'drechtsteden');
    const person = inventedUserId('regional-policy', 'drechtsteden');
    const given = await test.database.asOwner(async (tx) => {
      await tx
        .insertInto('region_user')
        .values({ region_id: elsewhere, user_id: person, display_name: 'Beide', email: 'b@test.example' })
        .execute();
      return tx
        .insertInto('role_assignment')
        .values({ region_id: elsewhere, user_id: person, role: 'desk-worker', valid_period: '[2026-01-01,)' })
        .returning('assignment_id')
        .executeTakeFirstOrThrow();
    });
    expect(await tried(officer, call)).toBeNull();
    await test.database.asOwner(async (tx) => {
      await tx.deleteFrom('role_assignment').where('assignment_id', '=', given.assignment_id).execute();
      await tx.deleteFrom('region_user').where('email', '=', 'b@test.example').execute();
    });
    expect(await tried(officer, call)).toBe(person);
  });

  it('no to a new password: its administrators and the privacy officer', async () => {
    const id = await requestId('password_reset_request', null);
    expect(await able(`app.refuse_password_reset('${id}')`)).toEqual(['region-admin', 'privacy-officer']);
  });

  /** What came of a yes; null when there was nothing to say yes to. */
  const yes = (id: string, link: string, code: string | null) =>
    `nullif((app.accept_role_request('${id}', '${link}', ${code === null ? 'null' : `rpad('${code}', 32)::bytea`})).outcome, 'closed')`;

  it('an offered role: its person, with the link, in the region of the link', async () => {
    const id = await requestId('role_request', 'desk-worker');
    const call = yes(id, 'link drechtsteden', null);
    expect(await able(call)).toEqual([]);
    const person = await test.scopeFor('public', 'drechtsteden', { userId: newcomer, roles: [] });
    expect(await tried(person, call)).toBe('accepted');
    expect(await tried(person, yes(id, 'link assen', null))).toBeNull();
    const elsewhereToo = await test.scopeFor('public', 'assen', { userId: newcomer, roles: [] });
    expect(await tried(elsewhereToo, call)).toBeNull();
  });

  it('an offered role of names or the log: its person, with the link and the code of who asked', async () => {
    const id = await requestId('role_request', 'privacy-officer');
    const person = await test.scopeFor('public', 'drechtsteden', { userId: newcomer, roles: [] });
    const both = yes(id, 'link log', 'code drechtsteden');
    expect(await tried(person, both)).toBeNull();
    const setWrongCodes = (count: number) =>
      test.database.asOwner((tx) =>
        sql`update role_request set confirmed_at = now(), link_hash = 'link log', wrong_codes = ${count},
          link_expires_at = now() + interval '1 day' where request_id = ${id}`.execute(tx),
      );
    await setWrongCodes(9);
    expect(await able(both)).toEqual([]);
    expect(await tried(person, both)).toBe('accepted');
    for (const code of [null, 'code assen', 'link log'])
      expect(await tried(person, yes(id, 'link log', code))).toBe('wrong-code');
    expect(await tried(person, yes(id, 'link drechtsteden', 'code drechtsteden'))).toBeNull();
    // The tenth wrong code ends the link: within one transaction, so that nothing stays.
    const tenth = `array[${yes(id, 'link log', 'code assen')}, ${both}]`;
    expect(await tried(person, tenth)).toEqual(['wrong-code', null]);
    await setWrongCodes(10);
    expect(await tried(person, both)).toBeNull();
    // A right code that comes while the tenth wrong one is being counted waits for it.
    await setWrongCodes(9);
    const isCounting = Promise.withResolvers<void>();
    const wrong = test.database.write(person, async (tx) => {
      await sql.raw(`select ${yes(id, 'link log', 'code assen')}`).execute(tx);
      isCounting.resolve();
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
    });
    await isCounting.promise;
    expect(await tried(person, both)).toBeNull();
    await wrong;
    await test.database.asOwner((tx) =>
      sql`update role_request set confirmed_at = null, link_hash = null, wrong_codes = 0, link_expires_at = null
        where request_id = ${id}`.execute(tx),
    );
  });

  it('no to a role: its administrators, and its person', async () => {
    const id = await requestId('role_request', 'desk-worker');
    expect(await able(`app.refuse_role_request('${id}')`)).toEqual(['region-admin', 'privacy-officer']);
    expect(await able(`app.decline_role_request('${id}')`)).toEqual([]);
    const person = await test.scopeFor('public', 'drechtsteden', { userId: newcomer, roles: [] });
    expect(await tried(person, `app.decline_role_request('${id}')`)).toBe(true);
  });

  it('no yes outlasts its week, and none comes twice', async () => {
    const id = await requestId('role_request', 'desk-worker');
    const person = await test.scopeFor('public', 'drechtsteden', { userId: newcomer, roles: [] });
    const once = yes(id, 'link drechtsteden', null);
    expect(await tried(person, `array[${once}, ${once}]`)).toEqual(['accepted', null]);
    await test.database.asOwner((tx) =>
      sql`update role_request set link_expires_at = now() - interval '1 second'`.execute(tx),
    );
    expect(await tried(person, once)).toBeNull();
    await test.database.asOwner((tx) =>
      sql`update role_request set link_expires_at = now() + interval '1 day' where link_hash is not null`.execute(
        tx,
      ),
    );
  });
});
