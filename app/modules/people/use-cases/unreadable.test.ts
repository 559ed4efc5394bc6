import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import { toKeyRing, unreadableValues } from '#app/platform/crypto/index.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { birthDatesOf } from '../data/birth-dates.server.ts';
import { emptyIdentityInput } from '../domain/read-identity.ts';
import { presentFile } from '../web/presenters/file.ts';
import type { Acting } from './acting.ts';
import { correctIdentity } from './correct-identity.server.ts';
import { findPeople } from './find-people.server.ts';
import { acting, registered, today } from './fixtures/people.ts';
import { previewMerge } from './merge-people.server.ts';
import { personLabels } from './person-labels.server.ts';
import { viewFile } from './view-file.server.ts';

let db: TestDatabase;
let worker: Acting;
let broken: { personId: string; personRef: string };
let whole: { personId: string; personRef: string };

/** The row of one file holds what was encrypted for another, or under a key that is gone. */
beforeAll(async () => {
  db = await openTestDatabase();
  worker = acting(await db.scopeFor('shelter-worker', 'assen'));
  broken = await registered(db.database, worker, {
    familyName: 'Pietersen',
    birthDate: '1980-01-02',
    phone: '0612345678',
  });
  whole = await registered(db.database, worker, { familyName: 'Visser', birthDate: '1981-02-03' });
  await db.database.asOwner(async (tx) => {
    const other = await tx
      .selectFrom('person_identity')
      .select(['family_name', 'birth_date'])
      .where('person_id', '=', whole.personId)
      .executeTakeFirstOrThrow();
    await tx.updateTable('person_identity').set(other).where('person_id', '=', broken.personId).execute();
  });
});
afterAll(() => db.close());

it('a list shows who cannot be read by number, and everyone else by name', async () => {
  const labels = await readLogged(db.database, worker, [], (tx) =>
    personLabels(tx, worker.keys, worker.scope.regionId, [broken.personId, whole.personId]),
  );
  expect(labels.get(broken.personId)?.text).toBe(`Naam niet leesbaar (dossier ${broken.personRef})`);
  expect(labels.get(whole.personId)?.text).toBe('Visser');
});

it('the file opens with what can be read, and says that a part cannot', async () => {
  const seen = await viewFile(db.database, worker, broken.personId);
  if (!seen.ok) throw new Error(seen.reason);
  const page = presentFile(seen.value, today);
  expect(page).toMatchObject({ title: 'Naam niet leesbaar', canChange: false });
  expect(page.unreadable).toContain('niet te lezen');
  expect(seen.value.identity.contact.phone).not.toBeNull();
  expect(seen.value.revisions).toHaveLength(1);
});

it('rules about age go on without the date that cannot be read', async () => {
  const dates = await readLogged(db.database, worker, [], (tx) =>
    birthDatesOf(tx, worker.keys, worker.scope.regionId, [broken.personId, whole.personId]),
  );
  expect([...dates.keys()]).toEqual([whole.personId]);
});

it('searching and registering find the others', async () => {
  const search = { name: 'Pietersen', birthDate: null, bsn: null, sex: null };
  expect(await findPeople(db.database, worker, search)).toMatchObject({ ok: true });
});

it('nothing is written over what cannot be read', async () => {
  const correction = {
    input: { ...emptyIdentityInput, familyName: 'Anders' },
    sex: null,
    originMunicipality: null,
    reason: 'Verbeterd',
  };
  expect(await correctIdentity(db.database, worker, broken.personId, correction)).toEqual({
    ok: false,
    reason: { kind: 'unreadable' },
  });
  expect(await previewMerge(db.database, worker, whole.personId, broken.personId)).toEqual({
    ok: false,
    reason: { kind: 'unknown' },
  });
});

it('without any key every list still shows numbers', async () => {
  const keys = toKeyRing([{ id: 'ander', bytes: new Uint8Array(32).fill(9) }]);
  const labels = await readLogged(db.database, worker, [], (tx) =>
    personLabels(tx, keys, worker.scope.regionId, [whole.personId]),
  );
  expect(labels.get(whole.personId)?.text).toBe(`Naam niet leesbaar (dossier ${whole.personRef})`);
});

it('the program hears where the value stands, and nothing of what it is', async () => {
  const heard: unknown[] = [];
  const listen = (place: unknown) => heard.push(place);
  unreadableValues.subscribe(listen);
  await readLogged(db.database, worker, [], (tx) =>
    personLabels(tx, worker.keys, worker.scope.regionId, [broken.personId]),
  );
  unreadableValues.unsubscribe(listen);
  expect(heard).toContainEqual({
    regionId: worker.scope.regionId,
    table: 'person_identity',
    column: 'family_name',
    rowId: broken.personId,
  });
  expect(JSON.stringify(heard)).not.toMatch(/Visser|Pietersen/u);
});
