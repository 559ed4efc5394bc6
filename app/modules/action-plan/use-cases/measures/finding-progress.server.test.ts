import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import { readFindingProgress } from './finding-progress.server.ts';

let own: TestDatabase;

beforeAll(async () => {
  own = await openTestDatabase();
});
afterAll(() => own.close());

test('a measure shows what the round at its start said, and waits for the next', async () => {
  const emmen = await own.scopeFor('regional-policy', 'emmen');
  const drechtsteden = await own.scopeFor('regional-policy', 'drechtsteden');
  const plan = await own.database.read(emmen, (tx) => loadPlan(tx, emmen.regionId, '2020'));
  if (plan === null) throw new Error('no plan');
  const here = await own.database.read(emmen, (tx) => readFindingProgress(tx, emmen.regionId, plan));
  expect(here.rounds).toEqual({ before: null, now: null });
  expect(here.byMeasure.get('E4')?.[0]).toMatchObject({ before: null, now: null, move: 'unknown' });
  // The shipped round is that of Drechtsteden: 9 municipalities.
  const there = await own.database.read(drechtsteden, (tx) =>
    readFindingProgress(tx, drechtsteden.regionId, plan),
  );
  expect(there.rounds.before?.slug).toBe('2022');
  expect(there.byMeasure.get('E4')?.[0]?.before?.participants).toBe(9);
  expect(there.byMeasure.get('E4')?.[0]?.move).toBe('unknown');
});
