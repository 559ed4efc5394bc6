import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { emptyIdentityInput } from '../domain/read-identity.ts';
import type { Acting } from './acting.ts';
import { correctIdentity } from './correct-identity.server.ts';
import { emergencyOpen } from './emergency-open.server.ts';
import { findPeople } from './find-people.server.ts';
import { acting, janJansen, newPerson, otherWorker, registered } from './fixtures/people.ts';
import { previewMerge } from './merge-people.server.ts';
import { listDoubles, settleDouble } from './oversee-doubles.server.ts';
import { registerPerson } from './register-person.server.ts';
import { restrictFile } from './restrict-file.server.ts';

let db: TestDatabase;
let worker: Acting;
let elsewhere: Acting;
let officer: Acting;
let hidden: { personId: string; personRef: string };

beforeAll(async () => {
  db = await openTestDatabase();
  worker = acting(await db.scopeFor('shelter-worker', 'assen'));
  elsewhere = acting(await otherWorker(db.database, worker.scope));
  officer = acting(await db.scopeFor('privacy-officer', 'assen'));
  hidden = await registered(db.database, elsewhere, janJansen);
  const restricted = await restrictFile(db.database, officer, {
    personRef: hidden.personRef,
    reason: 'Wordt bedreigd door een oud-huisgenoot',
    readerIds: [],
  });
  expect(restricted.ok).toBe(true);
});
afterAll(() => db.close());

/** What a worker sees of an outcome: everything but the ids, which differ each time. */
const seen = (outcome: unknown) =>
  JSON.stringify(outcome).replaceAll(/[0-9a-f-]{36}|[A-Z0-9]{3}-[A-Z0-9]{3}/gu, '*');

it('registering the BSN of a restricted file is answered as that of someone unknown', async () => {
  const known = await registerPerson(db.database, worker, newPerson(janJansen));
  const unknown = await registerPerson(
    db.database,
    worker,
    newPerson({ ...janJansen, familyName: 'Visser', givenNames: 'Piet', bsn: '123456782' }),
  );
  expect(known).toMatchObject({ ok: true, value: { kind: 'registered' } });
  expect(seen(known)).toBe(seen(unknown));
  expect(await listDoubles(db.database, officer)).toMatchObject([{ restrictedRef: hidden.personRef }]);
  expect(await listDoubles(db.database, worker)).toEqual([]);
});

it('a second file with that BSN by the same worker is refused for the file that can be found', async () => {
  const again = await registerPerson(db.database, worker, newPerson(janJansen, { isConfirmedNew: true }));
  expect(again).toEqual({ ok: false, reason: { kind: 'bsn-taken' } });
});

it('correcting another file to the BSN of a restricted one is answered as any correction', async () => {
  const other = await registered(db.database, elsewhere, { familyName: 'Bos', bsn: '987654329' });
  await restrictFile(db.database, officer, {
    personRef: other.personRef,
    reason: 'Werkt zelf in deze regio',
    readerIds: [],
  });
  const own = await registered(db.database, worker, { familyName: 'Dekker' });
  const corrected = await correctIdentity(db.database, worker, own.personId, {
    input: { ...emptyIdentityInput, familyName: 'Dekker', bsn: '987654329' },
    sex: null,
    originMunicipality: null,
    reason: 'BSN gezien op het paspoort',
  });
  expect(corrected).toEqual({ ok: true, value: null });
  expect(await listDoubles(db.database, officer)).toContainEqual(
    expect.objectContaining({ personRef: own.personRef, restrictedRef: other.personRef }),
  );
});

it('searching, opening and merging know the restricted file as little as one that is not there', async () => {
  const nobody = '00000000-0000-4000-8000-00000000000a';
  const reason = 'Staat hier aan de deur nu';
  const search = { name: null, birthDate: null, bsn: '111222333', sex: null };
  const found = await findPeople(db.database, worker, search);
  expect(found.ok && found.value.some(({ personId }) => personId === hidden.personId)).toBe(false);
  for (const personId of [hidden.personId, nobody]) {
    expect(await emergencyOpen(db.database, worker, personId, { ground: 'emergency', reason })).toEqual({
      ok: false,
      reason: 'not-available',
    });
    const own = await registered(db.database, worker, { familyName: 'Smit' });
    expect(await previewMerge(db.database, worker, own.personId, personId)).toEqual({
      ok: false,
      reason: { kind: 'unknown' },
    });
  }
});

it('is settled once, by the privacy officer, in the log', async () => {
  const [double] = await listDoubles(db.database, officer);
  const id = double?.doubleId ?? '';
  expect((await settleDouble(db.database, worker, id, 'same-person')).ok).toBe(false);
  expect((await settleDouble(db.database, officer, id, 'same-person')).ok).toBe(true);
  expect((await settleDouble(db.database, officer, id, 'wrong-bsn')).ok).toBe(false);
  const acts = await db.database.read(officer.scope, (tx) =>
    tx
      .selectFrom('audit_event')
      .select(['object_id', 'purpose'])
      .where('action', '=', 'settle-double')
      .execute(),
  );
  expect(acts).toEqual([{ object_id: double?.personId, purpose: 'Het is dezelfde persoon' }]);
});

it.each([
  'Jansen wordt bedreigd thuis',
  'JANSSEN loopt gevaar',
  'geboren 9 feb 88, gevaar',
  'bsn 1112-22-333 gevaar',
])('a restriction is not made with the reason ‘%s’', async (reason) => {
  const jan = await registered(db.database, elsewhere, { ...janJansen, bsn: '' });
  expect(
    await restrictFile(db.database, officer, { personRef: jan.personRef, reason, readerIds: [] }),
  ).toEqual({ ok: false, reason: 'reason-names-person' });
});
