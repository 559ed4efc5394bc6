import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerPerson } from '#app/modules/people/index.server.ts';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { intakesOnDay } from '../data/intake/intakes.server.ts';
import { recordsOfPerson } from '../data/records-of-person.server.ts';
import { unmetDemandCounts, waitingCounts } from '../data/waiting/waiting-list.server.ts';
import { accessibilityCriteria, type AccessibilityAnswers } from '../domain/intake/accessibility.ts';
import { addPeople, anAdmitRequest, openShelter, thisMoment } from '#tests/support/shelter.ts';
import { disclosedUnmetDemand, disclosedWaiting } from './demand-counts.server.ts';
import { correctIntake } from './intake/correct-intake.server.ts';
import { findIntake, listIntakes } from './intake-pages.server.ts';
import { addToWaitingList, answerOffer, offerToWaiting } from './keep-waiting-list.server.ts';
import { listSignals } from './signals/list-signals.server.ts';
import { offerPlaces } from './offer-places.server.ts';
import {
  assessAccessibility,
  completeHandover,
  recordDispute,
  recordHandover,
} from './record-accessibility.server.ts';
import { closeIntake, extendIntakeTerm, recordIntake, recordIntakeStep } from './record-intake.server.ts';
import { recordUnmetDemand } from './record-unmet-demand.server.ts';
import { admit } from './reserve-stay.server.ts';
import { findWaitingEntry, waitingList } from './waiting-list.server.ts';

let test: TestDatabase;
let scope: Scope;
let people: readonly string[];
const moment = thisMoment();
const { today } = moment;
const base = { moment, origin: 'test' };
const person = (nr: number) => people[nr] ?? '';

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await openShelter(test, [
    { ref: 'I1', places: 1 },
    { ref: 'I2', places: 3 },
  ]);
  people = await addPeople(test, scope, 6);
});
afterAll(() => test.close());

const anIntake = {
  householdId: null,
  reportedOn: today.subtract({ days: 10 }),
  referredBy: null,
  foundAt: 'Station',
  route: 'family-conflict',
  situationBefore: null,
  originMunicipality: 'GM0106',
  isUrgent: true,
  firstAgreements: null,
};

it('an intake has the dates of the law, steps, an assessment, a hand-over and a disagreement in its order', async () => {
  const { database } = test;
  const intake = { ...anIntake, personId: person(0) };
  const recorded = await recordIntake(database, scope, { ...base, intake });
  if (!recorded.ok) throw new Error(recorded.reason.kind);
  const act = { ...base, intakeId: recorded.value.intakeId };
  expect(
    (await recordIntakeStep(database, scope, { ...act, step: 'receipt', doneOn: intake.reportedOn })).ok,
  ).toBe(true);
  expect(
    await recordIntakeStep(database, scope, { ...act, step: 'decision', doneOn: today.add({ days: 1 }) }),
  ).toMatchObject({
    reason: { kind: 'in-future' },
  });
  expect(
    (
      await extendIntakeTerm(database, scope, {
        ...act,
        step: 'investigation',
        days: 14,
        reason: 'Wacht op stukken',
      })
    ).ok,
  ).toBe(true);
  const silent = { speaksFor: 'neither', note: null } as const;
  const answers = Object.fromEntries(
    accessibilityCriteria.map((one) => [one, silent]),
  ) as AccessibilityAnswers;
  const outcome = { kind: 'elsewhere', region: 'Emmen' } as const;
  const assessment = { ...act, assessedOn: today, answers, outcome };
  expect(await assessAccessibility(database, scope, { ...assessment, explanation: 'kort' })).toMatchObject({
    reason: { kind: 'explanation-missing' },
  });
  expect(
    (await assessAccessibility(database, scope, { ...assessment, explanation: 'Netwerk en zorg zijn daar' }))
      .ok,
  ).toBe(true);
  const handover = {
    toRegion: 'Emmen',
    partyThere: 'Gemeente Emmen',
    agreedOn: today,
    plannedOn: null,
    transport: 'taxi',
    paidBy: 'Assen',
    shelterUntilThen: 'I1',
    completedOn: null,
  };
  expect((await recordHandover(database, scope, { ...act, handover })).ok).toBe(true);
  expect(
    await recordDispute(database, scope, { ...act, step: 'vng-adviser', startedOn: today }),
  ).toMatchObject({
    reason: { kind: 'step-order', next: 'contact-persons' },
  });
  expect(
    (await recordDispute(database, scope, { ...act, step: 'contact-persons', startedOn: today })).ok,
  ).toBe(true);
  const file = await database.read(scope, (tx) => findIntake(tx, scope.regionId, act.intakeId, today));
  expect(file?.steps.map(({ id, state }) => [id, state])).toContainEqual(['receipt', 'done']);
  expect(file?.assessments[0]).toMatchObject({ outcome, answers });
  const handoverId = file?.handovers[0]?.handoverId ?? '';
  expect((await completeHandover(database, scope, { ...act, handoverId, completedOn: today })).ok).toBe(true);
  expect((await closeIntake(database, scope, { ...act, closedOn: today })).ok).toBe(true);
  expect(await database.read(scope, (tx) => listIntakes(tx, scope.regionId, today))).toEqual([]);
  const other = await test.scopeFor('shelter-worker', 'emmen');
  expect(await database.read(other, (tx) => findIntake(tx, other.regionId, act.intakeId, today))).toBe(null);
});

