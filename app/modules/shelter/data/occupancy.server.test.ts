import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { anyStay } from '#tests/models/any-stay.ts';
import { occupancyOf } from '#tests/models/count-occupancy.ts';
import { countedPeriod } from '#tests/models/counted-period.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { recordStays } from '#tests/support/recorded-stays.ts';
import { addPeople, openShelter, thisMoment } from '#tests/support/shelter.ts';
import { aReservation } from '../domain/fixtures/stays.ts';
import type { Stay } from '../domain/stay.ts';
import { occupancy } from './occupancy.server.ts';

let test: TestDatabase;
let worker: Scope;
let houseNo = 0;
const moment = thisMoment();
const { today, now } = moment;
const at = (offset: number) => today.add({ days: offset });

beforeAll(async () => {
  test = await openTestDatabase();
  worker = await openShelter(test, []);
});
afterAll(() => test.close());

/** The stays at a new house, each of a person of its own, and how many people the database counts there per night. */
async function presentWith(given: readonly Stay[], from: number, until: number) {
  houseNo += 1;
  const premisesRef = `C${houseNo}`;
  await openShelter(test, [{ ref: premisesRef, places: 3 }]);
  const people = await addPeople(test, worker, given.length);
  const stays = given.map((stay, index) => ({ ...stay, premisesRef, personId: people[index] ?? '' }));
  await recordStays(test, worker, stays);
  const { days } = await test.database.read(worker, (tx) => occupancy(tx, at(from), at(until)));
  return {
    stays,
    premisesRef,
    counted: days.flatMap(({ premises }) => premises.filter(({ ref }) => ref === premisesRef)),
  };
}

it('counts as its slow twin does, whatever stays there are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStay(moment), { minLength: 4, maxLength: 12 }), async (given) => {
      const { stays, premisesRef, counted } = await presentWith(given, -15, 15);
      const periods = stays.flatMap((stay) => {
        const period = countedPeriod(stay, moment);
        return period === null ? [] : [{ premisesRef, ...period }];
      });
      const places = [{ from: at(-900), until: null, places: 3 }];
      const house = { ref: premisesRef, places, overflow: [], outOfService: [] };
      const { days } = occupancyOf([house], periods, at(-15), at(15));
      expect(counted).toEqual(days.flatMap(({ premises }) => premises));
    }),
    { numRuns: 30 },
  );
});

it('a reservation counts from today on, in no night that is past, and no more when its term is over', async () => {
  const reserved = { expectedFrom: at(-2), expectedUntil: at(2) };
  const held = aReservation({ ...reserved, heldUntil: now.add({ hours: 5 }) });
  const over = { ...held, heldUntil: now.subtract({ hours: 1 }) };
  const present = async (stay: Stay) =>
    (await presentWith([stay], -2, 3)).counted.map((night) => night.present);
  expect(await present({ ...held, ...reserved })).toEqual([0, 0, 1, 1, 0]);
  expect(await present({ ...over, ...reserved })).toEqual([0, 0, 0, 0, 0]);
});
