import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { addPeople, openShelter } from '#tests/support/shelter.ts';
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

it('tells a house that recorded that night from one that wrote nothing down', async () => {
  const [guest = ''] = await addPeople(test, scope, 1);
  await test.database.asOwner(async (tx) => {
    const { premises_id } = await tx
      .selectFrom('premises')
      .select('premises_id')
      .where('premises_ref', '=', 'K1')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('stay')
      .values({
        region_id: scope.regionId,
        premises_id,
        person_id: guest,
        status: 'departed',
        arrived_on: night,
        left_on: night.add({ days: 1 }),
      })
      .execute();
  });
  const before = night.subtract({ days: 1 });
  const text = await test.database.read(scope, (tx) => occupancyReport(tx, before, night, 'text'));
  expect(
    text
      .split('\n')
      .slice(2, 8)
      .map((line) => line.split(/ {2,}/u)),
  ).toEqual([
    ['2026-11-19', '=K3', '5', '0', '0', '–', '–', '–'],
    ['2026-11-19', 'K1', '8', '0', '0', '–', '–', '–'],
    ['2026-11-19', 'K2, "noord"', '3', '0', '0', '–', '–', '–'],
    ['2026-11-20', '=K3', '5', '0', '0', '–', '–', '–'],
    ['2026-11-20', 'K1', '8', '0', '0', '1', '7', '0'],
    ['2026-11-20', 'K2, "noord"', '3', '0', '0', '–', '–', '–'],
  ]);
});

it('quotes a ref with a comma or quotes, so that each figure stays in its column', async () => {
  const csv = await test.database.read(scope, (tx) => occupancyReport(tx, night, night, 'csv'));
  expect(csv).toBe(
    [
      'date,ref,capacity,overflow,out_of_service,present,free,over,recorded',
      "2026-11-20,'=K3,5,0,0,0,5,0,false",
      '2026-11-20,K1,8,0,0,1,7,0,true',
      '2026-11-20,"K2, ""noord""",3,0,0,0,3,0,false',
      '',
    ].join('\n'),
  );
});

it('gives a spreadsheet what Dutch Excel opens in columns, with Dutch heads and no formulas', async () => {
  const csv = await test.database.read(scope, (tx) => occupancySheet(tx, night, night));
  expect(csv).toBe(
    [
      '\uFEFFdatum;locatie;plaatsen;noodplaatsen;buiten gebruik;aanwezig;vrij;te veel;legt vast',
      "2026-11-20;'=K3;5;0;0;0;5;0;nee",
      '2026-11-20;K1;8;0;0;1;7;0;ja',
      '2026-11-20;"K2, ""noord""";3;0;0;0;3;0;nee',
      '',
    ].join('\r\n'),
  );
});
