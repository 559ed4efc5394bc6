import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { openShelter, thisMoment } from '#tests/support/shelter.ts';
import { providerChoices, providersOf } from '../data/providers.server.ts';
import { addBeds, bringBackInService, takeOutOfService } from './keep-beds.server.ts';
import {
  addPremises,
  changeCapacity,
  changeContact,
  changeHouseRules,
  changePremises,
  closePremises,
  completePremisesChange,
  planPremisesChange,
  recordHouseAnswers,
  undoHouseAnswer,
} from './keep-premises.server.ts';
import { offerPlaces } from './offer-places.server.ts';
import { findPremises, listPremises } from './premises-pages.server.ts';
import { switchWinterRuleOff, switchWinterRuleOn } from './switch-winter-rule.server.ts';

let test: TestDatabase;
let admin: Scope;
let worker: Scope;
const { today } = thisMoment();
const base = { moment: thisMoment(), origin: 'test' };
const at = (offset: number) => today.add({ days: offset });

beforeAll(async () => {
  test = await openTestDatabase();
  admin = await test.scopeFor('region-admin', 'assen');
  worker = await openShelter(test, [{ ref: 'W1', places: 4, beds: ['1'] }]);
});
afterAll(() => test.close());

const house = (ref: string, day = today) =>
  test.database.read(worker, (tx) => findPremises(tx, worker.regionId, ref, day));

const withPet = {
  birthDate: null,
  birthYear: null,
  sex: null,
  comesAs: 'single',
  bringsPet: true,
  needsGroundFloor: false,
  needsSingleRoom: false,
} as const;
const noRules = {
  minimumAge: null,
  maximumAge: null,
  longestStay: null,
  nightsPerMonth: null,
  contractForm: null,
};

it('the register of Assen is there from the first start: 21 facilities with their remarks', async () => {
  const entries = await test.database.read(admin, (tx) => listPremises(tx, admin.regionId, today));
  expect(entries.filter(({ house: { ref } }) => /^A\d\d$/u.test(ref))).toHaveLength(21);
  const first = await house('A01');
  expect([first?.places, first?.overflow, first?.facts.changes[0]?.kind]).toEqual([8, 2, 'move']);
});

it('a house is added, changed by day, moved and closed; what was stays on record', async () => {
  const premises = {
    ref: 'N1',
    name: 'Nieuwe opvang',
    kind: 'night-shelter',
    location: 'Straat 1',
    municipality: 'GM0106',
    targetGroup: null,
    unitName: 'bed',
    supervision: null,
    hoursPerWeek: null,
    formNote: null,
    source: null,
    characteristics: {
      hasSingleRooms: true,
      isOnGroundFloor: null,
      takesCouples: null,
      takesFamilies: null,
      takesPets: null,
      isForWomenOnly: false,
    },
    openPeriod: { from: at(-30), until: null },
  };
  const { database } = test;
  expect(await addPremises(database, admin, { ...base, premises })).toEqual({
    ok: true,
    value: { ref: 'N1' },
  });
  expect(await addPremises(database, admin, { ...base, premises })).toMatchObject({
    reason: { kind: 'already-there' },
  });
  expect(
    await addPremises(database, worker, { ...base, premises: { ...premises, ref: 'N2' } }),
  ).toMatchObject({
    reason: { kind: 'not-allowed' },
  });
  const act = { ...base, premisesRef: 'N1' };
  const capacity = { kind: 'places' as const, reason: 'regular', source: null };
  await changeCapacity(database, admin, { ...act, capacity: { ...capacity, places: 5, from: at(-30) } });
  await changeCapacity(database, admin, { ...act, capacity: { ...capacity, places: 7, from: at(-10) } });
  await changeCapacity(database, admin, { ...act, capacity: { ...capacity, places: 6, from: at(-20) } });
  const numbers = await Promise.all(
    [-31, -25, -15, 0].map(async (offset) => (await house('N1', at(offset)))?.places),
  );
  expect(numbers).toEqual([null, 5, 6, 7]);

  await changeHouseRules(database, admin, {
    ...act,
    rules: { ...noRules, nightsPerMonth: 5 },
    from: at(-30),
    source: null,
  });
  await changeHouseRules(database, admin, {
    ...act,
    rules: { ...noRules, nightsPerMonth: 7 },
    from: today,
    source: null,
  });
  expect((await house('N1', at(-1)))?.house.rules.nightsPerMonth).toBe(5);
  expect((await house('N1'))?.house.rules.nightsPerMonth).toBe(7);

  await planPremisesChange(database, admin, {
    ...act,
    change: { kind: 'move', plannedOn: at(3), note: 'naar Straat 2' },
  });
  const changeId = (await house('N1'))?.facts.changes[0]?.changeId ?? '';
  await completePremisesChange(database, admin, { ...act, changeId, doneOn: today, location: 'Straat 2' });
  expect((await house('N1'))?.house.location).toBe('Straat 2');
  expect(
    await completePremisesChange(database, admin, { ...act, changeId, doneOn: today, location: null }),
  ).toMatchObject({ reason: { kind: 'change-unknown' } });

  expect(await closePremises(database, admin, { ...act, on: at(-31) })).toMatchObject({
    reason: { kind: 'closed-before-opening' },
  });
  expect((await closePremises(database, admin, { ...act, on: at(5) })).ok).toBe(true);
  expect([(await house('N1'))?.house.isOpen, (await house('N1', at(5)))?.house.isOpen]).toEqual([
    true,
    false,
  ]);
});

