import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type pg from 'pg';
import type { Role } from '#app/kernel/role.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion, newcomer } from './fill-region.ts';
import { mirrorRegion, withoutKeys } from './mirror-region.ts';
import { answersSql, prepareAnswers } from './region-answers.ts';

/*
 * What another region holds makes no difference. The rows of one table are taken out of the own region, and are still there
 * in another one, with the same keys; what each role sees, and what each function says, is then the same as without them.
 */

let test: TestDatabase;
let here: string;
let elsewhere: string;
/** Everything that is asked, in one statement. */
let question: string;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(async (tx) => {
    here = (await fillRegion(tx, 'drechtsteden')).regionId;
  });
  await withoutKeys(test.url, async (client) => {
    await prepareAnswers(client, here);
    question = await answersSql(client, here);
  });
  elsewhere = await mirrorRegion(test.url, here);
});
afterAll(() => test.close());

class Undone extends Error {}

async function undone(work: (client: pg.Client) => Promise<void>): Promise<void> {
  await withoutKeys(test.url, async (client) => {
    await work(client);
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
}

const sheltering: readonly Role[] = ['shelter-worker'];
const planning: readonly Role[] = ['regional-policy', 'municipal-policy'];

/** Tables on which more hangs than what is seen of themselves, and who is told that. */
const told: Readonly<Record<string, readonly Role[]>> = {
  stay: ['shelter-worker', 'regional-policy', 'privacy-officer'],
  premises: ['regional-policy'],
  premises_provider: sheltering,
  premises_capacity: ['regional-policy'],
  winter_rule: ['regional-policy'],
  bed_out_of_service: ['regional-policy'],
  intake: ['shelter-worker', 'privacy-officer'],
  accessibility_assessment: sheltering,
  waiting_list_entry: ['shelter-worker', 'regional-policy', 'privacy-officer'],
  waiting_list_offer: sheltering,
  unmet_demand: ['shelter-worker', 'regional-policy'],
  household_member: ['shelter-worker', 'privacy-officer'],
  person: ['shelter-worker', 'privacy-officer'],
  person_identity: ['shelter-worker', 'privacy-officer'],
  person_identity_revision: sheltering,
  person_merge: sheltering,
  person_restriction: ['shelter-worker', 'case-worker'],
  person_restriction_reader: sheltering,
  person_emergency_access: ['shelter-worker', 'case-worker'],
  person_emergency_review: ['shelter-worker', 'case-worker'],
  scan_participant_identity: planning,
  scan_identity_access: planning,
  grant_call: planning,
  grant_assessor: planning,
  grant_application: planning,
  grant_score: planning,
  grant_criterion: planning,
  measure_municipality: planning,
  region_user: ['regional-policy', 'shelter-worker'],
  role_assignment: ['regional-policy', 'region-admin'],
  background_task: ['regional-policy'],
  audit_event: ['privacy-officer'],
  audit_head: ['privacy-officer'],
};

async function actAs(client: pg.Client, scope: Scope): Promise<void> {
  await client.query(
    `select set_config('app.region', $1, true), set_config('app.user', $2, true), set_config('app.roles', $3, true),
      set_config('app.organisation', $4, true), set_config('app.municipality', $5, true)`,
    [here, scope.userId, scope.roles.join(','), scope.organisationId ?? '', scope.municipalityCode ?? ''],
  );
  await client.query('set local role onderdak_app');
}

/** What each role is told, as text. */
async function answers(
  client: pg.Client,
  asking: readonly Role[],
): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const role of asking) {
    const scope = await test.scopeFor(role, 'drechtsteden');
    await actAs(client, scope);
    const { rows } = await client.query<{ told: string }>(question);
    await client.query('reset role');
    found[role] = rows[0]?.told ?? '';
  }
  return found;
}

