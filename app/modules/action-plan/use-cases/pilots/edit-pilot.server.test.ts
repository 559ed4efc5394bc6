import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { listChanges } from '../../data/plan/changes.server.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import type { Pilot } from '../../domain/pilots/pilot.ts';
import { endPilot, savePilot } from './edit-pilot.server.ts';

let test: TestDatabase;
let scope: Scope;
const edit = { plan: '2020', origin: 'test' };

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await test.scopeFor('regional-policy', 'emmen');
});
afterAll(() => test.close());

async function pilotsNow(): Promise<readonly Pilot[]> {
  const plan = await test.database.read(scope, (tx) => loadPlan(tx, scope.regionId, '2020'));
  return plan?.pilots ?? [];
}

async function interwonen(): Promise<Pilot> {
  const found = (await pilotsNow()).find(({ id }) => id === 'interwonen-2021');
  if (found === undefined) throw new Error('There is no such pilot.');
  return found;
}

describe('a pilot', () => {
  it('changes what is said of it and keeps its evaluations', async () => {
    const before = await interwonen();
    const changed = {
      ...before,
      places: { start: 5, max: 8 },
      checklist: before.checklist.map((item) => ({ ...item, isMet: true })),
    };
    const saved = await savePilot(test.database, scope, { ...edit, pilot: changed });
    expect(saved.ok).toBe(true);
    expect(await interwonen()).toEqual(changed);
  });

  it('is added beside the others, or refused with what is wrong at its place', async () => {
    const { evaluations: _, endDecision: __, ...facts } = await interwonen();
    const save = (changes: Partial<Pilot>) =>
      savePilot(test.database, scope, { ...edit, pilot: { ...facts, ...changes } });
    expect(await save({ id: 'tweede', places: { start: 9, max: 2 }, measureId: 'E99' })).toMatchObject({
      reason: { kind: 'faults', faults: [{ path: 'places.start' }, { path: 'name' }, { path: 'measureId' }] },
    });
    expect((await save({ id: 'tweede', name: 'Tweede pilot' })).ok).toBe(true);
    expect((await pilotsNow()).map(({ id }) => id)).toEqual(['interwonen-2021', 'tweede']);
  });

  it('ends once, with a reason, after its evaluations', async () => {
    const end = (reason: string, day: string) =>
      endPilot(test.database, scope, {
        ...edit,
        pilotId: 'interwonen-2021',
        decision: 'embed',
        reason,
        today: Temporal.PlainDate.from(day),
      });
    expect(await end('', '2021-04-01')).toEqual({ ok: false, reason: { kind: 'reason-needed' } });
    expect(await end('Werkt', '2022-03-01')).toEqual({ ok: false, reason: { kind: 'evaluation-open' } });
    expect((await end('Werkt', '2021-04-01')).ok).toBe(true);
    expect(await end('Werkt', '2021-04-01')).toEqual({ ok: false, reason: { kind: 'already-decided' } });
    const [change] = await test.database.read(scope, (tx) =>
      listChanges(tx, { regionId: scope.regionId, slug: '2020' }),
    );
    expect(change).toMatchObject({ field: 'end-decision', after: 'embed', reason: 'Werkt' });
  });
});
