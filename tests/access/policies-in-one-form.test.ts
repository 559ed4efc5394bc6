import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { formFaults, readPolicies, type Policy } from './policy-form.ts';

let test: TestDatabase;
let policies: readonly Policy[];
beforeAll(async () => {
  test = await openTestDatabase();
  policies = await test.database.asOwner(readPolicies);
});
afterAll(() => test.close());

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

it.each(['shows', 'takes'] as const)('what %s rows is in the one form', (part) => {
  const wrong = policies.flatMap((policy) => {
    const condition = policy[part];
    if (condition === null || condition === 'true') return [];
    // What only narrows leaves the region to the policies that allow.
    const isAcross = policy.name in acrossRegions || !policy.isPermissive;
    return formFaults(condition, isAcross).map((fault) => `${policy.name} ${fault}`);
  });
  expect(wrong).toEqual([]);
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

it('every table that the application may ask has row-level security, which does not hold its owner', async () => {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ name: string }>`select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and (c.relforcerowsecurity or not c.relrowsecurity
          and has_any_column_privilege('onderdak_app', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
      order by 1`.execute(tx),
  );
  expect(rows).toEqual([]);
});

/** Tables with row-level security that no policy shows, and why. */
const neverShown: Readonly<Record<string, string>> = {
  audit_head: 'the end of the chain, which app.record_audit reads and moves on',
  installation: 'when the installation was made, which the owner records',
  installation_key: 'which keys it knows, which the owner records',
  past_movement: 'how many came and went whose files were removed, which functions count',
  past_night: 'how many slept there whose files were removed, which functions count',
  past_recording: 'since when a house records, which functions count',
  past_waiting: 'how many waited whose files were removed, which functions count',
  public_form_send: 'how often a sender sent a form, which a function counts',
};

it('every protected table is shown to somebody, or to nobody for a reason', async () => {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ name: string }>`select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and not exists (
        select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('r', '*'))
      order by 1`.execute(tx),
  );
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(neverShown).toSorted());
});
