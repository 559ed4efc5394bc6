import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { isChangedSince } from '#app/platform/db/seen-row.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { planDataFolder } from '../../data/plan/plan-catalogue.server.ts';
import { loadPlan } from '../../data/plan/load-plan.server.ts';
import { listPlans } from '../../data/plan/plans.server.ts';
import { createPlan } from './create-plan.server.ts';
import { exportPlanDocument } from './export-plan-document.server.ts';
import { exportPlanReport } from './export-plan-report.server.ts';
import { importPlan } from './import-plan.server.ts';
import { readTemplate, resetTemplate, saveTemplate } from './letter-template.server.ts';
import { planReportFormats } from './plan-report-formats.ts';

let test: TestDatabase;
let scope: Scope;
let folder: string;
const today = Temporal.PlainDate.from('2021-06-01');

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await test.scopeFor('regional-policy', 'emmen');
  folder = await mkdtemp(join(tmpdir(), 'plan-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await test.close();
});

/** The shipped plan of Emmen as text, without its pilot in a file of its own. */
async function emmen(change: (text: string) => string = (text) => text): Promise<Uint8Array> {
  const text = await readFile(join(planDataFolder, 'emmen-2020.json'), 'utf8');
  const alone = text.replace('"pilot-interwonen-2021.json"', '').replace('"id": "2020"', '"id": "2021"');
  return new TextEncoder().encode(change(alone));
}

const send = (bytes: Uint8Array, isDryRun = false) =>
  importPlan(test.database, scope, { file: { name: 'plan.json', bytes }, isDryRun, origin: 'test' });

describe('importing a plan', () => {
  it('stores all of it, and once only', async () => {
    const bytes = await emmen();
    const expected = { ok: true, value: { plan: '2021', measures: 10, lines: 28, pilots: 0 } };
    expect(await send(bytes, true)).toMatchObject(expected);
    const count = async () => (await test.database.read(scope, (tx) => listPlans(tx, scope.regionId))).length;
    expect(await count()).toBe(1);
    expect(await send(bytes)).toMatchObject(expected);
    expect(await send(bytes)).toMatchObject({ ok: false, reason: [{ file: 'plan.json', path: '$.id' }] });
    const plan = await test.database.read(scope, (tx) => loadPlan(tx, scope.regionId, '2021'));
    expect(plan?.measures).toHaveLength(10);
  });

  it('names every fault with its place and then stores nothing', async () => {
    const bytes = await emmen((text) =>
      text
        .replace('"id": "2021"', '"id": "fout"')
        .replace('"region": "emmen"', '"region": "haarlem"')
        .replace('"format":', '"onbekend": 1, "format":'),
    );
    const refused = await send(bytes);
    expect(refused.ok).toBe(false);
    const other = await emmen((text) =>
      text.replace('"id": "2021"', '"id": "fout"').replace('"region": "emmen"', '"region": "haarlem"'),
    );
    expect(await send(other)).toMatchObject({ ok: false, reason: [{ path: '$.region' }] });
    expect(await send(new TextEncoder().encode('{'))).toMatchObject({ ok: false, reason: [{ path: '$' }] });
    const plan = await test.database.read(scope, (tx) => loadPlan(tx, scope.regionId, 'fout'));
    expect(plan).toBeNull();
  });

  it('reads a file on this machine with the pilots beside it', async () => {
    const path = join(folder, 'plan.json');
    const text = await readFile(join(planDataFolder, 'emmen-2020.json'), 'utf8');
    await writeFile(path, text.replace('"id": "2020"', '"id": "2022"'));
    expect(
      await importPlan(test.database, scope, { file: { path }, isDryRun: false, origin: 'test' }),
    ).toMatchObject({
      ok: false,
      reason: [{ file: 'pilot-interwonen-2021.json' }],
    });
  });
});

describe('beginning a plan', () => {
  it('gives the themes and objectives of the national programme and no measures', async () => {
    const request = {
      slug: '2027-2030',
      title: 'Plan van aanpak',
      years: { first: 2027, last: 2030 },
      vision: null,
      bottlenecks: [],
      sources: [],
      origin: 'test',
    };
    expect(await createPlan(test.database, scope, request)).toEqual({
      ok: true,
      value: { plan: '2027-2030' },
    });
    expect(await createPlan(test.database, scope, request)).toEqual({ ok: false, reason: 'plan-exists' });
    const plan = await test.database.read(scope, (tx) => loadPlan(tx, scope.regionId, '2027-2030'));
    expect(plan).toMatchObject({ region: 'emmen', measures: [], years: request.years });
    expect([plan?.themes.length, plan?.objectives.length]).toEqual([3, 7]);
  });
});

describe('a plan as a file', () => {
  it.each(planReportFormats)('is written as %s', async (format) => {
    const request = { plan: '2020', format, today, origin: 'test' };
    const file = await exportPlanReport(test.database, scope, request);
    expect(file?.content.length).toBeGreaterThan(1000);
    expect(await exportPlanReport(test.database, scope, { ...request, plan: '1999' })).toBeNull();
  });

  it('as a letter follows the region’s own template, until that is given back', async () => {
    const letter = async () =>
      exportPlanDocument(test.database, scope, { plan: '2020', kind: 'raadsbrief', today, origin: 'test' });
    const template = () => test.database.read(scope, (tx) => readTemplate(tx, scope.regionId, 'raadsbrief'));
    const save = (body: string, expectedRevision: number) =>
      saveTemplate(test.database, scope, { kind: 'raadsbrief', body, expectedRevision, origin: 'test' });
    expect((await letter())?.name).toBe('raadsbrief-emmen-2020.docx');
    const shipped = await template();
    expect(shipped.own).toBeNull();
    expect(await save('# {{bestaat-niet}}', 0)).toMatchObject({ reason: { kind: 'faults' } });
    expect(await save('# Onze brief', 0)).toEqual({ ok: true, value: { revision: 1 } });
    await expect(save('# Andere brief', 0)).rejects.toSatisfy(isChangedSince);
    expect(await save('# Andere brief', 1)).toEqual({ ok: true, value: { revision: 2 } });
    expect((await letter())?.content.length).toBeGreaterThan(1000);
    await resetTemplate(test.database, scope, { kind: 'raadsbrief', origin: 'test' });
    expect(await template()).toEqual(shipped);
    // Given back since it was seen: making it anew would undo that unseen.
    await expect(save('# Andere brief', 2)).rejects.toSatisfy(isChangedSince);
  });
});
