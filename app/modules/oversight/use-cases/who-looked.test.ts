import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditWords } from '#app/modules.server.ts';
import { insertIdentity } from '#app/modules/people/data/identities.server.ts';
import { recordAudit, type AuditEntry } from '#app/platform/audit/record.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, testKeys, type TestDatabase } from '#tests/support/database.ts';
import { addPeople, openShelter } from '#tests/support/shelter.ts';
import { unzipTexts } from '#tests/support/unzip.ts';
import { summaryOf } from '../documents/who-looked-summary.ts';
import { rowsOf } from '../documents/who-looked-overview.ts';
import { writeWhoLooked } from '../documents/who-looked-word.server.ts';
import { csvRows } from '../web/who-looked/csv-rows.ts';
import { tellWhoLooked } from '../web/who-looked/tell-who-looked.ts';
import { betweenOf } from '../web/who-looked/who-looked-query.ts';
import type { Overseeing } from './read-audit-log.server.ts';
import { exportWhoLooked, readWhoLooked, shareNames } from './who-looked.server.ts';

let db: TestDatabase;
let officer: Overseeing;
let worker: Scope;
let admin: Scope;
let person: string;
let other: string;

const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
const days = { first: today.with({ month: 1, day: 1 }), last: today };
const between = betweenOf(days);

const sharing = () => ({ ...officer, keys: testKeys });

const about = (
  action: AuditEntry['action'],
  objectId: string,
  more: Partial<AuditEntry> = {},
): AuditEntry => ({ action, objectKind: 'person', objectId, origin: 'web test', ...more });

const record = (scope: Scope, ...entries: readonly AuditEntry[]) =>
  db.database.write(scope, async (tx) => {
    for (const entry of entries) await recordAudit(tx, entry);
  });

const actionsLogged = async (regionId: string) =>
  db.database.asOwner((tx) =>
    tx
      .selectFrom('audit_event')
      .select(['action', 'purpose'])
      .where('region_id', '=', regionId)
      .orderBy('event_no')
      .execute(),
  );

beforeAll(async () => {
  db = await openTestDatabase();
  worker = await openShelter(db, [{ ref: 'L01', places: 2 }]);
  officer = { scope: await db.scopeFor('privacy-officer', 'assen'), origin: 'web test' };
  admin = await db.scopeFor('region-admin', 'assen');
  [person = '', other = ''] = await addPeople(db, worker, 2);
  await db.database.asOwner(async (tx) => {
    await tx.updateTable('person').set({ person_ref: 'Q2W-3RT' }).where('person_id', '=', person).execute();
    await tx.updateTable('person').set({ person_ref: 'V7X-8ZB' }).where('person_id', '=', other).execute();
  });
  await record(
    worker,
    about('open-person-file', person, { purpose: 'Begeleiding' }),
    about('view-person-file', person, { purpose: 'Begeleiding' }),
    about('view-person-file', person, { purpose: 'Begeleiding' }),
    about('correct-identity', person, { purpose: 'hier staat iets van binnen' }),
    about('view-person-file', other, { purpose: 'Van een ander' }),
    about('restrict-file', person, { result: 'refused', purpose: 'De reden noemt de persoon' }),
  );
  await record(admin, about('find-person', person, { purpose: 'naam' }));
  await db.database.asOwner((tx) =>
    tx
      .insertInto('person_emergency_access')
      .values({
        region_id: worker.regionId,
        person_id: person,
        user_id: worker.userId,
        reason: 'Kwam overstuur binnen',
      })
      .execute(),
  );
});
afterAll(() => db.close());

async function told(personId = person) {
  const found = await readWhoLooked(db.database, officer, personId, between);
  if (found === null) throw new Error('no such person');
  return { found, ...tellWhoLooked(found, auditWords, 'Assen') };
}