it('a planned closure that is done closes the house, and an opening opens it', async () => {
  const { database } = test;
  const act = { ...base, premisesRef: 'W1' };
  const changes = async () => (await house('W1'))?.facts.changes ?? [];
  const plan = (kind: 'opening' | 'closure') =>
    planPremisesChange(database, admin, { ...act, change: { kind, plannedOn: null, note: kind } });
  await plan('closure');
  const closure = (await changes())[0]?.changeId ?? '';
  const done = { ...act, changeId: closure, doneOn: at(2), location: null };
  expect(await completePremisesChange(database, admin, { ...done, premisesRef: 'A01' })).toMatchObject({
    reason: { kind: 'change-unknown' },
  });
  await completePremisesChange(database, admin, done);
  expect([(await house('W1'))?.house.isOpen, (await house('W1', at(2)))?.house.isOpen]).toEqual([
    true,
    false,
  ]);
  await plan('opening');
  const opening = (await changes()).find(({ kind }) => kind === 'opening')?.changeId ?? '';
  await completePremisesChange(database, admin, { ...done, changeId: opening, doneOn: at(-40) });
  await closePremises(database, admin, { ...act, on: at(9), reason: 'Het pand wordt verkocht.' });
  expect((await changes()).map(({ note, doneOn }) => [note, doneOn])).toContainEqual([
    'Het pand wordt verkocht.',
    null,
  ]);
  expect([(await house('W1', at(8)))?.house.isOpen, (await house('W1', at(9)))?.house.isOpen]).toEqual([
    true,
    false,
  ]);
});

it('providers are set and replaced; names without an organisation stay', async () => {
  const { database } = test;
  const organisations = await database.read(admin, (tx) => providerChoices(tx, admin.regionId));
  const found = (await house('A01'))?.house;
  if (found === undefined) throw new Error('A01 is part of the register of Assen.');
  const act = { ...base, premisesRef: 'A01', premises: found };
  const current = () => database.read(admin, (tx) => providersOf(tx, admin.regionId, found.premisesId));
  const before = await current();
  const other = organisations.find(({ organisationId }) => !before.includes(organisationId));
  await changePremises(database, admin, { ...act, providers: [other?.organisationId ?? ''] });
  expect(await current()).toEqual([other?.organisationId]);
  await changePremises(database, admin, { ...act, providers: before });
  expect((await current()).toSorted()).toEqual(before.toSorted());
  await changePremises(database, admin, act);
  expect((await house('A01'))?.house.providers.toSorted()).toEqual(found.providers.toSorted());
});

it('a worker closes a broken bed and switches the winter rule; the numbers follow', async () => {
  const { database } = test;
  const act = { ...base, premisesRef: 'W1' };
  const bed = { from: null, isSingleRoom: null, isOnGroundFloor: null };
  expect(await addBeds(database, admin, { ...act, refs: ['2', '3'], bed })).toMatchObject({ ok: true });
  expect(await addBeds(database, admin, { ...act, refs: ['4', '3'], bed })).toMatchObject({ ok: false });
  expect((await house('W1'))?.facts.beds.map(({ ref }) => ref)).toEqual(['1', '2', '3']);
  const outage = { bedRef: '2', places: 1, reason: 'repair', from: today, until: null, note: null };
  expect(await takeOutOfService(database, worker, { ...act, outage })).toMatchObject({ ok: true });
  expect(await takeOutOfService(database, worker, { ...act, outage })).toMatchObject({
    reason: { kind: 'period-overlaps' },
  });
  expect(
    await takeOutOfService(database, worker, { ...act, outage: { ...outage, bedRef: '9' } }),
  ).toMatchObject({
    reason: { kind: 'bed-unknown' },
  });
  const rule = { extraPlaces: 3, reason: 'winter-rule', guardDuty: 'Piket', from: today, until: null };
  expect(await switchWinterRuleOn(database, worker, { ...act, rule })).toMatchObject({ ok: true });
  expect(await switchWinterRuleOn(database, worker, { ...act, rule })).toMatchObject({
    reason: { kind: 'period-overlaps' },
  });
  expect((await house('W1'))?.figures).toMatchObject({ capacity: 4, overflow: 3, outOfService: 1, free: 6 });
  expect(await switchWinterRuleOff(database, worker, { ...act, on: at(1) })).toMatchObject({ ok: true });
  const outageId = (await house('W1'))?.facts.outages[0]?.outageId ?? '';
  expect(await bringBackInService(database, worker, { ...act, outageId, on: at(1) })).toMatchObject({
    ok: true,
  });
  expect((await house('W1', at(1)))?.figures).toMatchObject({ overflow: 0, outOfService: 0, free: 4 });
});

