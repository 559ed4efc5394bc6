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
import type { StayCorrection } from '../domain/stay.ts';
import { correctStay } from './correct-stay.server.ts';
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
    { ref: 'T4', places: 5, open: `[${today.subtract({ days: 30 }).toString()},)` },
    { ref: 'T5', places: 5, kind: 'youth-night-shelter' },
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

describe('a house for young people', () => {
  it.each([
    ['of whom nothing is known', null, 'remark'],
    ['who is 38', today.year - 38, 'bar'],
  ])('asks a reason for someone %s, whether they come in or move there', async (_, year, severity) => {
    const [person = ''] = await addPeople(test, scope, 1, year);
    const asked = { kind: 'does-not-fit', bars: [{ code: 'for-youth', severity }] };
    const refused = await admit(test.database, scope, anAdmitRequest(person, 'T5'));
    expect(refused).toMatchObject({ reason: asked });
    const stay = await admit(test.database, scope, anAdmitRequest(person, 'T4'));
    if (!stay.ok) throw new Error(stay.reason.kind);
    const act = { moment: thisMoment(), origin: 'test', stayId: stay.value.stayId };
    const target = { premisesRef: 'T5', bedRef: null, on: today, expectedUntil: null, needs: null };
    const moved = (exceptionReason: string | null) =>
      moveStay(test.database, scope, { ...act, ...target, exceptionReason });
    expect(await moved(null)).toMatchObject({ reason: asked });
    expect(await moved('Is bekend bij het jongerenteam')).toMatchObject({ ok: true });
  });

  it('takes someone who is certainly young', async () => {
    const [person = ''] = await addPeople(test, scope, 1, today.year - 20);
    expect(await admit(test.database, scope, anAdmitRequest(person, 'T5'))).toMatchObject({ ok: true });
  });
});

describe('days that cannot be', () => {
  const kindOf = async (outcome: Promise<{ ok: boolean; reason?: unknown }>) => {
    const { ok, reason } = await outcome;
    return ok ? 'ok' : reason;
  };
  const impossible = (field: string, kind: string) => ({
    kind: 'impossible-day',
    impossible: { field, kind },
  });

  it('are refused to who comes in', async () => {
    const [person = ''] = await addPeople(test, scope, 1, 2001);
    const on = (text: string) =>
      kindOf(
        admit(
          test.database,
          scope,
          anAdmitRequest(person, 'T3', { arrivedOn: Temporal.PlainDate.from(text) }),
        ),
      );
    expect(await on('0216-01-31')).toMatchObject(impossible('arrivedOn', 'long-ago'));
    expect(await on('2000-12-31')).toMatchObject(impossible('arrivedOn', 'before-birth'));
    expect(await on('2001-01-01')).toBe('ok');
  });

  it('are refused where the house was not open', async () => {
    const [person = ''] = await addPeople(test, scope, 1);
    const arrived = (days: number) =>
      kindOf(
        admit(test.database, scope, anAdmitRequest(person, 'T4', { arrivedOn: today.subtract({ days }) })),
      );
    expect(await arrived(31)).toMatchObject(impossible('arrivedOn', 'before-opening'));
    expect(await arrived(30)).toBe('ok');
  });

  it('are refused to a reservation', async () => {
    const [person = ''] = await addPeople(test, scope, 1);
    const reserve = (changes: Parameters<typeof aReserveRequest>[2]) =>
      kindOf(reserveStay(test.database, scope, aReserveRequest(person, 'T3', changes)));
    expect(await reserve({ expectedFrom: today.subtract({ days: 2 }) })).toMatchObject({
      kind: 'reservation-in-past',
    });
    expect(await reserve({ expectedUntil: today.add({ years: 51 }) })).toMatchObject(
      impossible('expectedUntil', 'too-far-ahead'),
    );
    expect(await reserve({ expectedFrom: today.subtract({ days: 1 }) })).toBe('ok');
  });

  it('are refused in a correction, unless they were there before', async () => {
    const [person = ''] = await addPeople(test, scope, 1, 1999);
    const stay = await admit(test.database, scope, anAdmitRequest(person, 'T4'));
    if (!stay.ok) throw new Error(stay.reason.kind);
    const correct = (correction: StayCorrection) =>
      kindOf(
        correctStay(test.database, scope, {
          stayId: stay.value.stayId,
          correction,
          reason: 'verkeerd overgenomen',
          moment: thisMoment(),
          origin: 'test',
        }),
      );
    expect(await correct({ arrivedOn: Temporal.PlainDate.from('1998-06-01') })).toMatchObject(
      impossible('arrivedOn', 'before-birth'),
    );
    await test.database.asOwner((tx) =>
      tx
        .updateTable('premises')
        .set({ open_period: `[${today.add({ days: 1 }).toString()},)` })
        .where('premises_ref', '=', 'T4')
        .execute(),
    );
    expect(await correct({ expectedUntil: today.add({ days: 9 }) })).toBe('ok');
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