it('the waiting list puts urgent first, keeps refusals with their reason, and ends when an offer is accepted', async () => {
  const { database } = test;
  const waiting = (nr: number, isUrgent: boolean, days: number) =>
    addToWaitingList(database, scope, {
      ...base,
      personId: person(nr),
      householdId: null,
      intakeId: null,
      kind: 'short-stay',
      waitingSince: today.subtract({ days }),
      reason: 'Geen plek',
      isUrgent,
      childCount: 0,
      supportWhileWaiting: null,
    });
  const first = await waiting(1, false, 30);
  await waiting(2, true, 2);
  expect(await waiting(1, false, 1)).toMatchObject({ reason: { kind: 'already-waiting' } });
  if (!first.ok) throw new Error(first.reason.kind);
  const list = await database.read(scope, (tx) => waitingList(tx, scope.regionId, 'short-stay', today));
  expect(list.map(({ entry, rank }) => [rank, entry.personId])).toEqual([
    [1, person(2)],
    [2, person(1)],
  ]);
  const act = { ...base, entryId: first.value.entryId };
  const entry = () => database.read(scope, (tx) => findWaitingEntry(tx, scope.regionId, act.entryId));
  const offer = async () => {
    await offerToWaiting(database, scope, { ...act, premisesRef: 'I2', note: null });
    return (await entry())?.offers.findLast(({ outcome }) => outcome === 'open')?.offerId ?? '';
  };
  const answer = { ...act, refusalReason: null, stayId: null, note: null };
  const refused = { ...answer, offerId: await offer(), outcome: 'refused' as const };
  expect(await answerOffer(database, scope, refused)).toMatchObject({
    reason: { kind: 'refusal-reason-missing' },
  });
  const codes = await database.read(scope, (tx) => tx.selectFrom('refusal_reason').select('code').execute());
  expect((await answerOffer(database, scope, { ...refused, refusalReason: codes[0]?.code ?? '' })).ok).toBe(
    true,
  );
  expect(
    (await answerOffer(database, scope, { ...answer, offerId: await offer(), outcome: 'accepted' })).ok,
  ).toBe(true);
  expect(await entry()).toMatchObject({
    endOutcome: 'placed',
    offers: [{ outcome: 'refused' }, { outcome: 'accepted' }],
  });
  const policy = await test.scopeFor('regional-policy', 'assen');
  expect(await database.read(policy, (tx) => waitingCounts(tx, today))).toEqual([
    { kind: 'short-stay', waiting: 1, urgent: 1 },
  ]);
  expect(await database.read(policy, (tx) => disclosedWaiting(tx, policy.regionId, today))).toEqual({
    kinds: [{ kind: 'short-stay', waiting: null, urgent: null }],
    waiting: null,
    urgent: null,
  });
});

