import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { copyRows } from './mirror-region.ts';

/** Puts people in a filled region of whom one thing alone is known, and makes what functions need to say anything. */
export async function prepareAnswers(client: pg.Client, region: string): Promise<void> {
  const { rows } = await client.query<{ own: string; access: string }>(
    `select p.person_id as own, a.access_id as access from person p join person_emergency_access a using (region_id, person_id)
     where p.region_id = $1 and p.person_ref = 'P-1'`,
    [region],
  );
  const { own = '', access = '' } = rows[0] ?? {};
  const anew = { stay: 'stay_id', intake: 'intake_id', waiting_list_entry: 'entry_id' };
  for (const [table, key] of Object.entries(anew)) {
    const id = randomUUID();
    const of = `region_id = '${region}' and person_id = '${own}'`;
    await copyRows(client, 'person', of, {
      person_id: id,
      registered_at: '2020-01-01',
      person_ref: table,
    });
    await copyRows(client, table, of, {
      person_id: id,
      [key]: id,
      // Recorded during an emergency opening that the privacy officer thought justified.
      emergency_access_id: access,
      ...(table === 'stay' ? { bed_id: null } : {}),
    });
  }
  await client.query(
    `update person_identity set search_entry = 'dicht', bsn_hash = 'hash', hash_key_id = 'a' where region_id = '${region}';
     update grant_call set open_period = daterange(app.dutch_day() - 1, app.dutch_day() + 5) where region_id = '${region}';
     update unmet_demand set asked_on = app.dutch_day() where region_id = '${region}'`,
  );
}

const each = (of: string, call: string) =>
  `(select jsonb_object_agg(k::text, ${call}) from unnest($${of}) as k)`;
const given = (call: string) => `(select jsonb_agg(to_jsonb(f) order by to_jsonb(f)) from ${call} as f)`;

/** What functions say that see more than their caller; `$people` and the like stand for what the region holds. */
const calls: readonly string[] = [
  ...[
    'helps_person',
    'keeps_records_of',
    'may_read_person',
    'may_take_in',
    'is_hidden_by_restriction',
    'has_emergency_access',
  ].map((name) => each('people', `app.${name}($region, k)`)),
  each('accesses', 'app.gives_access($region, k)'),
  each('accesses', 'app.emergency_verdict($region, k)'),
  each('houses', 'app.runs_premises($region, k)'),
  each('users', 'app.colleague_name(k)'),
  each('users', 'app.may_be_given_role(k)'),
  each('assignments', 'app.works_under(k)'),
  each('people', '(select count(*) from app.identities_to_hold_reason_against(k))'),
  each('people', '(select jsonb_agg(a.user_id order by a.user_id) from app.person_change_authors(k) a)'),
  each('people', 'app.person_restricted_since(k)'),
  ...['own_record_refs', 'people_found', 'person_refs'].map((name) => given(`app.${name}($people)`)),
  given('app.person_search_entries(null, 100)'),
  given("app.people_with_bsn(array['a'], array['hash']::bytea[])"),
  given('app.person_merge_records(($people)[1], ($people)[2])'),
  "to_jsonb(app.person_by_ref('P-1'))",
  given('app.emergency_consequences()'),
  given('app.occupancy_counts(app.dutch_day() - 2, app.dutch_day() + 2)'),
  given("app.occupancy_counts('2026-02-01', '2026-02-03')"),
  given("app.occupancy_counts('2026-12-01', '2026-12-03')"),
  given('app.unmet_demand_counts(app.dutch_day(), app.dutch_day() + 1)'),
  given('app.waiting_counts(app.dutch_day())'),
  given('app.policy_colleagues()'),
  given('app.open_grant_calls($region)'),
  ...['are_grant_scores_complete', 'are_grant_scores_open', 'is_grant_assessor'].map(
    (name) => `to_jsonb(app.${name}('proef', 'buurt'))`,
  ),
  ...['M1', 'M2'].map((measure) => `to_jsonb(app.measure_concerns_own_municipality('proef', '${measure}'))`),
  given('app.audit_chain_end($region)'),
  given('app.broken_audit_events($region)'),
];

/** One question for all of it, and for how many rows are seen of tables whose policies look further than the row. */
export async function answersSql(client: pg.Client, region: string): Promise<string> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select distinct tablename as name from pg_policies
     where schemaname = 'public' and cmd in ('SELECT', 'ALL') and qual ~ '(SELECT\\s+FROM|IN \\( SELECT|app.(may_|is_|are_|runs_|works_|has_em))'
       and has_table_privilege('onderdak_app', tablename::regclass, 'SELECT')`,
  );
  const { rows } = await client.query<Readonly<Record<string, string>>>(
    `select array(select person_id from person where region_id = $1 order by person_ref)::text as people,
       array(select premises_id from premises where region_id = $1)::text as houses,
       array(select access_id from person_emergency_access where region_id = $1)::text as accesses,
       array(select user_id from region_user where region_id = $1)::text as users,
       array(select assignment_id from role_assignment where region_id = $1)::text as assignments`,
    [region],
  );
  const known = rows[0] ?? {};
  const parts = [
    ...calls,
    ...tables.map(({ name }) => `to_jsonb((select '${name} ' || count(*) from ${name}))`),
  ];
  return `select array[${parts.join(',\n')}]::jsonb[]::text as told`
    .replaceAll('$region', `'${region}'::uuid`)
    .replaceAll(/\$(\w+)/gu, (_, name: string) => `'${known[name] ?? ''}'::uuid[]`);
}
