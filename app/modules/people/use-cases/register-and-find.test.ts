import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBirthDate } from '#app/kernel/birth-date.ts';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { withClient } from '#tests/support/template.ts';
import { findIdentity } from '../data/identities.server.ts';
import { findPersonById } from '../data/people.server.ts';
import { emptyIdentityInput } from '../domain/read-identity.ts';
import type { PersonSearch } from '../domain/identity.ts';
import type { Acting } from './acting.ts';
import { completeWorkingName, correctIdentity } from './correct-identity.server.ts';
import { findPeople } from './find-people.server.ts';
import { acting, janJansen, newPerson, otherWorker, registered, testKeys, today } from './fixtures/people.ts';
import { openFile } from './open-file.server.ts';
import { registerPerson } from './register-person.server.ts';
import { viewFile } from './view-file.server.ts';

let db: TestDatabase;
let worker: Acting;
let elsewhere: Acting;
let officer: Scope;
let jan: { personId: string; personRef: string };

beforeAll(async () => {
  db = await openTestDatabase();
  worker = acting(await db.scopeFor('shelter-worker', 'assen'));
  elsewhere = acting(await otherWorker(db.database, worker.scope));
  officer = await db.scopeFor('privacy-officer', 'assen');
  jan = await registered(db.database, worker, janJansen);
});
afterAll(() => db.close());

const born = (text: string) => readBirthDate(text);

async function search(by: Acting, changes: Partial<PersonSearch>) {
  const outcome = await findPeople(db.database, by, {
    name: null,
    birthDate: null,
    bsn: null,
    sex: null,
    ...changes,
  });
  return outcome.ok ? outcome.value : outcome.reason;
}

const auditTexts = () =>
  db.database.read(officer, (tx) =>
    tx.selectFrom('audit_event').select(['action', 'object_id', 'purpose']).orderBy('event_no').execute(),
  );

describe('searching', () => {
  it.each([
    ['the name', { name: 'Jan Jansen' }],
    ['another spelling', { name: 'Jan Janssen' }],
    ['another spelling and the birth date', { name: 'Janssen', birthDate: born('1988-02-09') }],
    ['day and month swapped', { name: 'Jan Jansen', birthDate: born('1988-09-02') }],
    ['one digit of the birth date wrong', { name: 'Jan Jansen', birthDate: born('1988-02-19') }],
    ['the year of birth', { name: 'Jan Jansen', birthDate: born('1988') }],
    ['about the age', { name: 'Jan Jansen', birthDate: born('~1985@2020-01-01') }],
    ['the BSN', { bsn: '111222333' }],
    ['the family name alone', { name: 'Jansen' }],
    ['an initial and the family name', { name: 'Jansen, J.' }],
    ['the given name alone', { name: 'Jan' }],
  ])('by %s finds the file', async (_, terms) => {
    expect(await search(worker, terms)).toMatchObject([
      { personId: jan.personId, personRef: jan.personRef, known: { name: 'Jan Jansen' } },
    ]);
  });

  it.each([
    ['another name', { name: 'Fatima Bouzid' }],
    ['another BSN', { bsn: '123456782' }],
    ['the same name with quite another birth date', { name: 'Kees Jansen', birthDate: born('1951-12-25') }],
  ])('by %s finds nobody', async (_, terms) => {
    expect(await search(worker, terms)).toEqual([]);
  });

  it('says why someone may be meant, and puts the surest first', async () => {
    const [found] = [await search(worker, { name: 'Jan Janssen', birthDate: born('1988-09-02') })];
    expect(found).toMatchObject([{ verdict: 'likely', reasons: ['name-equal', 'birth-date-swapped'] }]);
    expect(await search(worker, { bsn: '111222333' })).toMatchObject([
      { verdict: 'same', reasons: ['bsn-equal'] },
    ]);
  });

  it('tells a worker of another organisation that there is a file, and no name', async () => {
    expect(await search(elsewhere, { name: 'Jan Jansen' })).toMatchObject([
      { personId: jan.personId, birthYear: 1988, known: null },
    ]);
  });

  it('by a birth date alone is refused', async () => {
    expect(await search(worker, { birthDate: born('1988-02-09') })).toBe('nothing-to-search-by');
  });

  it('finds nobody for roles that work without names', async () => {
    for (const role of ['regional-policy', 'region-admin', 'privacy-officer', 'desk-worker'] as const) {
      const by = acting(await db.scopeFor(role, 'assen'));
      expect(await search(by, { bsn: '111222333' }), role).toEqual([]);
    }
  });

  it('finds nobody of another region', async () => {
    const there = acting(await db.scopeFor('shelter-worker', 'haarlem'));
    expect(await search(there, { bsn: '111222333' })).toEqual([]);
  });
});

