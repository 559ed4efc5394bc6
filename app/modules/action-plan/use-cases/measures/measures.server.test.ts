import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCents } from '#app/kernel/money.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { isChangedSince } from '#app/platform/db/seen-row.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { listChanges } from '../../data/plan/changes.server.ts';
import { findMeasuresForFinding } from '../../data/measures/evidence.server.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import { loadProgress } from '../../data/progress/progress.server.ts';
import { findVersion, listVersions } from '../../data/plan/versions.server.ts';
import type { Measure } from '../../domain/plan/plan.ts';
import { addMeasure, measureFromFinding } from './add-measure.server.ts';
import { changeLine } from '../lines/change-line.server.ts';
import { changeMeasure } from './change-measure.server.ts';
import { changeMeasureStatus } from './change-status.server.ts';
import { compareVersions } from '../plan/compare-versions.server.ts';
import { planEvaluation, recordEvaluation } from '../progress/evaluate.server.ts';
import { recordDecision } from '../plan/freeze-version.server.ts';
import { linkEvidence, unlinkEvidence } from './link-evidence.server.ts';
import { overrideLight } from '../progress/override-progress.server.ts';
import { findLine } from '../plan/plan-parts.ts';
import {
  recordRealisedAmount,
  recordRealisedResult,
  withdrawProgress,
} from '../progress/record-progress.server.ts';

let test: TestDatabase;
let regional: Scope;
let municipal: Scope;
const edit = { plan: '2020', origin: 'test', reason: '' };

beforeAll(async () => {
  test = await openTestDatabase();
  regional = await test.scopeFor('regional-policy', 'emmen');
  municipal = await test.scopeFor('municipal-policy', 'emmen');
});
afterAll(() => test.close());

const key = () => ({ regionId: regional.regionId, slug: '2020' });

async function planNow() {
  const plan = await test.database.read(regional, (tx) => loadPlan(tx, regional.regionId, '2020'));
  if (plan === null) throw new Error('There is no plan.');
  return plan;
}

async function measureOf(measureId: string): Promise<Measure> {
  const found = (await planNow()).measures.find(({ id }) => id === measureId);
  if (found === undefined) throw new Error(`There is no measure ${measureId}.`);
  return found;
}

const rowOf = (measureId: string) =>
  ({ table: 'measure', key: { plan_slug: '2020', measure_id: measureId } }) as const;

async function lastChange(measureId: string) {
  const changes = await test.database.read(regional, (tx) => listChanges(tx, key(), { measureId, limit: 1 }));
  return changes[0];
}

async function moveE5(status: Measure['status'], reason: string) {
  return changeMeasureStatus(test.database, regional, {
    ...edit,
    measureId: 'E5',
    status,
    reason,
  });
}

function setLight(override: { readonly colour: 'red'; readonly reason: string } | null) {
  return overrideLight(test.database, regional, { ...edit, measureId: 'E1', override });
}

async function lightOfE1() {
  const { lights } = await test.database.read(regional, (tx) => loadProgress(tx, key()));
  return lights.get('E1');
}