it('counts the whole birth date where it may be read, and its year where it may not', async () => {
  const { database } = test;
  const keys = toKeyRing([{ id: 'proef', bytes: new Uint8Array(32).fill(7) }]);
  const born = await registerPerson(
    database,
    { scope, origin: 'test', today, keys },
    {
      input: {
        workingName: '',
        givenNames: '',
        initials: '',
        prefix: '',
        familyName: 'Dagmaat',
        birthDate: '2001-06-15',
        bsn: '',
        phone: '',
        email: '',
      },
      originMunicipality: null,
      sex: null,
      isConfirmedNew: true,
    },
  );
  if (!born.ok || !('personId' in born.value)) throw new Error('was refused');
  const { personId } = born.value;
  const askedOn = (text: string, read: Partial<typeof base & { keys: typeof keys }>) =>
    recordUnmetDemand(database, scope, {
      ...base,
      ...read,
      demand: {
        kind: 'night-shelter',
        peopleCount: 1,
        reason: 'full',
        personId,
        askedOn: Temporal.PlainDate.from(text),
      },
      premisesRef: null,
    });
  expect(await askedOn('2001-06-14', { keys })).toMatchObject({
    reason: { impossible: { kind: 'before-birth', limit: Temporal.PlainDate.from('2001-06-15') } },
  });
  expect(await askedOn('2001-06-15', { keys })).toMatchObject({ ok: true });
  expect(await askedOn('2001-01-01', {})).toMatchObject({ ok: true });
});

it('nobody reports, waits or asks before birth, or in a year that was mistyped', async () => {
  const { database } = test;
  const [personId = ''] = await addPeople(test, scope, 1, 2003);
  const refused = (kind: string) => ({ reason: { kind: 'impossible-day', impossible: { kind } } });
  const demand = { kind: 'night-shelter', peopleCount: 1, reason: 'full', personId };
  const askedOn = (text: string, who: string | null = personId) =>
    recordUnmetDemand(database, scope, {
      ...base,
      demand: { ...demand, personId: who, askedOn: Temporal.PlainDate.from(text) },
      premisesRef: null,
    });
  expect(await askedOn('2002-12-31')).toMatchObject(refused('before-birth'));
  expect(await askedOn('0226-01-05', null)).toMatchObject(refused('long-ago'));
  expect(await askedOn('2002-12-31', null)).toMatchObject({ ok: true });
  const waitingSince = Temporal.PlainDate.from('2001-06-01');
  const wish = {
    personId,
    householdId: null,
    intakeId: null,
    kind: 'short-stay',
    reason: 'Geen plek',
    isUrgent: false,
    childCount: 0,
    supportWhileWaiting: null,
  };
  expect(await addToWaitingList(database, scope, { ...base, ...wish, waitingSince })).toMatchObject(
    refused('before-birth'),
  );
  expect(
    await recordIntake(database, scope, {
      ...base,
      intake: { ...anIntake, personId, reportedOn: waitingSince },
    }),
  ).toMatchObject(refused('before-birth'));
});

describe('a second intake of a person on one day', () => {
  const onDay = (personId: string, reportedOn: Temporal.PlainDate, isSecond = false) =>
    recordIntake(test.database, scope, {
      ...base,
      intake: { ...anIntake, personId, reportedOn, isUrgent: false },
      isSecond,
    });
  const recordedOn = (personId: string, day: Temporal.PlainDate) =>
    test.database.read(scope, (tx) => intakesOnDay(tx, scope.regionId, personId, day));

  it('is asked about, and recorded when it is meant', async () => {
    const [personId = ''] = await addPeople(test, scope, 1);
    expect((await onDay(personId, today)).ok).toBe(true);
    expect(await onDay(personId, today)).toEqual({ ok: false, reason: { kind: 'intake-that-day' } });
    expect(await recordedOn(personId, today)).toHaveLength(1);
    expect((await onDay(personId, today, true)).ok).toBe(true);
    expect(await recordedOn(personId, today)).toHaveLength(2);
  });

  it('is not one on another day, or of another person', async () => {
    const [personId = '', other = ''] = await addPeople(test, scope, 2);
    expect((await onDay(personId, today)).ok).toBe(true);
    expect((await onDay(personId, today.subtract({ days: 1 }))).ok).toBe(true);
    expect((await onDay(other, today)).ok).toBe(true);
  });

  it('is asked about when two desks record at the same moment', async () => {
    const [personId = ''] = await addPeople(test, scope, 1);
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => onDay(personId, today)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await recordedOn(personId, today)).toHaveLength(1);
  });
});

