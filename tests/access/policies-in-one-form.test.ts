import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

interface Policy {
  readonly name: string;
  readonly verb: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'ALL';
  readonly isPermissive: boolean;
  readonly roles: string;
  readonly shows: string | null;
  readonly takes: string | null;
  /** Verbs that the application was given on the table, on some column at least. */
  readonly granted: readonly string[];
}

let test: TestDatabase;
let policies: readonly Policy[];
beforeAll(async () => {
  test = await openTestDatabase();
  policies = await test.database.asOwner(async (tx) => {
    const { rows } = await sql<Policy>`
      select p.tablename || '.' || p.policyname as name, p.cmd as verb, p.permissive = 'PERMISSIVE' as "isPermissive",
        p.roles::text as roles, p.qual as shows, p.with_check as takes,
        array(select verb from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) verb
          where case when verb = 'DELETE' then has_table_privilege('onderdak_app', c.oid, verb)
            else has_any_column_privilege('onderdak_app', c.oid, verb) end) as granted
      from pg_policies p join pg_class c on c.oid = format('%I.%I', p.schemaname, p.tablename)::regclass
      where p.schemaname = 'public' order by 1`.execute(tx);
    return rows;
  });
});
afterAll(() => test.close());

const region = /^\(*region_id = (?:app\.region_id\(\)|\( SELECT app\.region_id\(\) AS region_id\))/u;
/** Functions that say nothing of another region than the one of the work place (`functions-that-show.test.ts`). */
const asksRegion = /app\.(?:runs_premises|may_read_person|may_take_in)\(region_id, /u;

/** Policies that do not begin with the region of the work place, and why. */
const acrossRegions: Readonly<Record<string, string>> = {
  'region_user.region_user_self': 'who one is, in every region one works in',
  'role_assignment.role_assignment_self': 'where one works, before a work place is chosen',
  'role_request.role_request_self': 'what one is offered, also in a region where one does not work yet',
};

it('every policy is for the application alone', () => {
  expect(policies.filter(({ roles }) => roles !== '{onderdak_app}').map(({ name }) => name)).toEqual([]);
  expect(policies.length).toBeGreaterThan(200);
});

it('what shows or changes rows begins with the region', () => {
  const wrong = policies.filter(
    ({ name, shows, isPermissive }) =>
      isPermissive &&
      shows !== null &&
      shows !== 'true' &&
      !region.test(shows) &&
      !asksRegion.test(shows) &&
      !(name in acrossRegions),
  );
  expect(wrong.map(({ name, shows }) => `${name}: ${shows ?? ''}`)).toEqual([]);
});

it('what takes rows in asks the region, where it is what allows them', () => {
  const wrong = policies.filter(
    ({ takes, isPermissive }) =>
      isPermissive && takes !== null && takes !== 'true' && !region.test(takes) && !asksRegion.test(takes),
  );
  expect(wrong.map(({ name, takes }) => `${name}: ${takes ?? ''}`)).toEqual([]);
});

it('what everyone sees is a list that all regions share', async () => {
  const open = policies.filter(({ shows }) => shows === 'true').map(({ name }) => name.split('.')[0] ?? '');
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ name: string }>`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'region_id' and table_name = any (${open})
      order by 1`.execute(tx),
  );
  // Which regions there are, and which municipalities belong to them, is public.
  expect(rows.map(({ name }) => name)).toEqual(['region', 'region_membership']);
});

it('no policy allows what nobody was given the right to ask', () => {
  const dead = policies.filter(({ verb, granted }) => verb !== 'ALL' && !granted.includes(verb));
  expect(dead.map(({ name, verb }) => `${name} ${verb}`)).toEqual([]);
});

it('every table of a region has row-level security', async () => {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ name: string }>`select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id' and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
        and has_any_column_privilege('onderdak_app', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
      order by 1`.execute(tx),
  );
  expect(rows).toEqual([]);
});