describe('what another region holds makes no difference', () => {
  it.each(Object.entries(told))('without %s here', async (table, asking) => {
    await undone(async (client) => {
      await client.query(`delete from ${table} where region_id = $1`, [here]);
      const before = await answers(client, asking);
      await client.query(`delete from ${table} where region_id = $1`, [elsewhere]);
      expect(before).toEqual(await answers(client, asking));
    });
  });
});

/** Everything that a region holds, as one text for each table. */
async function contents(client: pg.Client, region: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<{ table: string }>(
    `select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'region_id'`,
  );
  const parts = rows.map(
    ({ table }) =>
      `select '${table}' as name, md5(string_agg(t::text, ',' order by t::text)) as held from ${table} t where region_id = $1`,
  );
  const found = await client.query<{ name: string; held: string }>(parts.join(' union all '), [region]);
  return Object.fromEntries(found.rows.map(({ name, held }) => [name, held]));
}

describe('what is done here changes nothing in another region', () => {
  const request = (table: string, role?: string) =>
    `(select request_id from ${table} where region_id = app.region_id()${role === undefined ? '' : ` and role = '${role}'`})`;
  const asNewcomer = { userId: newcomer, roles: [] };

  const acts: readonly (readonly [string, Role, string, Partial<Scope>?, string?])[] = [
    [
      'a role is confirmed',
      'privacy-officer',
      `select app.confirm_role_request(${request('role_request', 'privacy-officer')}, 'x')`,
    ],
    [
      'a role is refused',
      'region-admin',
      `select app.refuse_role_request(${request('role_request', 'desk-worker')})`,
    ],
    [
      'a role is declined',
      'public',
      `select app.decline_role_request(${request('role_request', 'desk-worker')})`,
      asNewcomer,
    ],
    [
      'a role is accepted',
      'public',
      `select app.accept_role_request(${request('role_request', 'desk-worker')}, 'link drechtsteden', null)`,
      asNewcomer,
    ],
    [
      'a new password is refused',
      'privacy-officer',
      `select app.refuse_password_reset(${request('password_reset_request')})`,
    ],
    [
      'something is logged and sealed',
      'desk-worker',
      `select app.seal_audit_event(e.event_no, e.hash, 'k', 's') from app.record_audit('proef', 'proef', '1', 'done', null, 'test') e`,
    ],
    ['a stay changes', 'shelter-worker', `update stay set change_kind = 'correct', change_reason = 'Fout'`],
    ['a bed changes', 'region-admin', 'update bed set bed_ref = bed_ref'],
    [
      'an identity changes',
      'shelter-worker',
      `update person_identity set change_kind = 'correct', change_reason = 'Fout'`,
    ],
    [
      'an emergency is judged',
      'privacy-officer',
      `insert into person_emergency_review (region_id, access_id, verdict, reviewed_by)
       select region_id, access_id, 'not-justified', app.user_id() from person_emergency_access`,
      {},
      'delete from person_emergency_review where region_id = $1',
    ],
    [
      'two files are parted',
      'shelter-worker',
      'select app.move_person_records(merge_id, true) from person_merge',
    ],
    [
      'an application comes in',
      'public',
      `select app.submit_grant_application(gen_random_uuid(), 'proef', 'buurt', 'a', 'b', 100, 'n', 'o', 'e', 'p', 's', 'b')`,
    ],
  ];

  it.each(acts.map((act) => ({ name: act[0], act })))('$name', async ({ act }) => {
    const [, role, statement, changes = {}, state = 'select $1::uuid'] = act;
    const scope = await test.scopeFor(
      role,
      'drechtsteden',
      role === 'public' ? { roles: [], ...changes } : changes,
    );
    await undone(async (client) => {
      await client.query('set local session_replication_role = origin');
      await client.query(state, [here]);
      const [own, theirs] = [await contents(client, here), await contents(client, elsewhere)];
      await actAs(client, scope);
      await client.query(statement);
      await client.query('reset role');
      expect(await contents(client, elsewhere)).toEqual(theirs);
      expect(await contents(client, here)).not.toEqual(own);
    });
  });
});
