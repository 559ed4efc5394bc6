import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { findStay } from '../data/stays.server.ts';
import {
  addPeople,
  anAdmitRequest,
  aReserveRequest,
  openShelter,
  thisMoment,
} from '#tests/support/shelter.ts';
import { recordDoor, type DoorRequest } from './record-door.server.ts';
import { admit, reserveStay } from './reserve-stay.server.ts';
import { tonight } from './tonight.server.ts';
import { undoDoor } from './undo-door.server.ts';

let test: TestDatabase;
let scope: Scope;
const { today } = thisMoment();

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await openShelter(test, [
    { ref: 'D1', places: 9 },
    { ref: 'D2', places: 9, nightsPerMonth: 1 },
  ]);
});
afterAll(() => test.close());

function checkIn(personId: string, premisesRef: string, changes: Partial<DoorRequest> = {}): DoorRequest {
  const moment = thisMoment();
  const event = { idempotencyKey: randomUUID(), premisesRef, personId, night: today, kind: 'in' as const };
  return { ...event, exception: null, occurredAt: moment.now, moment, origin: 'test', ...changes };
}

async function door(ref: string) {
  const [house] = await test.database.read(scope, (tx) =>
    tonight(tx, scope.regionId, ref, today, thisMoment()),
  );
  const ids = (guests: readonly { readonly personId: string }[] = []) =>
    guests.map(({ personId }) => personId);
  return { expected: ids(house?.expected), inside: ids(house?.inside), wentOut: ids(house?.wentOut) };
}

it('checking in someone expected is the arrival; undoing it takes that back; twice is once', async () => {
  const [person = ''] = await addPeople(test, scope, 1);
  const reserved = await reserveStay(test.database, scope, aReserveRequest(person, 'D1'));
  if (!reserved.ok) throw new Error(reserved.reason.kind);
  expect(await door('D1')).toEqual({ expected: [person], inside: [], wentOut: [] });

  const request = checkIn(person, 'D1');
  const sent = await Promise.all([1, 2, 3, 4].map(() => recordDoor(test.database, scope, request)));
  expect(sent.filter((outcome) => outcome.ok && !outcome.value.isRepeat)).toHaveLength(1);
  expect(sent.filter((outcome) => outcome.ok && outcome.value.isRepeat)).toHaveLength(3);
  expect(await door('D1')).toEqual({ expected: [], inside: [person], wentOut: [] });
  const statusNow = async () =>
    (await test.database.read(scope, (tx) => findStay(tx, scope.regionId, reserved.value.stayId)))?.stay
      .status;
  expect(await statusNow()).toBe('present');

  const eventId = sent.flatMap((outcome) => (outcome.ok ? [outcome.value.event.eventId] : []))[0] ?? '';
  const undo = {
    idempotencyKey: randomUUID(),
    eventId,
    occurredAt: thisMoment().now,
    moment: thisMoment(),
    origin: 'test',
  };
  expect(await undoDoor(test.database, scope, undo)).toEqual({ ok: true, value: { isRepeat: false } });
  expect(await undoDoor(test.database, scope, undo)).toEqual({ ok: true, value: { isRepeat: true } });
  expect(await undoDoor(test.database, scope, { ...undo, idempotencyKey: randomUUID() })).toMatchObject({
    reason: { kind: 'already-undone' },
  });
  expect(await door('D1')).toEqual({ expected: [person], inside: [], wentOut: [] });
  expect(await statusNow()).toBe('reserved');
});

it('going out again shows as such', async () => {
  const [person = ''] = await addPeople(test, scope, 1);
  await admit(test.database, scope, anAdmitRequest(person, 'D1'));
  await recordDoor(test.database, scope, checkIn(person, 'D1'));
  await recordDoor(test.database, scope, checkIn(person, 'D1', { kind: 'out' }));
  expect((await door('D1')).wentOut).toEqual([person]);
});

it('more nights than the house rule asks for the reason and then lets the person in', async () => {
  const [person = ''] = await addPeople(test, scope, 1);
  const reason = { exceptionReason: 'Proef' };
  const first = today.with({ day: 1 });
  // On the first of the month no night of it has been used yet: then the second night is tried.
  const night = today.equals(first) ? today.add({ days: 1 }) : today;
  const stay = await admit(
    test.database,
    scope,
    anAdmitRequest(person, 'D2', { arrivedOn: first, ...reason }),
  );
  if (!stay.ok) throw new Error(stay.reason.kind);
  const refused = await recordDoor(test.database, scope, checkIn(person, 'D2', { night }));
  expect(refused).toMatchObject({ ok: false, reason: { kind: 'nights-used-up', limit: 1 } });
  const allowed = await recordDoor(
    test.database,
    scope,
    checkIn(person, 'D2', { night, exception: 'health' }),
  );
  expect(allowed.ok).toBe(true);
  const [house] = await test.database.read(scope, (tx) =>
    tonight(tx, scope.regionId, 'D2', night, thisMoment()),
  );
  expect(house?.inside[0]?.nights?.limit).toBe(1);
  expect(house?.inside[0]?.nightException).toBe('health');
});

it('someone without a place is not checked in, and a key is not used for two things', async () => {
  const [stranger = '', guest = ''] = await addPeople(test, scope, 2);
  expect(await recordDoor(test.database, scope, checkIn(stranger, 'D1'))).toMatchObject({
    reason: { kind: 'not-expected' },
  });
  await admit(test.database, scope, anAdmitRequest(guest, 'D1'));
  const request = checkIn(guest, 'D1');
  await recordDoor(test.database, scope, request);
  const other = await recordDoor(test.database, scope, { ...request, kind: 'out' });
  expect(other).toMatchObject({ reason: { kind: 'key-used' } });
});

it('someone who was in and went out comes back the same night without using another', async () => {
  const [person = ''] = await addPeople(test, scope, 1);
  const stay = await reserveStay(test.database, scope, aReserveRequest(person, 'D2'));
  if (!stay.ok) throw new Error(stay.reason.kind);
  expect((await recordDoor(test.database, scope, checkIn(person, 'D2'))).ok).toBe(true);
  expect((await recordDoor(test.database, scope, checkIn(person, 'D2', { kind: 'out' }))).ok).toBe(true);
  expect((await recordDoor(test.database, scope, checkIn(person, 'D2'))).ok).toBe(true);
});
