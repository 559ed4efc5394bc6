import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import type { Acting } from './acting.ts';
import { emergencyOpen } from './emergency-open.server.ts';
import { findPeople } from './find-people.server.ts';
import { acting, otherWorker, registered, today } from './fixtures/people.ts';
import { openFile } from './open-file.server.ts';
import { listEmergencies, reviewEmergency } from './oversee-emergencies.server.ts';
import { personLabels } from './person-labels.server.ts';
import { changeReaders, endRestriction, listRestrictions, restrictFile } from './restrict-file.server.ts';
import { listOpenFiles } from './list-open-files.server.ts';
import { tellableRef } from './tellable-ref.server.ts';
import { viewFile } from './view-file.server.ts';

let db: TestDatabase;
let worker: Acting;
let elsewhere: Acting;
let caseWorker: Acting;
let officer: Acting;
let ada: { personId: string; personRef: string };

beforeAll(async () => {
  db = await openTestDatabase();
  worker = acting(await db.scopeFor('shelter-worker', 'assen'));
  elsewhere = acting(await otherWorker(db.database, worker.scope));
  caseWorker = acting(await db.scopeFor('case-worker', 'assen'));
  officer = acting(await db.scopeFor('privacy-officer', 'assen'));
  ada = await registered(db.database, worker, {
    givenNames: 'Ada',
    familyName: 'Pietersen',
    birthDate: '1980-01-02',
  });
});
afterAll(() => db.close());

const view = async (by: Acting) => {
  const outcome = await viewFile(db.database, by, ada.personId);
  return outcome.ok ? outcome.value.identity.name?.familyName : outcome.reason;
};

const auditOf = (action: string) =>
  db.database.read(officer.scope, async (tx) => {
    const rows = await tx
      .selectFrom('audit_event')
      .select(['actor_id', 'purpose', 'object_id'])
      .where('action', '=', action)
      .where('object_id', '=', ada.personId)
      .execute();
    return rows;
  });

const expire = (table: 'person_file_opening' | 'person_emergency_access') =>
  db.database.asOwner((tx) =>
    sql`update ${sql.table(table)} set ${sql.ref(table === 'person_file_opening' ? 'opened_at' : 'granted_at')} = now() - interval '50 minutes' - interval '1 hour',
      expires_at = now() - interval '1 hour'`.execute(tx),
  );

describe('a file of the own organisation', () => {
  it('asks a purpose once a shift, and every view is logged with it', async () => {
    await expire('person_file_opening');
    expect(await view(worker)).toBe('purpose-needed');
    const opened = await openFile(db.database, worker, ada.personId, {
      code: 'support',
      note: 'Gesprek vanmiddag',
    });
    expect(opened.ok).toBe(true);
    expect(await view(worker)).toBe('Pietersen');
    expect(await view(worker)).toBe('Pietersen');
    expect(await auditOf('view-person-file')).toHaveLength(2);
    expect(await auditOf('open-person-file')).toMatchObject([
      { purpose: 'Begeleiding van deze persoon: Gesprek vanmiddag' },
    ]);
  });

  it.each([
    [{ code: 'anders', note: '' }, 'purpose-unknown'],
    [{ code: 'emergency', note: '' }, 'purpose-unknown'],
    [{ code: 'other', note: 'x' }, 'note-missing'],
    [{ code: 'stay', note: 'Mevrouw Pietersen belde' }, 'note-names-person'],
    [{ code: 'stay', note: 'BSN 111222333' }, 'note-names-person'],
  ])('does not open for %j', async (purpose, reason) => {
    expect(await openFile(db.database, worker, ada.personId, purpose)).toEqual({ ok: false, reason });
  });
});

