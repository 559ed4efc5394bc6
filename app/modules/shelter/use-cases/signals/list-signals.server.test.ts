import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import { registerPerson } from '#app/modules/people/index.server.ts';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { anAdmitRequest, openShelter, thisMoment } from '#tests/support/shelter.ts';
import { currentStays } from '../../data/stays.server.ts';
import { listSignals } from './list-signals.server.ts';
import { moveStay } from '../move-stay.server.ts';
import { recordSupportPlan } from '../record-support-plan.server.ts';
import { admit } from '../reserve-stay.server.ts';

const keys = toKeyRing([{ id: 'proef', bytes: new Uint8Array(32).fill(7) }]);
const moment = thisMoment();
const { today } = moment;
const act = { moment, origin: 'test' };
let test: TestDatabase;
let scope: Scope;

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await openShelter(test, [
    { ref: 'S1', places: 5 },
    { ref: 'S2', places: 5 },
  ]);
  await test.database.asOwner((tx) =>
    tx
      .insertInto('house_rule')
      .expression((from) =>
        from
          .selectFrom('premises')
          .where('premises_ref', '=', 'S2')
          .select(['region_id', 'premises_id', from.val(22).as('maximum_age')]),
      )
      .columns(['region_id', 'premises_id', 'maximum_age'])
      .execute(),
  );
});
afterAll(() => test.close());

async function resident(ref: string, born: Temporal.PlainDate, arrivedOn: Temporal.PlainDate) {
  const registered = await registerPerson(
    test.database,
    { scope, origin: 'test', today, keys },
    {
      input: {
        workingName: '',
        givenNames: '',
        initials: '',
        prefix: '',
        familyName: 'Verzonnen',
        birthDate: born.toString(),
        bsn: '',
        phone: '',
        email: '',
      },
      sex: null,
      originMunicipality: null,
      isConfirmedNew: true,
    },
  );
  if (!registered.ok || registered.value.kind !== 'registered') throw new Error('not registered');
  const { personId } = registered.value;
  const request = anAdmitRequest(personId, ref, { arrivedOn, exceptionReason: 'Proef' });
  const admitted = await admit(test.database, scope, request);
  if (!admitted.ok) throw new Error(admitted.reason.kind);
  return personId;
}

async function told(by: Scope = scope) {
  const { signals, birthDatesRead } = await readLogged(
    test.database,
    { scope: by, origin: 'test' },
    [],
    (tx) => listSignals(tx, by.regionId, { moment, keys }),
  );
  return {
    birthDatesRead,
    of: (personId: string) =>
      signals
        .filter((signal) => signal.personId === personId)
        .map(({ kind, since, detail }) => `${kind} ${since.toString()} ${detail.limit ?? ''}`),
  };
}

const presentStay = async (personId: string) => {
  const stays = await test.database.read(scope, (tx) => currentStays(tx, scope.regionId));
  return stays.find(({ stay }) => stay.personId === personId)?.stay.stayId ?? '';
};

it('tells of who turns 18 or 23 on a known day, to who may see the birth date and to nobody else', async () => {
  const in5Days = today.add({ days: 5 });
  const eighteen = await resident('S1', in5Days.subtract({ years: 18 }), today);
  const twentyThree = await resident('S2', today.subtract({ years: 23 }), today.subtract({ days: 2 }));
  const adult = await resident('S2', today.subtract({ years: 40 }), today);
  const seen = await told();
  expect(seen.of(eighteen)).toEqual([`birthday-changes-place ${in5Days.toString()} 18`]);
  expect(seen.of(twentyThree)).toEqual([`birthday-changes-place ${today.toString()} 23`]);
  expect(seen.of(adult)).toEqual([]);
  expect(seen.birthDatesRead).toBe(3);
  const elsewhere = await told(await test.scopeFor('shelter-worker', 'emmen'));
  expect(elsewhere.of(eighteen)).toEqual([]);
  expect(elsewhere.birthDatesRead).toBe(0);
  const policy = await told(await test.scopeFor('regional-policy', 'assen'));
  expect(policy.birthDatesRead).toBe(0);
});

it('asks for a support plan until a worker says there is one, also after a move, and again when it is taken back', async () => {
  const { database } = test;
  const person = await resident('S1', today.subtract({ years: 30 }), today.subtract({ days: 10 }));
  const lacking = [`no-support-plan ${today.subtract({ days: 3 }).toString()} 7`];
  expect((await told()).of(person)).toEqual(lacking);
  const stayId = await presentStay(person);
  const request = { ...act, stayId, agreedOn: today };
  expect(
    await recordSupportPlan(database, scope, { ...request, agreedOn: today.add({ days: 1 }) }),
  ).toMatchObject({ reason: { kind: 'in-future' } });
  const other = await test.scopeFor('shelter-worker', 'emmen');
  expect(await recordSupportPlan(database, other, request)).toMatchObject({
    reason: { kind: 'stay-unknown' },
  });
  expect((await recordSupportPlan(database, scope, request)).ok).toBe(true);
  expect((await told()).of(person)).toEqual([]);
  expect((await recordSupportPlan(database, scope, { ...request, agreedOn: null })).ok).toBe(true);
  expect((await told()).of(person)).toEqual(lacking);
  expect((await recordSupportPlan(database, scope, request)).ok).toBe(true);
  const moved = await moveStay(database, scope, {
    ...act,
    stayId,
    premisesRef: 'S2',
    bedRef: null,
    on: today,
    expectedUntil: null,
    needs: null,
    exceptionReason: 'Proef',
  });
  expect(moved.ok).toBe(true);
  expect((await told()).of(person)).toEqual([]);
  const next = { ...act, stayId: await presentStay(person), agreedOn: null };
  expect(await recordSupportPlan(database, scope, request)).toMatchObject({
    reason: { kind: 'wrong-status' },
  });
  expect((await recordSupportPlan(database, scope, next)).ok).toBe(true);
  expect((await told()).of(person)).toEqual(lacking);
});
