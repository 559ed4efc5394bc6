import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { openShelter } from '#tests/support/shelter.ts';
import { occupancyReport, occupancySheet } from './occupancy-report.server.ts';

let test: TestDatabase;
let scope: Scope;
const night = Temporal.PlainDate.from('2026-11-20');

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await openShelter(test, [
    { ref: 'K1', places: 8 },
    { ref: 'K2, "noord"', places: 3 },
    { ref: '=K3', places: 5 },
  ]);
});
afterAll(() => test.close());

it('quotes a ref with a comma or quotes, so that each figure stays in its column', async () => {
  const csv = await test.database.read(scope, (tx) => occupancyReport(tx, night, night, 'csv'));
  expect(csv).toBe(
    [
      'date,ref,capacity,overflow,out_of_service,present,free,over',
      "2026-11-20,'=K3,5,0,0,0,5,0",
      '2026-11-20,K1,8,0,0,0,8,0',
      '2026-11-20,"K2, ""noord""",3,0,0,0,3,0',
      '',
    ].join('\n'),
  );
});

it('gives a spreadsheet what Dutch Excel opens in columns, with Dutch heads and no formulas', async () => {
  const csv = await test.database.read(scope, (tx) => occupancySheet(tx, night, night));
  expect(csv).toBe(
    [
      '\uFEFFdatum;locatie;plaatsen;noodplaatsen;buiten gebruik;aanwezig;vrij;te veel',
      "2026-11-20;'=K3;5;0;0;0;5;0",
      '2026-11-20;K1;8;0;0;0;8;0',
      '2026-11-20;"K2, ""noord""";3;0;0;0;3;0',
      '',
    ].join('\r\n'),
  );
});
