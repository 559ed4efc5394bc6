import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { addPeople, anAdmitRequest, openShelter, thisMoment } from '#tests/support/shelter.ts';
import { aDeparture } from '../domain/fixtures/stays.ts';
import { correctStay } from './correct-stay.server.ts';
import { recordDeparture } from './record-departure.server.ts';
import { admit } from './reserve-stay.server.ts';

let test: TestDatabase;
let scope: Scope;
const moment = thisMoment();

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await openShelter(test, [{ ref: 'K1', places: 9 }]);
});
afterAll(() => test.close());

it('a departure that is corrected to one without a roof needs its reason, as it did when it was recorded', async () => {
  const { database } = test;
  const [personId = ''] = await addPeople(test, scope, 1);
  const begun = await admit(database, scope, anAdmitRequest(personId, 'K1'));
  if (!begun.ok) throw new Error(begun.reason.kind);
  const act = { stayId: begun.value.stayId, moment, origin: 'test' };
  const departure = aDeparture({ destination: 'family', municipality: null });
  expect((await recordDeparture(database, scope, { ...act, on: moment.today, departure })).ok).toBe(true);
  const correctTo = (destination: string, noRoofReason: string | null) =>
    correctStay(database, scope, {
      ...act,
      reason: 'Verkeerde bestemming',
      correction: { departure: { ...departure, destination, noRoofReason } },
    });
  expect(await correctTo('street', null)).toMatchObject({ reason: { kind: 'no-roof-reason-missing' } });
  expect(await correctTo('nergens', null)).toMatchObject({ reason: { kind: 'destination-unknown' } });
  expect(await correctTo('street', 'own-choice')).toMatchObject({
    value: { departure: { destination: 'street', noRoofReason: 'own-choice' } },
  });
  expect((await correctTo('friends', null)).ok).toBe(true);
});