describe('a name in another script', () => {
  const name = { givenNames: 'ساره', familyName: 'کریمی', birthDate: '1991-05-06' };

  it('is found by its letters, and warned of when it is registered again', async () => {
    const there = acting(await db.scopeFor('shelter-worker', 'haarlem'));
    const { personId } = await registered(db.database, there, name);
    expect(await search(there, { name: 'كريمي' })).toMatchObject([
      { personId, verdict: 'possible', reasons: ['family-name-equal'] },
    ]);
    expect(await registerPerson(db.database, there, newPerson(name))).toMatchObject({
      value: { kind: 'look-alikes', found: [{ personId, verdict: 'likely' }] },
    });
  });
});

describe('registering', () => {
  it('first shows who may be the same', async () => {
    const outcome = await registerPerson(
      db.database,
      worker,
      newPerson({ givenNames: 'Jan', familyName: 'Janssen', birthDate: '1988-09-02' }),
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { kind: 'look-alikes', found: [{ personId: jan.personId, verdict: 'likely' }] },
    });
  });

  it.each([
    ['1990-05-00', { known: 'month', year: 1990, month: 5 }, 1990],
    ['1990', { known: 'year', year: 1990 }, 1990],
    ['~35', { known: 'estimate', year: today.year - 35, estimatedOn: today }, null],
  ])('keeps a birth date as far as it is known: %s', async (typed, birthDate, year) => {
    const input = { familyName: 'Zilverschoon', birthDate: typed };
    const { personId } = await registered(db.database, worker, input);
    const identity = await db.database.read(worker.scope, (tx) =>
      findIdentity(tx, testKeys, worker.scope.regionId, personId),
    );
    expect(identity?.birthDate).toEqual(birthDate);
    const person = await db.database.read(worker.scope, (tx) =>
      findPersonById(tx, worker.scope.regionId, personId),
    );
    expect(person?.birthYear).toBe(year);
  });

  it('refuses a BSN that another file has, also when confirmed', async () => {
    const person = newPerson({ familyName: 'Anders', bsn: '111222333' }, { isConfirmedNew: true });
    expect(await registerPerson(db.database, worker, person)).toEqual({
      ok: false,
      reason: { kind: 'bsn-taken' },
    });
  });

  it('refuses a BSN that fails the eleven test and a birth date in the future, without telling what they were', async () => {
    const outcome = await registerPerson(
      db.database,
      worker,
      newPerson({ familyName: 'Anders', bsn: '111222334', birthDate: '2999-01-01' }),
    );
    expect(outcome).toEqual({
      ok: false,
      reason: {
        kind: 'faults',
        faults: [
          { field: 'birthDate', code: 'birth-date-in-future' },
          { field: 'bsn', code: 'bsn-fails-eleven-test' },
        ],
      },
    });
  });

  it('is for shelter workers', async () => {
    const caseWorker = acting(await db.scopeFor('case-worker', 'assen'));
    await expect(registerPerson(db.database, caseWorker, newPerson({ familyName: 'Nieuw' }))).rejects.toThrow(
      /row-level security/,
    );
  });

  it('says that no municipality has a code, in a new file and in one that is put right', async () => {
    const stranger = { originMunicipality: 'GM9999', isConfirmedNew: true };
    const made = await registerPerson(db.database, worker, newPerson({ familyName: 'Elders' }, stranger));
    expect(made).toEqual({ ok: false, reason: { kind: 'origin-unknown' } });
    const { personId } = await registered(db.database, worker, { familyName: 'Elders' });
    const input = { ...emptyIdentityInput, familyName: 'Elders' };
    const correction = { input, sex: null, originMunicipality: 'GM9999', reason: 'Paspoort' };
    expect(await correctIdentity(db.database, worker, personId, correction)).toEqual({
      ok: false,
      reason: { kind: 'origin-unknown' },
    });
  });

  it('takes someone without a name, who gets one later; what stood there before is kept', async () => {
    const { personId } = await registered(db.database, worker, { workingName: 'meneer met de rode jas' });
    const outcome = await completeWorkingName(db.database, worker, personId, {
      input: { ...emptyIdentityInput, givenNames: 'Youssef', familyName: 'el Amrani' },
      sex: 'man',
      originMunicipality: 'GM0106',
    });
    expect(outcome).toEqual({ ok: true, value: null });
    const file = await viewFile(db.database, worker, personId);
    expect(file).toMatchObject({
      ok: true,
      value: {
        identity: { workingName: null, name: { familyName: 'el Amrani' } },
        person: { sex: 'man', originMunicipalityName: 'Assen' },
        revisions: [
          { kind: 'register', identity: { workingName: 'meneer met de rode jas' }, sex: null },
          { kind: 'complete', identity: { name: { givenNames: 'Youssef' } }, sex: 'man' },
        ],
      },
    });
    expect(await search(worker, { name: 'Yusuf el Amrani' })).toMatchObject([{ personId }]);
  });
});