describe('a file of another organisation', () => {
  it('is unknown, and cannot be opened for a purpose', async () => {
    expect(await view(elsewhere)).toBe('unknown');
    expect(await openFile(db.database, elsewhere, ada.personId, { code: 'stay', note: '' })).toEqual({
      ok: false,
      reason: 'unknown',
    });
  });

  it('is unknown to every other role, with or without a purpose', async () => {
    for (const role of [
      'regional-policy',
      'municipal-policy',
      'debt-worker',
      'desk-worker',
      'housing-partner',
      'region-admin',
      'privacy-officer',
      'case-worker',
    ] as const) {
      expect(await view(acting(await db.scopeFor(role, 'assen'))), role).toBe('unknown');
    }
    expect(await view(acting(await db.scopeFor('shelter-worker', 'emmen')))).toBe('unknown');
  });

  it('opens for an hour with a reason, which the privacy officer sees and judges', async () => {
    const ask = (by: Acting, reason: string) =>
      emergencyOpen(db.database, by, ada.personId, { ground: 'emergency', reason });
    expect(await ask(elsewhere, 'Spoed')).toEqual({ ok: false, reason: 'reason-too-short' });
    expect(await ask(elsewhere, 'Pietersen ligt op straat')).toEqual({
      ok: false,
      reason: 'reason-names-person',
    });
    expect(await view(elsewhere)).toBe('unknown');
    const opened = await ask(elsewhere, 'Ambulance vraagt naar medicijnen');
    expect(opened.ok && opened.value.until.since(Temporal.Now.instant()).total('minutes')).toBeCloseTo(60, 0);
    expect(await view(elsewhere)).toBe('Pietersen');
    expect(await auditOf('emergency-open-file')).toMatchObject([
      { purpose: 'De reden noemt de persoon' },
      { purpose: 'Er is gevaar of spoed: Ambulance vraagt naar medicijnen' },
    ]);

    const [record] = await listEmergencies(db.database, officer);
    expect(record).toMatchObject({
      personRef: ada.personRef,
      reason: 'Ambulance vraagt naar medicijnen',
      verdict: null,
    });
    const review = { accessId: record?.accessId ?? '', verdict: 'justified', note: '' } as const;
    expect((await reviewEmergency(db.database, officer, review)).ok).toBe(true);
    expect((await reviewEmergency(db.database, officer, review)).ok).toBe(false);
    expect(await listEmergencies(db.database, officer)).toMatchObject([{ verdict: 'justified' }]);

    await expire('person_emergency_access');
    expect(await view(elsewhere)).toBe('unknown');
  });

  it('opens for a case worker in the same way, and for policy never', async () => {
    const request = { ground: 'reported-here', reason: 'Meldt zich bij ons aan de balie' } as const;
    expect((await emergencyOpen(db.database, caseWorker, ada.personId, request)).ok).toBe(true);
    expect(await view(caseWorker)).toBe('Pietersen');
    const policy = acting(await db.scopeFor('regional-policy', 'assen'));
    expect(await emergencyOpen(db.database, policy, ada.personId, request)).toEqual({
      ok: false,
      reason: 'not-available',
    });
    await expire('person_emergency_access');
  });
});