describe('a measure', () => {
  it('changes what it says of itself and keeps the rest', async () => {
    const before = await measureOf('E3');
    const changes = {
      name: 'Housing First',
      partners: ['Woonservice'],
      municipalities: ['GM0114'],
      dependsOn: ['E8'],
      statedTotalCents: toCents(20_000_000),
      results: [
        ...before.results,
        { id: 'E3-r9', text: 'Acht woningen', target: { value: 8, unit: 'woningen' } },
      ],
      milestones: [
        { id: 'start', label: 'Start', dueOn: Temporal.PlainDate.from('2021-03-01'), doneOn: null },
      ],
    };
    const request = { ...edit, measureId: 'E3', changes };
    expect((await changeMeasure(test.database, regional, request)).ok).toBe(true);
    expect(await measureOf('E3')).toEqual({ ...before, ...changes });
    const old = { ...regional, seen: [{ ...rowOf('E3'), revision: 1 }] };
    await expect(changeMeasure(test.database, old, request)).rejects.toSatisfy(isChangedSince);
    const status = { ...edit, measureId: 'E3', status: 'stopped', reason: 'Geen plek' } as const;
    await expect(changeMeasureStatus(test.database, old, status)).rejects.toSatisfy(isChangedSince);
    const changed = await test.database.read(regional, (tx) => listChanges(tx, key(), { measureId: 'E3' }));
    expect(changed.map(({ field }) => field).toSorted((one, other) => (one < other ? -1 : 1))).toEqual([
      'measure-renamed',
      'stated-total',
    ]);
  });

  it('refuses what does not fit, with its place', async () => {
    const refused = await changeMeasure(test.database, regional, {
      ...edit,
      measureId: 'E4',
      changes: { name: ' ', themeIds: ['T9'], dependsOn: ['E4'], municipalities: ['GM9999'] },
    });
    const faults = !refused.ok && refused.reason.kind === 'faults' ? refused.reason.faults : [];
    expect(faults.map(({ path }) => path)).toEqual(['name', 'dependsOn', 'themeIds[0]', 'municipalities[0]']);
  });

  it('moves through its statuses as the rules allow, and says why in the history', async () => {
    expect(await moveE5('done', '')).toMatchObject({ reason: { kind: 'not-allowed' } });
    expect(await moveE5('stopped', ' ')).toMatchObject({ reason: { kind: 'reason-needed' } });
    expect((await moveE5('decided', '')).ok).toBe(true);
    expect((await moveE5('stopped', 'Geen geld')).ok).toBe(true);
    expect(await measureOf('E5')).toMatchObject({ status: 'stopped', statusNote: 'Geen geld' });
    expect(await lastChange('E5')).toMatchObject({
      field: 'status',
      before: 'besloten',
      after: 'gestopt',
      reason: 'Geen geld',
    });
  });

  it('is added with the next number, and can be made of a finding that then shows it', async () => {
    const made = await measureFromFinding(test.database, regional, {
      ...edit,
      name: 'Eerder bellen bij huurschuld',
      finding: { table: 'q12', item: 'huurschuld', column: null },
    });
    expect(made).toEqual({ ok: true, value: { measureId: 'E11' } });
    const find = () =>
      test.database.read(regional, (tx) =>
        findMeasuresForFinding(tx, regional.regionId, 'q12', 'huurschuld'),
      );
    expect(await find()).toMatchObject([
      { plan: '2020', measureId: 'E11', number: 11, status: 'idea', basis: 'voorstel' },
    ]);
    const evidence = { table: 'q12', item: 'huurschuld', column: null, basis: 'afgeleid' as const };
    const link = { ...edit, measureId: 'E7', evidence };
    expect((await linkEvidence(test.database, regional, link)).ok).toBe(true);
    expect(await linkEvidence(test.database, regional, link)).toMatchObject({
      reason: { kind: 'linked-already' },
    });
    expect((await find()).map(({ measureId }) => measureId)).toEqual(['E7', 'E11']);
    expect((await unlinkEvidence(test.database, regional, link)).ok).toBe(true);
    expect(await find()).toHaveLength(1);
    const refused = await addMeasure(test.database, regional, { ...edit, facts: { name: '' } });
    expect(refused).toMatchObject({ reason: { kind: 'faults', faults: [{ path: 'name' }] } });
  });
});

describe('progress', () => {
  const period = {
    from: Temporal.PlainDate.from('2021-01-01'),
    until: Temporal.PlainDate.from('2021-04-01'),
  };
  let invoice = 0;
  const amount = (measureId: string) => ({
    measureId,
    lineId: null,
    period,
    cents: toCents(1_000_000),
    source: 'Grootboek',
    note: `Rekening ${(invoice += 1)}`,
  });

  it('is recorded once', async () => {
    const spent = amount('E1');
    const record = () => recordRealisedAmount(test.database, regional, { ...edit, amount: spent });
    const first = await record();
    if (!first.ok) throw new Error('not recorded');
    expect(await record()).toEqual({ ok: false, reason: { kind: 'recorded-already' } });
    const taken = { ...edit, what: 'realised-amount', id: first.value.id, because: 'Dubbel' } as const;
    await withdrawProgress(test.database, regional, taken);
    expect((await record()).ok).toBe(true);
  });

  it('is recorded by a municipality for measures that concern it, and by no other', async () => {
    const own = municipal.municipalityCode ?? '';
    for (const [measureId, code] of [
      ['E6', own],
      ['E9', 'GM0114'],
    ] as const) {
      await changeMeasure(test.database, regional, {
        ...edit,
        measureId,
        changes: { municipalities: [code] },
      });
    }
    const record = (measureId: string) =>
      recordRealisedAmount(test.database, municipal, { ...edit, amount: amount(measureId) });
    expect((await record('E6')).ok).toBe(true);
    expect((await record('E1')).ok).toBe(true);
    expect(await record('E9')).toEqual({ ok: false, reason: { kind: 'not-your-measure' } });
    const forced = test.database.write(municipal, (tx) =>
      tx
        .insertInto('realised_amount')
        .values({
          region_id: municipal.regionId,
          plan_slug: '2020',
          measure_id: 'E9',
          covered_period: '[2021-01-01,2021-04-01)',
          cents: 1,
          source: 'x',
          recorded_by: municipal.userId,
        })
        .execute(),
    );
    await expect(forced).rejects.toThrow(/row-level security/);
  });

  it('is taken back by who recorded it, with a reason, and then counts no more', async () => {
    const record = (scope: Scope) =>
      recordRealisedAmount(test.database, scope, { ...edit, amount: amount('E1') });
    const [own, other] = [await record(municipal), await record(regional)];
    if (!own.ok || !other.ok) throw new Error('not recorded');
    const withdraw = (id: string) =>
      withdrawProgress(test.database, municipal, {
        ...edit,
        what: 'realised-amount',
        id,
        because: 'Dubbel geboekt',
      });
    const { amounts } = await test.database.read(regional, (tx) => loadProgress(tx, key()));
    expect((await withdraw(own.value.id)).ok).toBe(true);
    expect(await withdraw(other.value.id)).toEqual({ ok: false, reason: { kind: 'entry-unknown' } });
    const left = await test.database.read(regional, (tx) => loadProgress(tx, key()));
    expect(left.amounts).toHaveLength(amounts.length - 1);
  });

  it('keeps a result that something was recorded for', async () => {
    const measure = await measureOf('E10');
    const [result] = measure.results;
    const recorded = await recordRealisedResult(test.database, regional, {
      ...edit,
      result: {
        measureId: 'E10',
        resultId: result?.id ?? '',
        period,
        value: 3,
        source: 'Projectleider',
        note: null,
      },
    });
    expect(recorded.ok).toBe(true);
    const refused = await changeMeasure(test.database, regional, {
      ...edit,
      measureId: 'E10',
      changes: { results: [] },
    });
    expect(refused).toMatchObject({ reason: { kind: 'faults', faults: [{ path: 'results' }] } });
  });

  it('has a light that can be set by hand with a reason, and given back', async () => {
    expect(await setLight({ colour: 'red', reason: '' })).toMatchObject({
      reason: { kind: 'reason-needed' },
    });
    await setLight({ colour: 'red', reason: 'Bezwaar van de buurt' });
    expect(await lightOfE1()).toEqual({ colour: 'red', reason: 'Bezwaar van de buurt' });
    await setLight(null);
    expect(await lightOfE1()).toBeUndefined();
  });
});