describe('the overview of one person', () => {
  test('says by which organisation, in which role and why, and holds nothing of another person', async () => {
    const { overview } = await told();
    expect(
      rowsOf(overview.visits, ['look']).map(({ organisation, role, what, why }) => ({
        organisation,
        role,
        what,
        why,
      })),
    ).toEqual([
      {
        organisation: 'Regio Assen',
        role: 'Regiobeheerder',
        what: ['Zocht iemand en vond daarbij uw dossier'],
        why: 'naam',
      },
      {
        organisation: 'Proeforganisatie (verzonnen)',
        role: 'Opvangmedewerker',
        what: ['Opende uw dossier', 'Bekeek uw dossier (2 keer)'],
        why: 'Begeleiding',
      },
    ]);
  });

  test('begins with how often, and counts a visit once', async () => {
    const { overview } = await told();
    expect(summaryOf(overview, days, today)).toEqual([
      `In ${today.year} keken 2 organisaties 2 keer in uw dossier.`,
      'Er is 1 keer iets opgeschreven of veranderd.',
    ]);
  });

  test('keeps what was changed apart, without the words that were written for colleagues', async () => {
    const { overview } = await told();
    expect(rowsOf(overview.visits, ['change'])).toMatchObject([
      {
        what: [
          'Verbeterde uw persoonsgegevens',
          'Schermde uw dossier af: daarna konden minder mensen het zien (dat lukte niet)',
        ],
        why: '',
      },
    ]);
  });

  test('tells emergency openings with their reason, and how they were judged', async () => {
    expect((await told()).openings).toMatchObject([
      { why: 'Er is gevaar of spoed: Kwam overstuur binnen', verdict: 'Nog niet beoordeeld' },
    ]);
    await db.database.write(officer.scope, async (tx) => {
      const { access_id } = await tx
        .selectFrom('person_emergency_access')
        .select('access_id')
        .where('person_id', '=', person)
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('person_emergency_review')
        .values({
          region_id: worker.regionId,
          access_id,
          verdict: 'not-justified',
          note: 'alleen voor ons',
          reviewed_by: officer.scope.userId,
        })
        .execute();
    });
    const { openings } = await told();
    expect(openings).toMatchObject([{ verdict: 'Niet terecht' }]);
    expect(JSON.stringify(openings)).not.toContain('alleen voor ons');
  });

  test('is logged once a visit, and is itself in the overview as oversight that does not count as a look', async () => {
    await told();
    const { overview } = await told();
    const made = (await actionsLogged(worker.regionId)).filter(({ action }) => action === 'view-who-looked');
    expect(made).toHaveLength(1);
    expect(rowsOf(overview.visits, ['watch'])).toHaveLength(1);
    expect(overview.looks).toBe(2);
  });

  test('leaves out what was before or after the period', async () => {
    const tomorrow = today.add({ days: 1 });
    const later = betweenOf({ first: tomorrow, last: tomorrow });
    const found = await readWhoLooked(db.database, officer, person, later);
    expect(found).toMatchObject({ acts: [], openings: [] });
  });

  test('of somebody of another region does not exist, nor for another role', async () => {
    const elsewhere = { ...officer, scope: await db.scopeFor('privacy-officer', 'emmen') };
    expect(await readWhoLooked(db.database, elsewhere, person, between)).toBeNull();
    const asAdmin = await readWhoLooked(db.database, { ...officer, scope: admin }, person, between);
    expect(asAdmin?.acts ?? []).toEqual([]);
    expect(asAdmin?.openings ?? []).toEqual([]);
  });
});

test('after a role has ended, acts from before keep their organisation', async () => {
  const { found } = await told();
  const ended = found.workedFor.map((had) => ({ ...had, until: today.add({ days: 1 }) }));
  const later = tellWhoLooked({ ...found, workedFor: ended }, auditWords, 'Assen');
  expect(later.overview.organisations.map(({ organisation }) => organisation)).toContain(
    'Proeforganisatie (verzonnen)',
  );
  const gone = found.workedFor.map((had) => ({ ...had, from: today.add({ days: -9 }), until: today }));
  const unknown = tellWhoLooked({ ...found, workedFor: gone }, auditWords, 'Assen');
  expect(unknown.overview.organisations.map(({ organisation }) => organisation)).toContain(
    'Organisatie niet meer bekend',
  );
});