it('who asked in vain is counted, with or without a file', async () => {
  const { database } = test;
  const demand = { askedOn: today, kind: 'night-shelter', peopleCount: 3, reason: 'full', personId: null };
  expect((await recordUnmetDemand(database, scope, { ...base, demand, premisesRef: 'I1' })).ok).toBe(true);
  const policy = await test.scopeFor('regional-policy', 'assen');
  const counts = await database.read(policy, (tx) => unmetDemandCounts(tx, today, today.add({ days: 1 })));
  expect(counts).toEqual([{ kind: 'night-shelter', reason: 'full', people: 3 }]);
  const shown = () =>
    database.read(policy, (tx) => disclosedUnmetDemand(tx, policy.regionId, today, today.add({ days: 1 })));
  expect(await shown()).toEqual({
    rows: [{ kind: 'night-shelter', reason: 'full', people: null }],
    people: null,
  });
  await recordUnmetDemand(database, scope, {
    ...base,
    demand: { ...demand, peopleCount: 7 },
    premisesRef: null,
  });
  expect(await shown()).toEqual({
    rows: [{ kind: 'night-shelter', reason: 'full', people: 10 }],
    people: 10,
  });
});

it('places are offered best fit first, and too many people or too long without a plan give a signal', async () => {
  const { database } = test;
  const exceptionReason = 'Vorst';
  const long = { arrivedOn: today.subtract({ days: 20 }), exceptionReason };
  await admit(database, scope, anAdmitRequest(person(3), 'I1', long));
  await admit(database, scope, anAdmitRequest(person(4), 'I1', { exceptionReason }));
  const seeker = {
    birthDate: null,
    birthYear: 1980,
    sex: null,
    comesAs: 'single' as const,
    bringsPet: false,
    needsGroundFloor: false,
    needsSingleRoom: false,
    from: today,
    until: null,
  };
  const offers = await database.read(scope, (tx) => offerPlaces(tx, scope.regionId, seeker, person(5)));
  expect(offers[0]).toMatchObject({ house: { ref: 'I2', isOwn: true }, free: 3, mismatches: [] });
  expect(offers.find(({ house }) => house.ref === 'I1')?.mismatches).toEqual([
    { code: 'nothing-free', severity: 'bar' },
  ]);
  const keys = toKeyRing([{ id: 'proef', bytes: new Uint8Array(32).fill(7) }]);
  const request = { moment, keys };
  const { signals } = await readLogged(database, { scope, origin: 'test' }, [], (tx) =>
    listSignals(tx, scope.regionId, request),
  );
  expect(signals.map(({ kind, premisesRef, personId }) => [kind, premisesRef, personId])).toEqual([
    ['no-support-plan', 'I1', person(3)],
    ['capacity-exceeded', 'I1', null],
  ]);
});

