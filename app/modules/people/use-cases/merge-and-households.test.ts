import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import type { Acting } from './acting.ts';
import { findPeople } from './find-people.server.ts';
import { acting, otherWorker, registered, today } from './fixtures/people.ts';
import { addHouseholdMember, removeHouseholdMember, startHousehold } from './keep-household.server.ts';
import { mergePeople, previewMerge } from './merge-people.server.ts';
import { undoMerge } from './undo-merge.server.ts';
import { viewFile } from './view-file.server.ts';

let db: TestDatabase;
let worker: Acting;
let elsewhere: Acting;

beforeAll(async () => {
  db = await openTestDatabase();
  worker = acting(await db.scopeFor('shelter-worker', 'assen'));
  elsewhere = acting(await otherWorker(db.database, worker.scope));
});
afterAll(() => db.close());

const reason = 'Paspoort gezien, zelfde persoon';
const since = Temporal.PlainDate.from('2026-01-01');

async function file(personId: string, by = worker) {
  const outcome = await viewFile(db.database, by, personId);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

/** Everything that merging touches, as rows. */
async function stateOf(...personIds: string[]) {
  return db.database.asOwner(async (tx) => ({
    persons: await tx
      .selectFrom('person')
      .select(['person_id', 'birth_year', 'merged_into_person_id'])
      .where('person_id', 'in', personIds)
      .orderBy('person_id')
      .execute(),
    members: await tx
      .selectFrom('household_member')
      .selectAll()
      .where('person_id', 'in', personIds)
      .orderBy('person_id')
      .execute(),
    stays: await tx
      .selectFrom('stay')
      .select(['stay_id', 'person_id', 'status', 'arrived_on'])
      .where('person_id', 'in', personIds)
      .execute(),
    intakes: await tx
      .selectFrom('intake')
      .select(['intake_id', 'person_id'])
      .where('person_id', 'in', personIds)
      .orderBy('intake_id')
      .execute(),
  }));
}

/** A night at premises of the worker's organisation. */
async function addStay(person_id: string): Promise<void> {
  const { regionId: region_id } = worker.scope;
  await db.database.asOwner(async (tx) => {
    await tx
      .insertInto('premises_kind')
      .values({ code: 'proef', nl: 'Proef', en: 'Trial', ordinal: 1, has_nights: true, has_places: true })
      .execute();
    const { premises_id } = await tx
      .insertInto('premises')
      .values({ region_id, premises_ref: 'P1', name: 'Proef', kind_code: 'proef' })
      .returning('premises_id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('stay')
      .values({ region_id, person_id, premises_id, status: 'present', arrived_on: since })
      .execute();
  });
}

describe('merging', () => {
  it('joins what hangs on both and fills what was unknown; undoing gives back exactly that', async () => {
    const { database } = db;
    const kept = await registered(database, worker, {
      givenNames: 'Kees',
      familyName: 'Mulder',
      phone: '0612345678',
    });
    const leaving = await registered(database, worker, {
      familyName: 'Muller',
      birthDate: '1970-03-04',
      bsn: '111222333',
    });
    const { organisationId, regionId } = worker.scope;
    await database.asOwner((tx) =>
      tx
        .insertInto('intake')
        .values({
          region_id: regionId,
          person_id: leaving.personId,
          organisation_id: organisationId ?? '',
          reported_on: today,
        })
        .execute(),
    );
    await addStay(leaving.personId);
    await startHousehold(database, worker, leaving.personId, { kind: 'single', role: 'adult', from: since });
    const before = await stateOf(kept.personId, leaving.personId);
    const identityBefore = (await file(kept.personId)).identity;

    const preview = await previewMerge(database, worker, kept.personId, leaving.personId);
    expect(preview).toMatchObject({
      ok: true,
      value: { plan: { filledFields: ['birthDate', 'bsn'] }, leftMemberships: 0 },
    });
    expect(preview.ok && preview.value.plan.moves.map(({ kind }) => kind).toSorted()).toEqual([
      'household-member',
      'intake',
      'stay',
    ]);
    expect(await stateOf(kept.personId, leaving.personId)).toEqual(before);

    const merged = await mergePeople(database, worker, {
      keptId: kept.personId,
      leavingId: leaving.personId,
      reason,
    });
    if (!merged.ok) throw new Error(merged.reason.kind);
    const after = await file(kept.personId);
    expect(after.identity).toMatchObject({ name: { familyName: 'Mulder' }, bsn: '111222333' });
    expect(after.person.birthYear).toBe(1970);
    expect(after.household?.members).toMatchObject([{ personId: kept.personId }]);
    expect((await file(leaving.personId)).person.mergedInto).toBe(kept.personId);
    const search = { name: null, birthDate: null, bsn: '111222333', sex: null };
    expect(await findPeople(database, worker, search)).toMatchObject({
      value: [{ personId: kept.personId }],
    });

    const undo = { keptId: kept.personId, mergeId: merged.value, reason: 'Toch twee verschillende mensen' };
    expect(await undoMerge(database, worker, { ...undo, reason: 'Nee' })).toEqual({
      ok: false,
      reason: 'reason-too-short',
    });
    expect(await undoMerge(database, worker, undo)).toEqual({ ok: true, value: { leftAlone: 0 } });
    expect(await stateOf(kept.personId, leaving.personId)).toEqual(before);
    expect((await file(kept.personId)).identity).toEqual(identityBefore);
    expect(await findPeople(database, worker, search)).toMatchObject({
      value: [{ personId: leaving.personId }],
    });
    expect(await undoMerge(database, worker, undo)).toEqual({ ok: false, reason: 'already-undone' });
    expect((await file(kept.personId)).revisions.map(({ kind }) => kind)).toEqual([
      'register',
      'merge',
      'undo-merge',
    ]);
  });

  it('keeps a correction that was made after the merge', async () => {
    const kept = await registered(db.database, worker, { familyName: 'Prins' });
    const leaving = await registered(db.database, worker, { familyName: 'Prins', phone: '0611111111' });
    const merged = await mergePeople(db.database, worker, {
      keptId: kept.personId,
      leavingId: leaving.personId,
      reason,
    });
    if (!merged.ok) throw new Error(merged.reason.kind);
    const { correctIdentity } = await import('./correct-identity.server.ts');
    const { emptyIdentityInput } = await import('../domain/read-identity.ts');
    await correctIdentity(db.database, worker, kept.personId, {
      input: { ...emptyIdentityInput, familyName: 'Prins', phone: '0622222222' },
      sex: null,
      originMunicipality: null,
      reason: 'Nieuw nummer',
    });
    await undoMerge(db.database, worker, {
      keptId: kept.personId,
      mergeId: merged.value,
      reason: 'Toch twee mensen',
    });
    expect((await file(kept.personId)).identity.contact.phone).toBe('0622222222');
  });

  it.each([
    [
      'two BSNs',
      { familyName: 'Smit', bsn: '123456782' },
      { familyName: 'Smit', bsn: '999990019' },
      'two-bsns',
    ],
  ] as const)('is refused with %s', async (_, one, other, kind) => {
    const first = await registered(db.database, worker, one);
    const second = await registered(db.database, worker, other);
    expect(
      await mergePeople(db.database, worker, { keptId: first.personId, leavingId: second.personId, reason }),
    ).toMatchObject({ reason: { kind } });
  });

  it('is refused with itself, without a reason, with a reason that tells who, and with a file of another organisation', async () => {
    const own = await registered(db.database, worker, { familyName: 'Bos' });
    const other = await registered(db.database, elsewhere, { familyName: 'Bos' });
    const merge = async (leavingId: string, why = reason) => {
      const outcome = await mergePeople(db.database, worker, {
        keptId: own.personId,
        leavingId,
        reason: why,
      });
      return outcome.ok ? 'merged' : outcome.reason.kind;
    };
    const twin = await registered(db.database, worker, { familyName: 'Bos' });
    expect(await merge(own.personId)).toBe('same-file');
    expect(await merge(twin.personId, 'Kort')).toBe('reason-too-short');
    expect(await merge(twin.personId, 'Bos is dezelfde')).toBe('reason-names-person');
    expect(await merge(other.personId)).toBe('unknown');
    expect(await merge(twin.personId)).toBe('merged');
    expect(await merge(twin.personId)).toBe('already-merged');
  });
});

describe('a household', () => {
  it('gains and loses members with a period, one household a person', async () => {
    const { database } = db;
    const mother = await registered(database, worker, { familyName: 'Kuiper', givenNames: 'Lia' });
    const child = await registered(database, worker, {
      familyName: 'Kuiper',
      givenNames: 'Tim',
      birthDate: '2019-01-01',
    });
    const member = { role: 'child', from: since, memberRef: child.personRef } as const;
    expect(await addHouseholdMember(database, worker, mother.personId, member)).toEqual({
      ok: false,
      reason: 'no-household',
    });
    await startHousehold(database, worker, mother.personId, { kind: 'family', role: 'adult', from: since });
    const beforeBirth = { ...member, from: Temporal.PlainDate.from('2018-12-31') };
    expect(await addHouseholdMember(database, worker, mother.personId, beforeBirth)).toEqual({
      ok: false,
      reason: 'before-birth',
    });
    expect(await addHouseholdMember(database, worker, mother.personId, member)).toMatchObject({ ok: true });
    expect(await addHouseholdMember(database, worker, mother.personId, member)).toEqual({
      ok: false,
      reason: 'in-household-already',
    });
    expect(
      await addHouseholdMember(database, worker, mother.personId, { ...member, memberRef: 'XXX-XXX' }),
    ).toEqual({ ok: false, reason: 'member-unknown' });
    const seen = await file(mother.personId);
    expect(seen.household?.members.map(({ role }) => role)).toEqual(['adult', 'child']);
    expect(seen.labels.get(child.personId)?.text).toBe('T. Kuiper');
    expect(await removeHouseholdMember(database, worker, child.personId, since)).toEqual({
      ok: false,
      reason: 'before-start',
    });
    expect(await removeHouseholdMember(database, worker, child.personId, today.add({ days: 1 }))).toEqual({
      ok: false,
      reason: 'in-future',
    });
    expect(await removeHouseholdMember(database, worker, child.personId, today)).toEqual({
      ok: true,
      value: null,
    });
    expect((await file(child.personId)).household).toBeNull();
  });

  it('cannot be made for someone of another organisation', async () => {
    const other = await registered(db.database, elsewhere, { familyName: 'Zijlstra' });
    expect(
      await startHousehold(db.database, worker, other.personId, {
        kind: 'single',
        role: 'adult',
        from: since,
      }),
    ).toEqual({ ok: false, reason: 'unknown' });
  });
});
