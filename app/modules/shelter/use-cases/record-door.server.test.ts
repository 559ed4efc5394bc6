import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { findStay } from '../data/stays.server.ts';
import { aDeparture, day, momentOn } from '../domain/fixtures/stays.ts';
import {
  addPeople,
  anAdmitRequest,
  aReserveRequest,
  openShelter,
  thisMoment,
} from '#tests/support/shelter.ts';
import { recordDeparture, undoDeparture } from './record-departure.server.ts';
import { recordArrival, undoArrival } from './record-arrival.server.ts';
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
    { ref: 'D4', places: 1 },
    { ref: 'D3', places: 9, nightsPerMonth: 3 },
  ]);
});
afterAll(() => test.close());

function checkIn(personId: string, premisesRef: string, changes: Partial<DoorRequest> = {}): DoorRequest {
  const moment = thisMoment();
  const event = { idempotencyKey: randomUUID(), premisesRef, personId, night: today, kind: 'in' as const };
  return { ...event, exception: null, moment, origin: 'test', ...changes };
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

/** A day in a month of its own, so that the nights of the month can be counted by hand. */
const on = (text: string, hour = 20) => momentOn(text, hour);

/** A guest of D3, which gives three nights a month, with earlier stays that ended. */
async function guestOfMarch(...earlier: readonly (readonly [string, string])[]): Promise<string> {
  const [personId = ''] = await addPeople(test, scope, 1);
  const free = { exceptionReason: 'Proef' };
  for (const [arrived, left] of earlier) {
    const begun = await admit(
      test.database,
      scope,
      anAdmitRequest(personId, 'D3', { ...free, arrivedOn: day(arrived), moment: on(arrived) }),
    );
    if (!begun.ok) throw new Error(begun.reason.kind);
    const { stayId } = begun.value;
    const departure = aDeparture({ municipality: null });
    const act = { moment: on(left), origin: 'test' };
    const departed = await recordDeparture(test.database, scope, {
      ...act,
      stayId,
      on: day(left),
      departure,
    });
    if (!departed.ok) throw new Error(departed.reason.kind);
  }
  const moment = on('2026-03-20', 12);
  const expectedFrom = day('2026-03-20');
  const request = aReserveRequest(personId, 'D3', { ...free, expectedFrom, moment });
  const reserved = await reserveStay(test.database, scope, request);
  if (!reserved.ok) throw new Error(reserved.reason.kind);
  return personId;
}

const checkInOf20March = (personId: string) =>
  recordDoor(
    test.database,
    scope,
    checkIn(personId, 'D3', { night: day('2026-03-20'), moment: on('2026-03-20') }),
  );

const nightsOf20March = async (personId: string) => {
  const [house] = await test.database.read(scope, (tx) =>
    tonight(tx, scope.regionId, 'D3', day('2026-03-20'), on('2026-03-20')),
  );
  const guests = [house?.expected ?? [], house?.inside ?? []].flat();
  return guests.find((guest) => guest.personId === personId)?.nights?.used;
};

it('the last night of the house rule asks no reason, one more does', async () => {
  const twoNights = await guestOfMarch(['2026-03-02', '2026-03-04']);
  const threeNights = await guestOfMarch(['2026-03-02', '2026-03-04'], ['2026-03-09', '2026-03-10']);
  expect((await checkInOf20March(twoNights)).ok).toBe(true);
  expect(await checkInOf20March(threeNights)).toMatchObject({
    reason: { kind: 'nights-used-up', limit: 3, used: 3 },
  });
});

it('counts the night of departure not, tonight once someone is seen, and a press that was taken back not', async () => {
  const personId = await guestOfMarch(['2026-02-27', '2026-03-02']);
  expect(await nightsOf20March(personId)).toBe(1);
  const seen = await checkInOf20March(personId);
  if (!seen.ok) throw new Error(seen.reason.kind);
  expect(await nightsOf20March(personId)).toBe(2);
  const undo = {
    idempotencyKey: randomUUID(),
    eventId: seen.value.event.eventId,
    moment: on('2026-03-20'),
    origin: 'test',
  };
  expect((await undoDoor(test.database, scope, undo)).ok).toBe(true);
  expect(await nightsOf20March(personId)).toBe(1);
});

it('a reservation that ends today is not expected tonight', async () => {
  const expectedFor = async (expectedUntil: string) => {
    const [personId = ''] = await addPeople(test, scope, 1);
    const stay = { expectedFrom: day('2026-03-19'), expectedUntil: day(expectedUntil) };
    const moment = on('2026-03-19', 12);
    const request = aReserveRequest(personId, 'D3', { ...stay, moment, exceptionReason: 'Proef' });
    const reserved = await reserveStay(test.database, scope, request);
    if (!reserved.ok) throw new Error(reserved.reason.kind);
    const [house] = await test.database.read(scope, (tx) =>
      tonight(tx, scope.regionId, 'D3', day('2026-03-20'), on('2026-03-20')),
    );
    return house?.expected.some((guest) => guest.personId === personId);
  };
  expect(await expectedFor('2026-03-20')).toBe(false);
  expect(await expectedFor('2026-03-21')).toBe(true);
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

it('who arrives tonight is inside, with and without a reservation; of another day the door says nothing', async () => {
  const [walkIn = '', reserved = '', earlier = ''] = await addPeople(test, scope, 3);
  const atDoor = { nightAtDoor: today };
  const arrivedOn = today.subtract({ days: 1 });
  await admit(test.database, scope, anAdmitRequest(walkIn, 'D1', atDoor));
  await admit(test.database, scope, anAdmitRequest(earlier, 'D1', { ...atDoor, arrivedOn }));
  const stay = await reserveStay(test.database, scope, aReserveRequest(reserved, 'D1'));
  if (!stay.ok) throw new Error(stay.reason.kind);
  const act = { stayId: stay.value.stayId, moment: thisMoment(), origin: 'test' };
  expect((await recordArrival(test.database, scope, { ...act, ...atDoor, on: today })).ok).toBe(true);
  const seen = await door('D1');
  expect(seen.inside).toEqual(expect.arrayContaining([walkIn, reserved]));
  expect(seen.expected).toContain(earlier);

  // An arrival that never was takes along what the door saw of it.
  expect((await undoArrival(test.database, scope, { ...act, reason: 'Verkeerde persoon' })).ok).toBe(true);
  expect((await door('D1')).expected).toContain(reserved);
});

it('a departure is taken back while the place is free, and not once somebody else has it', async () => {
  const [person = '', next = ''] = await addPeople(test, scope, 2);
  const stay = await admit(test.database, scope, anAdmitRequest(person, 'D4'));
  if (!stay.ok) throw new Error(stay.reason.kind);
  const act = { stayId: stay.value.stayId, moment: thisMoment(), origin: 'test' };
  const leave = () =>
    recordDeparture(test.database, scope, {
      ...act,
      on: today,
      departure: aDeparture({ municipality: null }),
    });
  const reason = 'Verkeerde persoon';
  expect((await leave()).ok).toBe(true);
  const back = await undoDeparture(test.database, scope, { ...act, reason });
  expect(back).toMatchObject({ ok: true, value: { status: 'present', leftOn: null, departure: null } });
  expect((await leave()).ok).toBe(true);
  expect((await admit(test.database, scope, anAdmitRequest(next, 'D4'))).ok).toBe(true);
  expect(await undoDeparture(test.database, scope, { ...act, reason })).toMatchObject({
    reason: { kind: 'place-given' },
  });
});
