import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findScoresOpening } from '#app/modules/action-plan/data/grants/grant-orders.server.ts';
import { listApplications, listScores } from '#app/modules/action-plan/data/grants/grants.server.ts';
import type { GrantCall } from '#app/modules/action-plan/domain/grants/grant.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { grantCall, openCall } from '#tests/support/grant-call.ts';
import { areScoresComplete, visibleScores } from './grant-scores.ts';

let test: TestDatabase;
let call: GrantCall;
let viewers: readonly Scope[];
const callId = 'welkom-in-de-buurt';
const key = () => ({ regionId: viewers[0]?.regionId ?? '', slug: '2020' });

beforeAll(async () => {
  test = await openTestDatabase();
  const regional = await test.scopeFor('regional-policy', 'emmen');
  const municipal = await test.scopeFor('municipal-policy', 'emmen');
  // Two who assess, and two colleagues of theirs who do not.
  const userId = randomUUID();
  viewers = [
    regional,
    municipal,
    await test.scopeFor('regional-policy', 'emmen', { userId }),
    await test.scopeFor('municipal-policy', 'emmen', { userId }),
  ];
  call = grantCall([regional.userId, municipal.userId]);
  await openCall(test.database, regional, call);
  // The scores are to be open in one case and closed in the next, complete or not: what the guard is there to prevent.
  await test.database.asOwner((tx) => sql`alter table grant_call disable trigger guard_scores`.execute(tx));
});
afterAll(() => test.close());

interface Case {
  readonly statuses: readonly ('submitted' | 'withdrawn')[];
  /** Which of the scores were given: by application, assessor and criterion. */
  readonly given: readonly boolean[];
  readonly areOpen: boolean;
}

const someCase: fc.Arbitrary<Case> = fc.record({
  statuses: fc.array(fc.constantFrom('submitted' as const, 'withdrawn' as const), { maxLength: 3 }),
  // Mostly given: else all are hardly ever in.
  given: fc.array(
    fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0),
    { minLength: 12, maxLength: 12 },
  ),
  areOpen: fc.boolean(),
});

/** Stores a case and gives all of its scores, as nobody who uses the program may see them. */
function store({ statuses, given, areOpen }: Case) {
  const rows = { region_id: key().regionId, plan_slug: '2020', call_id: callId };
  const ids = statuses.map(() => randomUUID());
  const scores = ids
    .flatMap((applicationId) =>
      call.assessorIds.flatMap((assessorId) =>
        call.criteria.map(({ id: criterionId }) => ({ applicationId, assessorId, criterionId, score: 3 })),
      ),
    )
    .filter((_, at) => given[at] === true);
  return test.database.asOwner(async (tx) => {
    await tx.deleteFrom('grant_score').execute();
    await tx.deleteFrom('grant_application').execute();
    await tx.updateTable('grant_call').set({ are_scores_open: false }).execute();
    for (const [at, status] of statuses.entries())
      await tx
        .insertInto('grant_application')
        .values({
          ...rows,
          application_id: ids[at] ?? '',
          title: 'Proef',
          description: 'Proef',
          requested_cents: 1,
          status,
        })
        .execute();
    for (const { applicationId, assessorId, criterionId, score } of scores)
      await tx
        .insertInto('grant_score')
        .values({
          ...rows,
          application_id: applicationId,
          assessor_id: assessorId,
          criterion_id: criterionId,
          score,
        })
        .execute();
    await tx.updateTable('grant_call').set({ are_scores_open: areOpen }).execute();
    return scores;
  });
}

const inOrder = (scores: readonly object[]) => scores.map((score) => JSON.stringify(score)).toSorted();

it('the database counts scores and shows them as the rule over plain data does', async () => {
  await fc.assert(
    fc.asyncProperty(someCase, async (each) => {
      const scores = await store(each);
      const [regional] = viewers;
      if (regional === undefined) throw new Error('nobody to look');
      const { applications, opening } = await test.database.read(regional, async (tx) => ({
        applications: await listApplications(tx, key(), callId),
        opening: await findScoresOpening(tx, key(), callId),
      }));
      expect(opening.areComplete).toBe(areScoresComplete(call, applications, scores));
      for (const viewer of viewers) {
        const seen = await test.database.read(viewer, (tx) => listScores(tx, key(), callId));
        const isRegionalOfficer = viewer.roles.includes('regional-policy');
        const { userId } = viewer;
        expect(inOrder(seen)).toEqual(
          inOrder(visibleScores(call, scores, { userId, isRegionalOfficer }, each.areOpen)),
        );
      }
    }),
    {
      numRuns: 40,
      examples: [[{ statuses: ['submitted'], given: Array<boolean>(12).fill(true), areOpen: false }]],
    },
  );
});
