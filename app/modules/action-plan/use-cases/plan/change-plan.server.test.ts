import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { isChangedSince } from '#app/platform/db/seen-row.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { listChanges } from '../../data/plan/changes.server.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import { changePlan, type ChangePlanRequest } from './change-plan.server.ts';

let own: TestDatabase;
let scope: Scope;

beforeAll(async () => {
  own = await openTestDatabase();
  scope = await own.scopeFor('regional-policy', 'emmen');
});
afterAll(() => own.close());

const change = (request: Partial<ChangePlanRequest>, as = scope) =>
  changePlan(own.database, as, {
    plan: '2020',
    origin: 'test',
    changes: {},
    reason: '',
    ...request,
  });

const stored = () => own.database.read(scope, (tx) => loadPlan(tx, scope.regionId, '2020'));

test('changes what a plan says of itself, with history of who and why', async () => {
  const before = await stored();
  const done = await change({
    changes: {
      vision: ' Iedereen een thuis ',
      bottlenecks: ['Te weinig woningen', ' '],
      reserve: { name: 'Reserve MO' },
    },
    reason: 'Besluit van het college',
  });
  expect(done).toEqual({ ok: true, value: { revision: 2 } });
  expect(await stored()).toEqual({
    ...before,
    vision: 'Iedereen een thuis',
    bottlenecks: ['Te weinig woningen'],
    reserve: { name: 'Reserve MO' },
  });
  const history = await own.database.read(scope, (tx) =>
    listChanges(tx, { regionId: scope.regionId, slug: '2020' }),
  );
  expect(history.map(({ field }) => field).toSorted()).toEqual(['bottlenecks', 'reserve', 'vision']);
  expect(history.find(({ field }) => field === 'reserve')).toMatchObject({
    subject: 'plan',
    before: null,
    after: 'Reserve MO',
    reason: 'Besluit van het college',
  });
});

test('does not overwrite what the second of two people did not see', async () => {
  const old: Scope = { ...scope, seen: [{ table: 'plan', key: { plan_slug: '2020' }, revision: 1 }] };
  await expect(change({ changes: { title: 'Anders' } }, old)).rejects.toSatisfy(isChangedSince);
  expect(await stored()).toMatchObject({ vision: 'Iedereen een thuis' });
});

test('needs a title and a regional officer', async () => {
  expect(await change({ changes: { title: ' ' } })).toMatchObject({
    reason: { kind: 'no-title' },
  });
  const municipal = await own.scopeFor('municipal-policy', 'emmen');
  expect(await change({}, municipal)).toMatchObject({
    reason: { kind: 'plan-unknown' },
  });
});
