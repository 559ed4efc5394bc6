import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type pg from 'pg';
import type { Role } from '#app/kernel/role.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion } from './fill-region.ts';
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

/** What each role is told, as text. */
async function answers(
  client: pg.Client,
  asking: readonly Role[],
): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const role of asking) {
    const scope = await test.scopeFor(role, 'drechtsteden');
    await client.query(
      `select set_config('app.region', $1, true), set_config('app.user', $2, true), set_config('app.roles', $3, true),
        set_config('app.organisation', $4, true), set_config('app.municipality', $5, true)`,
      [here, scope.userId, role, scope.organisationId ?? '', scope.municipalityCode ?? ''],
    );
    await client.query('set local role onderdak_app');
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
