import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { anyStay } from '#tests/models/any-stay.ts';
import { canonicalPeriod } from '#tests/models/counted-period.ts';
import { isBedFree } from '#tests/models/is-bed-free.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import {
  addPeople,
  anAdmitRequest,
  aReserveRequest,
  openShelter,
  thisMoment,
} from '#tests/support/shelter.ts';
import { recordStays } from '#tests/support/recorded-stays.ts';
import { isEmpty } from '#app/kernel/period.ts';
import type { Stay } from '../domain/stay.ts';
import { takeOutOfService } from '../use-cases/keep-beds.server.ts';
import { admit, reserveStay } from '../use-cases/reserve-stay.server.ts';
import { bedsOfHouse, freeBeds } from './free-beds.server.ts';

let test: TestDatabase;
let worker: Scope;
const { today } = thisMoment();
const at = (offset: number) => today.add({ days: offset });

beforeAll(async () => {
  test = await openTestDatabase();
  worker = await openShelter(test, [{ ref: 'F1', places: 9, beds: ['1', '2', '3', '10'] }]);
});
afterAll(() => test.close());

it('a bed is free when nobody else has it, it is in service, and nobody overstays in it', async () => {
  const { database } = test;
  const [here, later, looking] = await addPeople(test, worker, 3);
  if (here === undefined || later === undefined || looking === undefined) throw new Error('Three people.');
  await admit(database, worker, anAdmitRequest(here, 'F1', { bedRef: '1', expectedUntil: at(3) }));
  await reserveStay(
    database,
    worker,
    aReserveRequest(later, 'F1', { bedRef: '2', expectedFrom: at(5), expectedUntil: at(8) }),
  );
  const outage = { bedRef: '3', places: 1, reason: 'repair', from: today, until: at(1), note: null };
  await takeOutOfService(database, worker, {
    moment: thisMoment(),
    origin: 'test',
    premisesRef: 'F1',
    outage,
  });
  const free = async (from: number, until: number | null, who: string, now = today) => {
    const period = { from: at(from), until: until === null ? null : at(until) };
    const found = await database.read(worker, (tx) =>
      freeBeds(tx, worker.regionId, { period, household: who, today: now }),
    );
    return found.get('F1');
  };
  expect(await free(0, 2, looking)).toEqual(['2', '10']);
  expect(await free(0, null, looking)).toEqual(['10']);
  expect(await free(3, 5, looking)).toEqual(['1', '2', '3', '10']);
  // Expected to leave on that very day: the next may come. A day later nobody knows when.
  expect(await free(3, 5, looking, at(3))).toEqual(['1', '2', '3', '10']);
  expect(await free(3, 5, looking, at(4))).toEqual(['2', '3', '10']);
  expect(await free(0, 2, here)).toEqual(['1', '2', '10']);
  expect(await database.read(worker, (tx) => bedsOfHouse(tx, worker.regionId, 'F1'))).toEqual([
    '1',
    '2',
    '3',
    '10',
  ]);
});

/** A visit that ended before its first night has no bed. */
function hasNights(stay: Stay): boolean {
  const days = canonicalPeriod(stay);
  return days !== null && !isEmpty(days);
}

it('agrees with its slow twin, whatever stays have the beds', async () => {
  let houseNo = 0;
  const wanted = fc.record({
    from: fc.integer({ min: -10, max: 10 }),
    nights: fc.option(fc.integer({ min: 1, max: 9 })),
  });
  const stays = fc.array(anyStay(thisMoment()).filter(hasNights), { minLength: 6, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(stays, wanted, async (given, { from, nights }) => {
      houseNo += 1;
      const premisesRef = `G${houseNo}`;
      const beds = given.map((_, index) => String(index + 1));
      await openShelter(test, [{ ref: premisesRef, places: 9, beds }]);
      const people = await addPeople(test, worker, given.length);
      const inBeds = given.map((stay, index) => ({
        ...stay,
        premisesRef,
        bedRef: String(index + 1),
        personId: people[index] ?? '',
      }));
      await recordStays(test, worker, inBeds);
      const period = { from: at(from), until: nights === null ? null : at(from + nights) };
      const found = await test.database.read(worker, (tx) =>
        freeBeds(tx, worker.regionId, { period, household: worker.userId, today }),
      );
      const slow = beds.filter((bed) =>
        isBedFree(
          inBeds.filter(({ bedRef }) => bedRef === bed),
          period,
          today,
        ),
      );
      expect(found.get(premisesRef) ?? []).toEqual(slow);
    }),
    { numRuns: 30 },
  );
});

it('beds of another organisation are not offered', async () => {
  const other = await test.scopeFor('region-admin', 'assen');
  const wanted = { period: { from: today, until: null }, household: other.userId, today };
  const found = await test.database.read(other, (tx) => freeBeds(tx, other.regionId, wanted));
  expect([...found.keys()]).toEqual([]);
});