describe('an evaluation', () => {
  it('is planned, held once, and takes the measure to what was decided', async () => {
    const of = { measureId: 'E2' };
    const plan = () =>
      planEvaluation(test.database, regional, {
        ...edit,
        of,
        label: 'Na een half jaar',
        plannedOn: Temporal.PlainDate.from('2021-06-30'),
        reminderDays: [14, 1],
      });
    expect(await plan()).toEqual({ ok: true, value: { id: 'evaluatie-1' } });
    expect(await plan()).toEqual({ ok: false, reason: { kind: 'planned-already' } });
    const hold = (reason: string) =>
      recordEvaluation(test.database, regional, {
        ...edit,
        of,
        id: 'evaluatie-1',
        held: {
          heldOn: Temporal.PlainDate.from('2021-07-02'),
          findings: 'Geen locatie gevonden',
          decision: 'stop',
          reason,
        },
      });
    expect(await hold('')).toEqual({ ok: false, reason: { kind: 'no-reason' } });
    expect((await hold('Geen plek')).ok).toBe(true);
    expect(await hold('Geen plek')).toEqual({ ok: false, reason: { kind: 'already-held' } });
    expect(await measureOf('E2')).toMatchObject({
      status: 'stopped',
      evaluations: [{ id: 'evaluatie-1', decision: 'stop', reminderDays: [14, 1] }],
    });
  });
});

describe('a decision', () => {
  it('freezes the plan, and versions tell what changed since', async () => {
    const decide = () =>
      recordDecision(test.database, regional, {
        ...edit,
        measureId: null,
        decision: {
          takenOn: Temporal.PlainDate.from('2020-09-01'),
          body: 'College',
          subject: 'Plan vastgesteld',
          documentUrl: null,
        },
      });
    expect(await decide()).toEqual({ ok: true, value: { versionNo: 1 } });
    const found = findLine(await planNow(), 'E1a');
    if (found === null || found.line.kind !== 'lump') throw new Error('E1a is not a lump sum.');
    const line = { ...found.line, amountCents: toCents(3_100_000), statedCents: null };
    const request = { ...edit, line };
    expect((await changeLine(test.database, regional, request)).ok).toBe(true);
    const compare = (after: number | 'now') =>
      test.database.read(municipal, (tx) => compareVersions(tx, key(), 1, after));
    const changes = await compare('now');
    expect(changes.ok && changes.value.map(({ kind, differenceCents }) => [kind, differenceCents])).toEqual([
      ['amount', 100_000],
      ['budget', 100_000],
      ['total', 100_000],
    ]);
    expect(await decide()).toEqual({ ok: true, value: { versionNo: 2 } });
    expect((await compare(2)).ok).toBe(true);
    expect(await compare(3)).toEqual({ ok: false, reason: { kind: 'version-unknown' } });
    const versions = await test.database.read(municipal, (tx) => listVersions(tx, key()));
    expect(versions.map(({ versionNo, decision }) => [versionNo, decision?.body])).toEqual([
      [2, 'College'],
      [1, 'College'],
    ]);
    const frozen = await test.database.read(municipal, (tx) => findVersion(tx, key(), 1));
    expect(frozen?.report.totals.statedCents).toBe(158_250_000);
  });
});
