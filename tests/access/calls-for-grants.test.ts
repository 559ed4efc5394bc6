import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { testCall, testPlan } from './fill-plan.ts';
import { fillRegion } from './fill-region.ts';
import { mirrorRegion } from './mirror-region.ts';
import { tryOut } from './try-out.ts';

/* What is said of one call of one plan: what another call, plan or region has under the same names makes no difference. */

let test: TestDatabase;
let regional: Scope;

beforeAll(async () => {
  test = await openTestDatabase();
  const { regionId } = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
  regional = await test.scopeFor('regional-policy', 'drechtsteden');
  await mirrorRegion(test.url, regionId);
});
afterAll(() => test.close());

const second = inventedUserId('regional-policy', 'drechtsteden');
/** The second assessor gives a score too, in every region or here. */
const allIn = `insert into grant_score (region_id, plan_slug, call_id, application_id, assessor_id, criterion_id, score)
  select region_id, plan_slug, call_id, application_id, '${second}', criterion_id, 2 from grant_score;`;
const notHere = `delete from grant_score where region_id = app.region_id() and assessor_id = '${second}';`;
const opened = 'update grant_call set are_scores_open = true;';

/** The same call with its application, assessors and criterion under another name, without scores. */
const twin = (name: object) =>
  ['grant_application', 'grant_assessor', 'grant_criterion']
    .map(
      (table) =>
        `insert into ${table} select (jsonb_populate_record(t, '${JSON.stringify({
          ...name,
          ...(table === 'grant_application'
            ? { application_id: '00000000-0000-4000-8000-0000000000aa' }
            : {}),
        })}')).* from ${table} t where region_id = app.region_id();`,
    )
    .join('\n');

describe('scores are complete', () => {
  it.each([
    ['for this call', allIn, testPlan, testCall, true],
    ['for no other plan', allIn, 'ander', testCall, false],
    ['for no other call', allIn, testPlan, 'ander', false],
    ['whatever another plan waits for', allIn + twin({ plan_slug: 'ander' }), testPlan, testCall, true],
    ['whatever another call waits for', allIn + twin({ call_id: 'ander' }), testPlan, testCall, true],
    ['not by what another region has', allIn + notHere, testPlan, testCall, false],
  ])('%s', async (_, state, plan, call, expected) => {
    const act = `select app.are_grant_scores_complete('${plan}', '${call}') as told`;
    expect(await tryOut(test.url, { scope: regional, state, act })).toEqual([expected]);
  });
});

describe.each([
  ['are_grant_scores_open', opened],
  ['is_grant_assessor', ''],
])('%s', (name, state) => {
  it.each([
    [testPlan, testCall, true],
    ['ander', testCall, false],
    [testPlan, 'ander', false],
  ])('of plan %s and call %s: %s', async (plan, call, expected) => {
    const act = `select app.${name}('${plan}', '${call}') as told`;
    expect(await tryOut(test.url, { scope: regional, state, act })).toEqual([expected]);
  });
});