describe('a restricted file', () => {
  it('is seen by its readers alone, not found by others, and not opened in an emergency', async () => {
    const request = { personRef: ada.personRef.toLowerCase(), reason: 'Familielid van een medewerker' };
    expect(
      await restrictFile(db.database, officer, { ...request, readerIds: [worker.scope.userId] }),
    ).toMatchObject({
      ok: true,
    });
    expect(await restrictFile(db.database, officer, { ...request, readerIds: [] })).toEqual({
      ok: false,
      reason: 'already-restricted',
    });
    expect(await view(worker)).toBe('Pietersen');
    const colleague: Acting = {
      ...worker,
      scope: { ...worker.scope, userId: '00000000-0000-4000-8000-000000000009' },
    };
    expect(await view(colleague)).toBe('unknown');
    const search = { name: 'Ada Pietersen', birthDate: null, bsn: null, sex: null };
    expect(await findPeople(db.database, colleague, search)).toEqual({ ok: true, value: [] });
    expect(await findPeople(db.database, worker, search)).toMatchObject({
      value: [{ personId: ada.personId }],
    });
    expect(
      await emergencyOpen(db.database, colleague, ada.personId, {
        ground: 'emergency',
        reason: 'Staat hier aan de deur',
      }),
    ).toEqual({ ok: false, reason: 'not-available' });
    const labels = await readLogged(db.database, colleague, [], (tx) =>
      personLabels(tx, colleague.keys, colleague.scope.regionId, [ada.personId]),
    );
    expect(labels.get(ada.personId)?.text).toBe('Dossier zonder nummer');
  });

  it('changes readers and ends through the privacy officer', async () => {
    const { restrictions, possibleReaders } = await listRestrictions(db.database, officer);
    expect(restrictions).toMatchObject([
      { personRef: ada.personRef, readers: [{ userId: worker.scope.userId }] },
    ]);
    expect(possibleReaders.length).toBe(2);
    const id = restrictions[0]?.restrictionId ?? '';
    // A colleague of the one who made it does as well: people are away, and leave.
    const other = { ...officer, scope: { ...officer.scope, userId: '00000000-0000-4000-8000-000000000007' } };
    expect((await changeReaders(db.database, other, id, [])).ok).toBe(true);
    expect(await view(worker)).toBe('unknown');
    expect((await changeReaders(db.database, officer, id, [worker.scope.userId])).ok).toBe(true);
    const tomorrow = { ...other, today: today.add({ days: 1 }) };
    expect((await endRestriction(db.database, tomorrow, id)).ok).toBe(true);
    expect((await listRestrictions(db.database, tomorrow)).restrictions).toEqual([]);
  });

  it.each([
    [{ personRef: 'XXX-XXX', reason: 'Familielid van een medewerker' }, 'file-unknown'],
    [{ personRef: 'XXX-XXX', reason: 'Kort' }, 'reason-too-short'],
    [{ personRef: 'XXX-XXX', reason: 'Heeft BSN 111222333' }, 'reason-names-person'],
  ])('is not made of %j', async (request, reason) => {
    expect(await restrictFile(db.database, officer, { ...request, readerIds: [] })).toEqual({
      ok: false,
      reason,
    });
  });

  it('cannot be made by a worker', async () => {
    const scope: Scope = worker.scope;
    expect(
      await restrictFile(
        db.database,
        { ...officer, scope },
        { personRef: ada.personRef, reason: 'Zomaar omdat het kan', readerIds: [] },
      ),
    ).toEqual({ ok: false, reason: 'file-unknown' });
  });
});

describe('the number of a file that is closed to its reader', () => {
  it('is told as a search tells it, and not of a file that is restricted or not there', async () => {
    const bea = await registered(db.database, worker, { familyName: 'Closedfile', givenNames: 'Bea' });
    const refOf = (by: Acting, personId: string) => tellableRef(db.database, by, personId);
    expect(await refOf(elsewhere, bea.personId)).toBe(bea.personRef);
    expect(await refOf(caseWorker, bea.personId)).toBe(bea.personRef);
    expect(await refOf(elsewhere, '00000000-0000-4000-8000-00000000dead')).toBeNull();
    const restricted = await restrictFile(db.database, officer, {
      personRef: bea.personRef,
      reason: 'Gevaar voor de bewoner',
      readerIds: [],
    });
    expect(restricted.ok).toBe(true);
    expect(await refOf(elsewhere, bea.personId)).toBeNull();
    const other = acting(await db.scopeFor('shelter-worker', 'haarlem'));
    expect(await refOf(other, ada.personId)).toBeNull();
  });
});

describe('the files of a shift', () => {
  it('are those that the worker made or opened, told apart, and no others', async () => {
    const cor = await registered(db.database, worker, { familyName: 'Shiftfile', givenNames: 'Cor' });
    const listOf = async (by: Acting) => listOpenFiles(db.database, by);
    const made = (await listOf(worker)).find(({ personId }) => personId === cor.personId);
    expect(made?.isMade).toBe(true);
    const theirs = await listOf(elsewhere);
    expect(theirs.filter(({ personId }) => personId === cor.personId)).toEqual([]);
    await expire('person_file_opening');
    expect(await listOf(worker)).toEqual([]);
    await openFile(db.database, worker, cor.personId, { code: 'intake', note: '' });
    expect(await listOf(worker)).toEqual([
      { personId: cor.personId, label: `C. Shiftfile, ${cor.personRef}`, isMade: false },
    ]);
  });
});
