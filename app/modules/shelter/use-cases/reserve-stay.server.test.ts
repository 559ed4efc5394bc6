import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { occupancy } from '../data/occupancy.server.ts';
import { findStay } from '../data/stays.server.ts';
import {
  addPeople,
  anAdmitRequest,
  aReserveRequest,
  openShelter,
  thisMoment,
} from '#tests/support/shelter.ts';
import { moveStay } from './move-stay.server.ts';
import { admit, reserveStay } from './reserve-stay.server.ts';

let test: TestDatabase;
let scope: Scope;
const { today } = thisMoment();

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await openShelter(test, [
    { ref: 'T1', places: 1, beds: ['1'] },
    { ref: 'T2', places: 1 },
    { ref: 'T3', places: 5, beds: ['1', '2'] },
  ]);
});
afterAll(() => test.close());

async function presentAt(ref: string): Promise<number | undefined> {
  const { days } = await test.database.read(scope, (tx) => occupancy(tx, today, today.add({ days: 1 })));
  return days[0]?.premises.find((house) => house.ref === ref)?.present;
}

const kindsOf = (outcomes: readonly Awaited<ReturnType<typeof reserveStay>>[]) =>
  Map.groupBy(outcomes, (outcome) => (outcome.ok ? 'ok' : outcome.reason.kind));

describe('200 at once', () => {
  it('for the last bed, with a reason for going over the number: one gets it, the others hear why', async () => {
    const people = await addPeople(test, scope, 200);
    const outcomes = await Promise.all(
      people.map((person) =>
        reserveStay(
          test.database,
          scope,
          aReserveRequest(person, 'T1', { bedRef: '1', exceptionReason: 'Vorst' }),
        ),
      ),
    );
    const kinds = kindsOf(outcomes);
    expect([kinds.get('ok')?.length, kinds.get('bed-taken')?.length, kinds.size]).toEqual([1, 199, 2]);
    expect(await presentAt('T1')).toBe(1);
  });

  it('for the last place of a house without numbered beds: the same', async () => {
    const people = await addPeople(test, scope, 200);
    const outcomes = await Promise.all(
      people.map((person) => reserveStay(test.database, scope, aReserveRequest(person, 'T2'))),
    );
    const kinds = kindsOf(outcomes);
    expect([kinds.get('ok')?.length, kinds.get('does-not-fit')?.length, kinds.size]).toEqual([1, 199, 2]);
    expect(await presentAt('T2')).toBe(1);
  });

  it('for one person in two houses: one stay', async () => {
    const [person = ''] = await addPeople(test, scope, 1);
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        reserveStay(
          test.database,
          scope,
          aReserveRequest(person, index % 2 === 0 ? 'T3' : 'T2', { exceptionReason: 'Vorst' }),
        ),
      ),
    );
    const kinds = kindsOf(outcomes);
    expect([kinds.get('ok')?.length, kinds.get('person-has-stay')?.length]).toEqual([1, 39]);
  });
});

describe('a full house', () => {
  it('takes one more with a reason, which is kept', async () => {
    const [person = ''] = await addPeople(test, scope, 1);
    const refused = await admit(test.database, scope, anAdmitRequest(person, 'T2'));
    expect(refused).toMatchObject({
      ok: false,
      reason: { kind: 'does-not-fit', bars: [{ code: 'nothing-free' }] },
    });
    const taken = await admit(
      test.database,
      scope,
      anAdmitRequest(person, 'T2', { exceptionReason: 'Vorst, nergens anders plek' }),
    );
    if (!taken.ok) throw new Error(taken.reason.kind);
    const record = await test.database.read(scope, (tx) => findStay(tx, scope.regionId, taken.value.stayId));
    expect([record?.exceptionReason, record?.stay.status]).toEqual(['Vorst, nergens anders plek', 'present']);
  });
});

describe('a reservation whose term is over', () => {
  it('gives its bed to the next, and stays on record as cancelled', async () => {
    const [first = '', second = ''] = await addPeople(test, scope, 2);
    const early = { today, now: thisMoment().now.subtract({ hours: 24 }) };
    const request = aReserveRequest(first, 'T3', {
      bedRef: '2',
      moment: early,
      heldUntil: early.now.add({ hours: 1 }),
    });
    const expired = await reserveStay(test.database, scope, request);
    if (!expired.ok) throw new Error(expired.reason.kind);
    const next = await reserveStay(test.database, scope, aReserveRequest(second, 'T3', { bedRef: '2' }));
    expect(next.ok).toBe(true);
    const record = await test.database.read(scope, (tx) =>
      findStay(tx, scope.regionId, expired.value.stayId),
    );
    expect([record?.stay.status, record?.changeReason]).toEqual(['cancelled', 'Reservering verlopen']);
  });
});

describe('a move', () => {
  it('that is refused leaves the stay as it was', async () => {
    const [person = ''] = await addPeople(test, scope, 1);
    const stay = await admit(test.database, scope, anAdmitRequest(person, 'T3'));
    if (!stay.ok) throw new Error(stay.reason.kind);
    const target = { premisesRef: 'T1', bedRef: '1', on: today, expectedUntil: null, needs: null };
    const act = { moment: thisMoment(), origin: 'test', stayId: stay.value.stayId };
    const moved = await moveStay(test.database, scope, { ...act, ...target, exceptionReason: 'Toch' });
    expect(moved).toMatchObject({ ok: false, reason: { kind: 'bed-taken' } });
    const record = await test.database.read(scope, (tx) => findStay(tx, scope.regionId, act.stayId));
    expect(record).toMatchObject({ revisionNo: 1, stay: { status: 'present', leftOn: null } });
  });
});

it('someone of another organisation cannot put people there', async () => {
  const [person = ''] = await addPeople(test, scope, 1);
  const other = await test.scopeFor('shelter-worker', 'assen', { organisationId: null });
  const outcome = await reserveStay(test.database, other, aReserveRequest(person, 'T3'));
  expect(outcome).toMatchObject({ ok: false, reason: { kind: 'not-allowed' } });
});
