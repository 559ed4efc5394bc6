import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { listReminders } from '../../data/progress/reminders.server.ts';
import { changeMeasureStatus } from '../measures/change-status.server.ts';
import { planEvaluation, recordEvaluation } from '../progress/evaluate.server.ts';
import { keepPlans } from './keep-plans.server.ts';

let own: TestDatabase;
let scope: Scope;
const edit = { plan: '2020', origin: 'test' };
const of = { measureId: 'E1' };
const day = (text: string) => Temporal.PlainDate.from(text);

beforeAll(async () => {
  own = await openTestDatabase();
  scope = await own.scopeFor('regional-policy', 'emmen');
  // The shipped pilot has evaluations of its own, long gone by.
  await own.database.asOwner((tx) => tx.updateTable('evaluation_moment').set({ planned_on: null }).execute());
});
afterAll(() => own.close());

async function plan(plannedOn: string, id?: string): Promise<string> {
  const done = await planEvaluation(own.database, scope, {
    ...edit,
    of,
    ...(id === undefined ? {} : { id }),
    label: 'Eerste jaar',
    plannedOn: day(plannedOn),
    reminderDays: [14, 3],
  });
  if (!done.ok) throw new Error(done.reason.kind);
  return done.value.id;
}

const night = async (on: string) => (await keepPlans(own.database, scope, day(on))).reminders;

const listed = async (on: string, as = scope) => {
  const found = await own.database.read(as, (tx) => listReminders(tx, as.regionId, day(on)));
  return found.map(({ measureId, subject, daysLeft }) => `${measureId} ${subject} ${daysLeft}`);
};

test('a reminder is made once, moves with its evaluation, and goes when that is held', async () => {
  const id = await plan('2026-03-31');
  expect(await night('2026-03-16')).toBe(0);
  expect(await listed('2026-03-16')).toEqual([]);
  expect(await night('2026-03-20')).toBe(1);
  expect(await night('2026-03-20')).toBe(0);
  expect(await listed('2026-03-21')).toEqual(['E1 Huisvesting Paradijsvogels 10']);
  expect(await night('2026-03-28')).toBe(1);
  expect(await listed('2026-04-02')).toEqual(['E1 Huisvesting Paradijsvogels -2']);
  await plan('2026-05-31', id);
  expect(await listed('2026-04-02')).toEqual([]);
  expect(await night('2026-05-20')).toBe(1);
  expect(await listed('2026-05-20')).toEqual(['E1 Huisvesting Paradijsvogels 11']);
  const held = { heldOn: day('2026-05-21'), findings: 'Het loopt.', decision: 'go-on', reason: '' } as const;
  expect((await recordEvaluation(own.database, scope, { ...edit, of, id, held })).ok).toBe(true);
  expect(await listed('2026-06-30')).toEqual([]);
});

test('nobody is reminded of what was stopped, nor of another region', async () => {
  await plan('2026-07-31');
  expect(await night('2026-07-30')).toBe(1);
  expect(await listed('2026-07-30', await own.scopeFor('regional-policy', 'haarlem'))).toEqual([]);
  expect(await listed('2026-07-30', await own.scopeFor('municipal-policy', 'emmen'))).toHaveLength(1);
  const stop = { ...edit, measureId: 'E1', status: 'stopped', reason: 'Geen locatie' } as const;
  const stopped = await changeMeasureStatus(own.database, scope, stop);
  expect(stopped.ok).toBe(true);
  expect(await listed('2026-07-30')).toEqual([]);
});