describe('correcting', () => {
  it('keeps who changed it, when and why, and is found by the new data', async () => {
    const { personId } = await registered(db.database, worker, {
      familyName: 'Vries',
      birthDate: '1990-05-04',
    });
    const correction = {
      input: { ...emptyIdentityInput, prefix: 'de', familyName: 'Vries', birthDate: '1990-04-05' },
      sex: null,
      originMunicipality: null,
    };
    expect(
      await correctIdentity(db.database, worker, personId, { ...correction, reason: ' ' }),
    ).toMatchObject({
      reason: { kind: 'reason-missing' },
    });
    await correctIdentity(db.database, worker, personId, { ...correction, reason: 'Paspoort gezien' });
    await correctIdentity(db.database, worker, personId, { ...correction, reason: 'Paspoort gezien' });
    const file = await viewFile(db.database, worker, personId);
    if (!file.ok) throw new Error(file.reason);
    expect(file.value.revisions.map(({ kind, reason, changedBy }) => ({ kind, reason, changedBy }))).toEqual([
      { kind: 'register', reason: null, changedBy: worker.scope.userId },
      { kind: 'correct', reason: 'Paspoort gezien', changedBy: worker.scope.userId },
      { kind: 'correct', reason: 'Paspoort gezien', changedBy: worker.scope.userId },
    ]);
    expect(file.value.authors.get(worker.scope.userId)).toContain('shelter-worker');
    expect(await search(worker, { name: 'de Vries', birthDate: born('1990-04-05') })).toMatchObject([
      { personId, reasons: ['name-equal', 'birth-date-equal'] },
    ]);
  });

  it('is refused to a worker of another organisation', async () => {
    const outcome = await correctIdentity(db.database, elsewhere, jan.personId, {
      input: { ...emptyIdentityInput, familyName: 'Gekaapt' },
      sex: null,
      originMunicipality: null,
      reason: 'Zomaar',
    });
    expect(outcome).toMatchObject({ reason: { kind: 'unknown' } });
  });
});

describe('while keys are changed', () => {
  it('finds, reads and guards files of the old key and of the new one', async () => {
    const both = toKeyRing([{ id: 'nieuw', bytes: new Uint8Array(32).fill(9) }, testKeys.current]);
    const later: Acting = { ...worker, keys: both };
    const { personId } = await registered(db.database, later, { familyName: 'Jansema', bsn: '999990019' });
    expect(await search(later, { bsn: '111222333' })).toMatchObject([{ known: { name: 'Jan Jansen' } }]);
    expect(await search(later, { bsn: '999990019' })).toMatchObject([{ personId }]);
    const twice = newPerson({ familyName: 'Anders', bsn: '111222333' }, { isConfirmedNew: true });
    expect(await registerPerson(db.database, later, twice)).toMatchObject({ reason: { kind: 'bsn-taken' } });
    const input = { ...emptyIdentityInput, familyName: 'Jansema', bsn: '111222333' };
    const correction = { input, sex: null, originMunicipality: null, reason: 'Paspoort' };
    expect(await correctIdentity(db.database, later, personId, correction)).toMatchObject({
      reason: { kind: 'bsn-taken' },
    });
  });
});

describe('what is stored', () => {
  it('holds no readable name, birth date or BSN in any table, and no log tells who', async () => {
    await registered(db.database, worker, {
      givenNames: 'Wilhelmina',
      prefix: 'van',
      familyName: 'Zonneveldt',
      initials: 'WZQXVK',
      birthDate: '1973-11-30',
      bsn: '123456782',
      phone: '0687654321',
      email: 'wilhelmina@post.example',
    });
    const { personId } = await registered(db.database, worker, { workingName: 'dame met de blauwe muts' });
    await openFile(db.database, worker, personId, { code: 'intake', note: 'Eerste gesprek' });
    await search(worker, { name: 'Wilhelmina Zonneveldt', birthDate: born('1973-11-30') });
    const dump = (await dumpAll()).toLowerCase();
    expect(dump).toContain('eerste gesprek');
    for (const secret of [
      'wilhelmina',
      'zonneveldt',
      'wzqxvk',
      '1973-11-30',
      '30-11-1973',
      '123456782',
      '0687654321',
      'post.example',
      'blauwe muts',
      'jansen',
      '1988-02-09',
      '111222333',
      '06 12345678',
      'amrani',
      'rode jas',
      'paspoort gezien',
    ]) {
      expect(dump.includes(secret), secret).toBe(false);
      expect(dump.includes(Buffer.from(secret).toString('hex')), `${secret} in bytes`).toBe(false);
    }
  });

  it('is logged by id: the search, whom it found, and each opening with its purpose', async () => {
    const events = await auditTexts();
    expect(events).toContainEqual({
      action: 'find-person',
      object_id: jan.personId,
      purpose: 'naam, geboortedatum',
    });
    expect(events.some(({ purpose }) => purpose === 'Aanmelding of onderzoek: Eerste gesprek')).toBe(true);
  });
});

/** Every row of every table as text, as a dump would hold it. */
async function dumpAll(): Promise<string> {
  return withClient(db.url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    const texts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} as t`);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  });
}