it('an intake is completed and put right later; how it was stays, and the terms of the law follow', async () => {
  const { database } = test;
  const facts = {
    reportedOn: today.subtract({ days: 3 }),
    referredBy: null,
    foundAt: null,
    route: null,
    situationBefore: null,
    originMunicipality: null,
    isUrgent: true,
    firstAgreements: null,
  };
  const recorded = await recordIntake(database, scope, {
    ...base,
    intake: { personId: person(5), householdId: null, ...facts },
  });
  const intakeId = recorded.ok ? recorded.value.intakeId : '';
  const found = { ...facts, foundAt: 'Onder de brug', originMunicipality: 'GM0114' };
  const filledIn = await correctIntake(database, scope, { ...base, intakeId, facts: found, reason: '' });
  expect(filledIn.ok).toBe(true);
  const calm = { ...found, isUrgent: false, reportedOn: today.subtract({ days: 2 }) };
  const correct = (reason: string) =>
    correctIntake(database, scope, { ...base, intakeId, facts: calm, reason });
  expect(await correct('')).toEqual({ ok: false, reason: { kind: 'reason-missing' } });
  expect((await correct('Per ongeluk aangevinkt')).ok).toBe(true);

  const file = await database.read(scope, (tx) => findIntake(tx, scope.regionId, intakeId, today));
  expect(file?.intake).toMatchObject({ foundAt: 'Onder de brug', isUrgent: false });
  expect(file?.steps.map(({ id }) => id)).not.toContain('urgent-shelter');
  expect(file?.steps[0]?.dueOn?.toString()).not.toBe(facts.reportedOn.add({ days: 1 }).toString());
  expect(
    file?.history.map(({ reason, isUrgent, foundAt, reportedOn }) => [
      reason,
      isUrgent,
      foundAt,
      reportedOn.until(today).days,
    ]),
  ).toEqual([
    ['Per ongeluk aangevinkt', true, 'Onder de brug', 3],
    [null, true, null, 3],
  ]);
});

it('an intake of another organisation, or by another role, is not put right', async () => {
  const { database } = test;
  const other = await test.scopeFor('shelter-worker', 'assen', { organisationId: null });
  const listed = await database.read(scope, (tx) => listIntakes(tx, scope.regionId, today, 'all'));
  const { intake } = listed[0] ?? {};
  if (intake === undefined) throw new Error('no intake');
  const facts = { ...intake, foundAt: 'Elders' };
  const request = { ...base, intakeId: intake.intakeId, facts, reason: 'Verkeerd gehoord' };
  expect(await correctIntake(database, other, request)).toEqual({
    ok: false,
    reason: { kind: 'intake-unknown' },
  });
});

it('a place for today is shelter at once: the urgent intake says so, and so does the log', async () => {
  const { database } = test;
  const facts = {
    reportedOn: today,
    referredBy: null,
    foundAt: null,
    route: null,
    situationBefore: null,
    originMunicipality: null,
    isUrgent: true,
    firstAgreements: null,
  };
  const [guest = ''] = await addPeople(test, scope, 1);
  const recorded = await recordIntake(database, scope, {
    ...base,
    intake: { personId: guest, householdId: null, ...facts },
  });
  const intakeId = recorded.ok ? recorded.value.intakeId : '';
  const stepDone = async () => {
    const file = await database.read(scope, (tx) => findIntake(tx, scope.regionId, intakeId, today));
    return file?.intake.steps.urgentShelterOn?.toString() ?? null;
  };
  expect(await stepDone()).toBeNull();
  expect((await admit(database, scope, anAdmitRequest(guest, 'I2', { moment }))).ok).toBe(true);
  expect(await stepDone()).toBe(today.toString());
  const records = await database.read(scope, (tx) => recordsOfPerson(tx, scope.regionId, guest));
  expect(records.map(({ kind, name }) => [kind, name])).toEqual([
    ['present', 'Proef I2'],
    ['intake', null],
  ]);
  const officer = await test.scopeFor('privacy-officer', 'assen');
  const { rows } = await database.read(officer, (tx) =>
    sql<{ object_id: string }>`select object_id from audit_event
      where action = 'record-intake-urgent-shelter' and object_id like ${`%${intakeId}%`}`.execute(tx),
  );
  expect(rows).toHaveLength(1);
  const other = await test.scopeFor('shelter-worker', 'assen', { organisationId: null });
  expect(await database.read(other, (tx) => recordsOfPerson(tx, scope.regionId, guest))).toEqual([]);
});