describe('what is taken along', () => {
  const document = async (withNames: boolean) => {
    const found = await exportWhoLooked(db.database, officer, person, between, { format: 'Word', withNames });
    if (found === null) throw new Error('no such person');
    const shown = tellWhoLooked(found, auditWords, 'Assen');
    const names = withNames && found.sharesNames;
    const file = await writeWhoLooked({
      ...shown,
      fileRef: found.fileRef,
      regionName: 'Assen',
      today,
      days,
      withNames: names,
    });
    const word = unzipTexts(file).get('word/document.xml') ?? '';
    return { word: word.replaceAll(/<[^>]+>/gu, ' '), csv: csvRows(shown.overview, names) };
  };

  test('holds no name of a worker before that was decided', async () => {
    const { word, csv } = await document(true);
    expect(word).toContain('keken 2 organisaties 2 keer in uw dossier');
    expect(word).toContain('Bekeek uw dossier (2 keer)');
    expect(word).toContain('Kwam overstuur binnen');
    expect(word).not.toContain('shelter-worker (verzonnen)');
    expect(csv[0]).toEqual(['dag', 'tijd', 'organisatie', 'functie', 'soort', 'wat', 'waarom']);
    expect(JSON.stringify(csv)).not.toContain('shelter-worker (verzonnen)');
  });

  test('holds them after somebody decided so with a reason, and only where they were asked for', async () => {
    await shareNames(db.database, sharing(), person, 'De persoon doet aangifte');
    expect((await document(false)).word).not.toContain('shelter-worker (verzonnen)');
    const { word, csv } = await document(true);
    expect(word).toContain('shelter-worker (verzonnen)');
    expect(csv[0]?.at(-1)).toBe('naam');
    const logged = await actionsLogged(worker.regionId);
    expect(logged).toContainEqual({ action: 'share-names-who-looked', purpose: 'De persoon doet aangifte' });
    expect(
      logged.filter(({ action }) => action === 'export-who-looked').map(({ purpose }) => purpose),
    ).toEqual(['Word, zonder namen', 'Word, zonder namen', 'Word, met namen']);
  });

  test('is refused for a reason that names the person or a BSN, and for what is no file of the region', async () => {
    await db.database.asOwner((tx) =>
      insertIdentity(tx, testKeys, worker, other, {
        workingName: null,
        name: { givenNames: 'Zebedeus', initials: null, prefix: null, familyName: 'Zwartewater' },
        birthDate: null,
        bsn: null,
        contact: { phone: null, email: null },
      }),
    );
    const [stranger = ''] = await addPeople(db, await db.scopeFor('shelter-worker', 'emmen'), 1);
    const before = await actionsLogged(worker.regionId);
    for (const [personId, reason, refusal] of [
      [other, 'Zwartewater doet aangifte', 'reason-names-person'],
      [other, 'Burger 123456782 doet aangifte', 'reason-names-person'],
      [stranger, 'De persoon doet aangifte', 'file-unknown'],
      [randomUUID(), 'De persoon doet aangifte', 'file-unknown'],
    ] as const)
      expect(await shareNames(db.database, sharing(), personId, reason)).toMatchObject({ reason: refusal });
    const since = (await actionsLogged(worker.regionId)).slice(before.length);
    expect(JSON.stringify(since)).not.toMatch(/Zwartewater|123456782/u);
  });

  test('of another person goes without names: a decision is about one', async () => {
    const found = await exportWhoLooked(db.database, officer, other, between, {
      format: 'CSV',
      withNames: true,
    });
    expect(found?.sharesNames).toBe(false);
  });
});
