import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { scanDataFolder } from '../data/instrument-catalogue.server.ts';
import { readRoundAnswers } from '../data/round-answers.server.ts';
import { toReportJson } from '../domain/report-json.ts';
import { makeScanReport } from './scan-report.server.ts';
import { loadScanReference } from './load-scan-reference.server.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

interface ShippedRound {
  readonly tables: readonly {
    readonly id: string;
    readonly items: readonly {
      readonly id: string;
      readonly columns: Readonly<
        Record<string, { readonly count?: number; readonly nrs: readonly number[] }>
      >;
    }[];
  }[];
}

it('reports exactly the numbers of the shipped round, for every table, item and column', async () => {
  const shipped = JSON.parse(
    await readFile(join(scanDataFolder, 'rondes', 'drechtsteden-2022.json'), 'utf8'),
  ) as ShippedRound;
  const scope = await test.scopeFor('regional-policy', 'drechtsteden');
  const made = await test.database.read(scope, (tx) => makeScanReport(tx, scope.regionId, '2022'));
  expect(made).not.toBeNull();
  if (made === null) return;
  const json = toReportJson(made.report, { region: 'drechtsteden', round: '2022' });
  expect(json.participants).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(json.tables).toHaveLength(28);
  for (const table of shipped.tables) {
    const reported = json.tables.find(({ id }) => id === table.id);
    for (const item of table.items) {
      const cells = reported?.items.find(({ id }) => id === item.id)?.columns;
      for (const [column, { nrs }] of Object.entries(item.columns)) {
        expect([table.id, item.id, column, cells?.[column]?.nrs]).toEqual([table.id, item.id, column, nrs]);
      }
    }
  }
});

it('loads a shipped round once', async () => {
  const scope = await test.scopeFor('regional-policy', 'drechtsteden');
  const before = await test.database.read(scope, (tx) => readRoundAnswers(tx, scope.regionId, '2022'));
  await test.database.asOwner(loadScanReference);
  const after = await test.database.read(scope, (tx) => readRoundAnswers(tx, scope.regionId, '2022'));
  expect(after).toEqual(before);
  expect(after.answers.length).toBeGreaterThan(500);
});