it('how a house is reached holds from a day; what was said before and of later stays', async () => {
  const { database } = test;
  const unknown = { telephone: null, askFor: null, openingHours: null };
  const say = (scope: Scope, premisesRef: string, telephone: string, day: number) =>
    changeContact(database, scope, {
      ...base,
      premisesRef,
      from: at(day),
      contact: { ...unknown, telephone, openingHours: 'elke avond' },
    });
  expect((await house('W1'))?.house.contact).toEqual(unknown);
  await say(worker, 'W1', '+31592550101', -10);
  await say(admin, 'W1', '+31592550103', 10);
  await say(admin, 'W1', '+31592550102', -5);
  await say(worker, 'W1', '08001234', -5);
  const numbers = [-11, -10, -6, -5, 9, 10].map(
    async (day) => (await house('W1', at(day)))?.house.contact.telephone,
  );
  expect(await Promise.all(numbers)).toEqual([
    null,
    '+31592550101',
    '+31592550101',
    '08001234',
    '08001234',
    '+31592550103',
  ]);
  expect(await say(worker, 'A07', '+31592550101', 0)).toMatchObject({ reason: { kind: 'not-allowed' } });
  expect(await say(admin, 'W1', '0592 55', 0)).toMatchObject({ reason: { kind: 'values-impossible' } });
});

it('an answer that was recorded by mistake is taken back once, and the one before it holds again', async () => {
  const { database } = test;
  const ref = 'A05';
  const say = (said: boolean) =>
    recordHouseAnswers(database, worker, {
      ...base,
      premisesRef: ref,
      answers: [{ asked: 'takesCouples', answer: said }],
    });
  const held = async () => (await house(ref))?.house.answers.takesCouples;
  const undo = (scope: Scope, answerId: string, premisesRef = ref) =>
    undoHouseAnswer(database, scope, { ...base, premisesRef, answerId });
  await say(true);
  await say(false);
  const last = await held();
  expect(last?.answer).toBe(false);
  const answerId = last?.id ?? '';
  expect(await undo(worker, answerId, 'A03')).toMatchObject({ reason: { kind: 'answer-undone' } });
  const policy = await test.scopeFor('regional-policy', 'assen');
  expect(await undo(policy, answerId)).toMatchObject({ reason: { kind: 'not-allowed' } });
  expect((await held())?.answer).toBe(false);

  expect(await undo(admin, answerId)).toMatchObject({ ok: true });
  const before = await held();
  expect(before?.answer).toBe(true);
  expect(await undo(admin, answerId)).toMatchObject({ reason: { kind: 'answer-undone' } });
  expect((await undo(worker, before?.id ?? '')).ok).toBe(true);
  expect(await held()).toBeUndefined();
  const { rows } = await database.asOwner((tx) =>
    sql<{ answers: number; named: number }>`
      select count(*)::int as answers, count(u.recorded_by)::int as named
      from premises_answer a join premises p using (region_id, premises_id)
      left join premises_answer_undone u using (region_id, answer_id)
      where p.premises_ref = ${ref} and a.question = 'takesCouples'`.execute(tx),
  );
  expect(rows).toEqual([{ answers: 2, named: 2 }]);
});

it('what a house answered counts in the search until it is taken back, and never against the register', async () => {
  const { database } = test;
  const answer = (scope: Scope, premisesRef: string, said: boolean | null) =>
    recordHouseAnswers(database, scope, {
      ...base,
      premisesRef,
      answers: [{ asked: 'takesPets', answer: said }],
    });
  const pets = async (premisesRef: string) => {
    const seeker = { ...withPet, from: today, until: null };
    const offers = await database.read(worker, (tx) => offerPlaces(tx, worker.regionId, seeker));
    const found = offers.find(({ house: { ref } }) => ref === premisesRef);
    return found?.mismatches
      .filter(({ code }) => code.endsWith('pets') || code.startsWith('pets'))
      .map(({ code }) => code);
  };
  // A03 is a house of another organisation.
  expect(await pets('A03')).toEqual(['pets-unknown']);
  await answer(worker, 'A03', true);
  expect(await pets('A03')).toEqual([]);
  await answer(admin, 'A03', false);
  expect(await pets('A03')).toEqual(['no-pets']);
  const seen = (await house('A03'))?.house;
  expect([seen?.characteristics.takesPets, seen?.answers.takesPets?.answer]).toEqual([null, false]);
  await answer(worker, 'A03', null);
  expect(await pets('A03')).toEqual(['pets-unknown']);
  await answer(worker, 'A03', true);
  await database.asOwner((tx) =>
    tx.updateTable('premises').set({ takes_pets: false }).where('premises_ref', '=', 'A03').execute(),
  );
  expect(await pets('A03')).toEqual(['no-pets']);
  const policy = await test.scopeFor('regional-policy', 'assen');
  expect(await answer(policy, 'A03', true)).toMatchObject({ reason: { kind: 'not-allowed' } });
});
