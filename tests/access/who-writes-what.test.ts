import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '#app/kernel/role.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion, testRound } from './fill-region.ts';

let test: TestDatabase;
/** A region where the acting person has no role. */
let elsewhere: string;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(async (tx) => {
    await fillRegion(tx, 'drechtsteden');
    elsewhere = (await fillRegion(tx, 'assen')).regionId;
  });
});
afterAll(() => test.close());

type WorkingRole = Exclude<Role, 'public'>;
const everyone: readonly WorkingRole[] = roles.filter((role) => role !== 'public');
const nobody: readonly WorkingRole[] = [];
const admin: readonly WorkingRole[] = ['region-admin'];
const regional: readonly WorkingRole[] = ['regional-policy'];

const sheltering: readonly WorkingRole[] = ['shelter-worker'];

const stayPlan =
  "insert into stay_support_plan (region_id, stay_id, agreed_on, recorded_by) select s.region_id, s.stay_id, '2026-01-09', app.user_id() from stay s join premises p using (region_id, premises_id)";
const cell = "'proef-instrument', 'vraag', 'antwoord', 'answer'";
const round = `app.region_id(), '${testRound}'`;

/** What can be tried, and who may: `here` is the own region, `$elsewhere` another one. */
const attempts: Readonly<Record<string, readonly [string, readonly WorkingRole[]]>> = {
  'an organisation here': [
    "insert into organisation (region_id, slug, name, kind) values (app.region_id(), 'nieuw', 'Nieuw', 'other')",
    admin,
  ],
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
  'a role elsewhere': [
    "insert into role_assignment (region_id, user_id, role) values ($elsewhere, gen_random_uuid(), 'region-admin')",
    nobody,
  ],
  'the end of a role': ['update role_assignment set valid_period = valid_period', admin],
  'another role in its place': ['update role_assignment set role = role', nobody],
  'another place for a role': ['update role_assignment set organisation_id = organisation_id', nobody],
  'a role taken back on its first day': [
    'delete from role_assignment where lower(valid_period) = current_date',
    admin,
  ],
  'a task of oneself': [
    "insert into background_task (region_id, requested_by, kind, title) values (app.region_id(), app.user_id(), 'proef', 'Proef')",
    everyone,
  ],
  'a task of someone else': [
    "insert into background_task (region_id, requested_by, kind, title) values (app.region_id(), gen_random_uuid(), 'proef', 'Proef')",
    nobody,
  ],
  'a task elsewhere': [
    "insert into background_task (region_id, requested_by, kind, title) values ($elsewhere, app.user_id(), 'proef', 'Proef')",
    nobody,
  ],
  'the progress of a task of oneself': ['update background_task set status = status', regional],
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
  'a support plan at the own premises': [`${stayPlan} where p.premises_ref = 'P1'`, sheltering],
  'a support plan at premises of another organisation': [`${stayPlan} where p.premises_ref = 'P2'`, nobody],
  'a support plan in the name of a colleague': [
    `${stayPlan.replace('app.user_id()', 'gen_random_uuid()')} where p.premises_ref = 'P1'`,
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
  'region',
  'region_membership',
  'audit_event',
  'audit_head',
  'installation',
  'installation_key',
  'scan_instrument',
  'scan_cell',
  'scan_round',
  'scan_participant',
  'scan_participant_identity',
  'scan_answer',
  'scan_answer_note',
  'scan_published_count',
  'stay_support_plan',
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
    if (error instanceof Error && /permission denied|row-level security/u.test(error.message)) return false;
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
    'select * from auth.secret',
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

describe('functions that see more than their caller', () => {
  const answer = (scope: Scope, call: string) =>
    test.database.read(scope, async (tx) => {
      const { rows } = await sql.raw<{ found: unknown }>(`select ${call} as found`).execute(tx);
      return rows.map(({ found }) => found);
    });

  it('tell only an administrator, of the own region, whether someone works elsewhere too', async () => {
    const administrator = await test.scopeFor('region-admin', 'drechtsteden');
    const worker = await test.scopeFor('desk-worker', 'drechtsteden');
    const here = `app.works_elsewhere('${worker.userId}', app.region_id())`;
    const there = `app.works_elsewhere('${worker.userId}', '${elsewhere}')`;
    expect(await answer(administrator, here)).toEqual([false]);
    // Who may not know is told the careful answer, whatever the facts are.
    const stranger = "app.works_elsewhere('00000000-0000-4000-8000-000000000000', app.region_id())";
    expect(await answer(worker, here)).toEqual([true]);
    expect(await answer(worker, stranger)).toEqual([true]);
    expect(await answer(administrator, there)).toEqual([true]);
    expect(await answer(administrator, stranger.replace('app.region_id()', `'${elsewhere}'`))).toEqual([
      true,
    ]);
  });

  it('look at the chain of the own log only, for the privacy officer', async () => {
    const officer = await test.scopeFor('privacy-officer', 'drechtsteden');
    const other = await test.scopeFor('privacy-officer', 'assen');
    await test.database.write(other, (tx) =>
      sql`select app.record_audit('proef', 'proef', '1', 'done', null, 'test')`.execute(tx),
    );
    await test.database.asOwner((tx) =>
      sql`update audit_event set action = 'anders' where region_id = ${elsewhere}`.execute(tx),
    );
    const chain = `app.broken_audit_events('${elsewhere}')`;
    expect(await answer(other, chain)).toHaveLength(1);
    expect(await answer(officer, chain)).toEqual([]);
    expect(await answer(await test.scopeFor('regional-policy', 'assen'), chain)).toEqual([]);
  });

  it('have a search path of their own', async () => {
    const { rows } = await test.database.asOwner((tx) =>
      sql<{ name: string }>`select p.proname as name from pg_proc p
        join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('app', 'public') and p.prosecdef
          and not coalesce(array_to_string(p.proconfig, ' ') ~ 'search_path=.*pg_temp$', false)`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});
