import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { thisMoment } from '#tests/support/shelter.ts';
import { loadDemoHouses } from './load-demo-houses.server.ts';
import { loadDemoShelter } from './load-demo-shelter.server.ts';
import { tonight } from './tonight.server.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

it('the demo has a duty list with invented people, also after a second start', async () => {
  const keys = toKeyRing([{ id: 'k1', bytes: randomBytes(32) }]);
  const moment = thisMoment();
  await test.database.asOwner(loadDemoHouses);
  await loadDemoShelter(test.database, keys, moment);
  await loadDemoShelter(test.database, keys, moment);
  const scope = await test.scopeFor('shelter-worker', 'assen');
  const houses = await test.database.read(scope, (tx) =>
    tonight(tx, scope.regionId, null, moment.today, moment),
  );
  const numbers = houses.map(({ house, figures, expected }) => [
    house.ref,
    figures?.present,
    expected.length,
  ]);
  expect(numbers).toEqual([
    ['A01', 8, 8],
    ['A02', 3, 3],
    ['A03', 5, 5],
    ['A04', 2, 2],
    ['A12', 0, 0],
  ]);
});
