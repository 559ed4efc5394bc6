import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#app/kernel/role.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion } from './fill-region.ts';
import { formFaults, readPolicies } from './policy-form.ts';

/* What db/templates/table.sql makes, run as it stands there in a database with two filled regions. */

let test: TestDatabase;
/** A filled region where the acting person has no role. */
let elsewhere: string;

beforeAll(async () => {
  test = await openTestDatabase();
  const template = await readFile(join(projectRoot, 'db', 'templates', 'table.sql'), 'utf8');
  await test.database.asOwner(async (tx) => {
    await fillRegion(tx, 'drechtsteden');
    elsewhere = (await fillRegion(tx, 'assen')).regionId;
    await sql.raw(template).execute(tx);
    for (const slug of ['drechtsteden', 'assen']) {
      const { userId } = await test.scopeFor('shelter-worker', slug);
      await sql`insert into remark (region_id, premises_id, text, recorded_by)
        select p.region_id, p.premises_id, 'Proef', ${userId} from premises p join region r using (region_id)
        where r.slug = ${slug} and p.premises_ref in ('P1', 'P2')`.execute(tx);
    }
  });
});
afterAll(() => test.close());

class Undone extends Error {}

/** How many rows a statement shows or changes for the person with this role, or why not; nothing of it stays. */
async function reached(role: Role, statement: string): Promise<unknown> {
  const scope = await test.scopeFor(role, 'drechtsteden');
  let told: unknown;
  await test.database
    .write(scope, async (tx) => {
      const { rows, numAffectedRows } = await sql.raw(statement).execute(tx);
      told = Number(numAffectedRows ?? rows.length);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) told = error instanceof Error ? error.message : error;
    });
  return told;
}

const add = (house: string, changes: Readonly<Record<string, string>> = {}) => {
  const given = {
    region_id: 'region_id',
    premises_id: 'premises_id',
    text: "'x'",
    recorded_by: 'app.user_id()',
  };
  const row = { ...given, ...changes };
  return `insert into remark (${Object.keys(row).join(', ')}) select ${Object.values(row).join(', ')}
    from premises where premises_ref = '${house}'`;
};
const refused = 'new row violates row-level security policy for table "remark"';
const notGranted = 'permission denied for table remark';

it('has its policies in the one form', async () => {
  const policies = await test.database.asOwner(readPolicies);
  const own = policies.filter(({ table }) => table === 'remark');
  expect(own.map(({ name, verb }) => `${name} ${verb}`)).toEqual([
    'remark.remark_add INSERT',
    'remark.remark_change UPDATE',
    'remark.remark_changed_by_admin UPDATE',
    'remark.remark_read SELECT',
    'remark.remark_remove DELETE',
  ]);
  expect(own.flatMap(({ shows, takes }) => formFaults(shows ?? takes ?? ''))).toEqual([]);
});

describe('a row of it', () => {
  it('is seen in its own region, by whom it is for', async () => {
    expect(await reached('shelter-worker', 'select from remark')).toBe(2);
    expect(await reached('regional-policy', 'select from remark')).toBe(2);
    expect(await reached('case-worker', 'select from remark')).toBe(0);
    expect(await reached('shelter-worker', `select from remark where region_id = '${elsewhere}'`)).toBe(0);
  });

  it('is added where one works, in the own name, with the columns that are given', async () => {
    expect(await reached('shelter-worker', add('P1'))).toBe(1);
    expect(await reached('shelter-worker', add('P2'))).toBe(refused);
    expect(await reached('shelter-worker', add('P1', { region_id: `'${elsewhere}'` }))).toBe(refused);
    expect(await reached('shelter-worker', add('P1', { recorded_by: 'gen_random_uuid()' }))).toBe(refused);
    expect(await reached('regional-policy', add('P1'))).toBe(refused);
    expect(await reached('shelter-worker', add('P1', { remark_id: 'uuidv7()' }))).toBe(notGranted);
  });

  it('is changed by who made it and the administrator, in one column', async () => {
    expect(await reached('shelter-worker', "update remark set text = 'y'")).toBe(2);
    expect(await reached('regional-policy', "update remark set text = 'y'")).toBe(0);
    expect(await reached('shelter-worker', 'update remark set recorded_by = app.user_id()')).toBe(notGranted);
  });

  it('is removed by the administrator alone', async () => {
    expect(await reached('shelter-worker', 'delete from remark')).toBe(0);
    expect(await reached('region-admin', 'delete from remark')).toBe(2);
  });
});

/** What the procedure says of a table that is made for it, and what the application may do with that table then. */
async function protecting(columns: string, call: string, then = ''): Promise<unknown> {
  let told: unknown;
  await test.database
    .asOwner(async (tx) => {
      await sql
        .raw(`create table tried (${columns}); call app.protect_table('tried', ${call}); ${then}`)
        .execute(tx);
      const { rows } = await sql<{ verb: string }>`
        select verb from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) verb
        where has_table_privilege('onderdak_app', 'tried', verb)`.execute(tx);
      told = rows.map(({ verb }) => verb);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) told = error instanceof Error ? error.message : error;
    });
  return told;
}

describe('the procedure that protects a table', () => {
  const keyed = 'region_id uuid, id int, primary key (region_id, id)';

  it('grants no verb that has no condition', async () => {
    expect(await protecting(keyed, "may_read => 'true'")).toEqual(['SELECT']);
    const all = "may_read => 'true', may_add => 'true', may_remove => 'true'";
    expect(await protecting(keyed, all)).toEqual(['SELECT', 'INSERT', 'DELETE']);
  });

  it('keeps a condition with OR within the region', async () => {
    const either = "may_read => $$(select app.has_role('shelter-worker')) or true$$";
    const elsewhereSeen = `insert into tried values ('${elsewhere}', 1);
      select set_config('app.region', gen_random_uuid()::text, true), set_config('role', 'onderdak_app', true);
      do $do$ begin if exists (select from tried) then raise exception 'seen'; end if; end $do$`;
    expect(await protecting(keyed, either, elsewhereSeen)).toEqual(['SELECT']);
  });

  it('takes no table whose key does not begin with the region', async () => {
    const told = 'The primary key of tried does not begin with region_id.';
    expect(await protecting('region_id uuid', "may_read => 'true'")).toBe(told);
    expect(
      await protecting('region_id uuid, id int, primary key (id, region_id)', "may_read => 'true'"),
    ).toBe(told);
    expect(
      await protecting('region_id uuid, id int primary key, unique (region_id, id)', "may_read => 'true'"),
    ).toBe(told);
  });

  it('takes no change without its columns, nor columns without who changes them', async () => {
    const told = 'What may change in tried has to be named by column, with who may.';
    expect(await protecting(keyed, "may_read => 'true', may_change => 'true'")).toBe(told);
    expect(await protecting(keyed, "may_read => 'true', changed_columns => array['id']")).toBe(told);
  });

  it('is for the owner alone', async () => {
    expect(await reached('region-admin', "call app.protect_table('remark', 'true')")).toBe(
      'permission denied for procedure protect_table',
    );
  });
});
