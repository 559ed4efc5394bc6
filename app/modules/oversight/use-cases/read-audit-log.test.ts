import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import { anchorChain } from '#app/platform/audit/check-chains.server.ts';
import { refuse, succeed } from '#app/kernel/result.ts';
import type { AuditAction, AuditObject } from '#app/platform/audit/words.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import { openTestDatabase, testSealer, type TestDatabase } from '#tests/support/database.ts';
import { addPeople, openShelter } from '#tests/support/shelter.ts';
import type { AuditFilter } from '../data/audit-events.server.ts';
import {
  exportAuditLog,
  findPersonForLog,
  readAuditLog,
  verifyAuditLog,
  type Overseeing,
} from './read-audit-log.server.ts';

const everything: AuditFilter = {
  from: null,
  until: null,
  action: null,
  actorId: null,
  objectKind: null,
  manner: null,
  personId: null,
};

let db: TestDatabase;
let officer: Overseeing;
const folder = mkdtempSync(join(tmpdir(), 'onderdak-anchors-'));
const anchors = openAnchors(folder, testSealer);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  db = await openTestDatabase();
  officer = { scope: await db.scopeFor('privacy-officer', 'emmen'), origin: 'web test' };
  const admin = await db.scopeFor('region-admin', 'emmen');
  await anchorChain(db.database, anchors, admin.regionId, Temporal.Now.instant());
  await db.database.write(admin, async (tx) => {
    for (let index = 1; index <= 120; index += 1) {
      const action = index % 2 === 0 ? 'invite-user' : 'end-role';
      await recordAudit(tx, {
        action,
        objectKind: 'user',
        objectId: officer.scope.userId,
        origin: 'web test',
      });
    }
  });
});

afterAll(() => db.close());

const numbers = (events: readonly { readonly eventNo: number }[]) => events.map(({ eventNo }) => eventNo);

describe('looking through the log', () => {
  test('is logged once a visit, and the look stands in what is seen', async () => {
    const first = await readAuditLog(db.database, officer, everything, null);
    expect(first.page.events[0]).toMatchObject({ eventNo: 121, action: 'view-audit-log' });
    const second = await readAuditLog(db.database, officer, everything, null);
    expect(second.page.events[0]?.eventNo).toBe(121);
    expect(first.actions).toEqual(['end-role', 'invite-user', 'view-audit-log']);
  });

  test('goes to older and back to newer events without missing one', async () => {
    const { page: newest } = await readAuditLog(db.database, officer, everything, null);
    expect(newest).toMatchObject({ hasOlder: true, hasNewer: false });
    const { page: older } = await readAuditLog(db.database, officer, everything, { side: 'older', than: 72 });
    expect(numbers(older.events)).toEqual(Array.from({ length: 50 }, (_, index) => 71 - index));
    expect(older).toMatchObject({ hasOlder: true, hasNewer: true });
    const { page: back } = await readAuditLog(db.database, officer, everything, { side: 'newer', than: 71 });
    expect(numbers(back.events)).toEqual(numbers(newest.events));
    expect(back.hasNewer).toBe(false);
    const { page: oldest } = await readAuditLog(db.database, officer, everything, {
      side: 'older',
      than: 22,
    });
    expect(oldest).toMatchObject({ hasOlder: false, hasNewer: true });
  });

  test('filters by action and actor, and names who was acted upon', async () => {
    const { page } = await readAuditLog(db.database, officer, { ...everything, action: 'end-role' }, null);
    expect(page.events).toHaveLength(50);
    expect(page.events.every((event) => event.action === 'end-role')).toBe(true);
    expect(page.events[0]).toMatchObject({
      actorName: 'region-admin (verzonnen)',
      objectName: 'privacy-officer (verzonnen)',
    });
    const own = { ...everything, actorId: officer.scope.userId };
    const { page: ownActs } = await readAuditLog(db.database, officer, own, null);
    expect(new Set(ownActs.events.map(({ action }) => action))).toEqual(new Set(['view-audit-log']));
  });

  test('filters by moment: the end does not count', async () => {
    const now = Temporal.Now.instant();
    const { page } = await readAuditLog(db.database, officer, { ...everything, from: now }, null);
    expect(page.events).toEqual([]);
    const { page: before } = await readAuditLog(db.database, officer, { ...everything, until: now }, null);
    expect(before.events).toHaveLength(50);
  });

  test('shows another region, and another role, nothing', async () => {
    const elsewhere = {
      ...officer,
      scope: { ...officer.scope, regionId: (await db.scopeFor('privacy-officer', 'assen')).regionId },
    };
    const { page } = await readAuditLog(db.database, elsewhere, everything, null);
    expect(page.events.map(({ action }) => action)).toEqual(['view-audit-log']);
    const policy = { ...officer, scope: await db.scopeFor('regional-policy', 'emmen') };
    expect((await readAuditLog(db.database, policy, everything, null)).page.events).toEqual([]);
  });
});

test('an export is logged before its first line and holds every event of the filter', async () => {
  const seen: number[] = [];
  const filter = { ...everything, action: 'invite-user' };
  for await (const batch of exportAuditLog(db.database, officer, filter, 'handeling=invite-user'))
    seen.push(...numbers(batch));
  expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => 120 - 2 * index));
  const { page } = await readAuditLog(
    db.database,
    officer,
    { ...everything, action: 'export-audit-log' },
    null,
  );
  expect(page.events).toMatchObject([{ purpose: 'handeling=invite-user' }]);
});

describe('the log of one person', () => {
  let assen: Overseeing;
  let person: string;
  let other: string;

  beforeAll(async () => {
    const worker = await openShelter(db, [{ ref: 'L01', places: 2 }]);
    assen = { scope: await db.scopeFor('privacy-officer', 'assen'), origin: 'web test' };
    const [one = '', two = '', joined = ''] = await addPeople(db, worker, 3);
    [person, other] = [one, two];
    const { regionId: region_id } = worker;
    const today = Temporal.PlainDate.from('2026-03-04');
    const ids = await db.database.asOwner(async (tx) => {
      await tx.updateTable('person').set({ person_ref: 'Q2W-3RT' }).where('person_id', '=', one).execute();
      await tx.updateTable('person').set({ person_ref: 'V7X-8ZB' }).where('person_id', '=', two).execute();
      await tx
        .insertInto('person_merge')
        .values({
          region_id,
          kept_person_id: one,
          leaving_person_id: joined,
          reason: 'Twee keer dezelfde persoon',
          merged_by: worker.userId,
        })
        .execute();
      const { intake_id } = await tx
        .insertInto('intake')
        .values({
          region_id,
          person_id: one,
          organisation_id: worker.organisationId ?? '',
          reported_on: today,
        })
        .returning('intake_id')
        .executeTakeFirstOrThrow();
      const { premises_id } = await tx
        .selectFrom('premises')
        .select('premises_id')
        .where('premises_ref', '=', 'L01')
        .executeTakeFirstOrThrow();
      const nights = { region_id, premises_id, status: 'departed', exit_destination_code: 'own-home' };
      const stays = await tx
        .insertInto('stay')
        .values([
          { ...nights, person_id: one, arrived_on: today, left_on: today.add({ days: 2 }) },
          { ...nights, person_id: two, arrived_on: today.add({ days: 9 }), left_on: today.add({ days: 11 }) },
        ])
        .returning(['stay_id', 'person_id'])
        .execute();
      return {
        intake: intake_id,
        stay: (of: string) => stays.find(({ person_id }) => person_id === of)?.stay_id ?? '',
      };
    });
    const seen = (action: AuditAction, objectKind: AuditObject, objectId: string) =>
      ({ action, objectKind, objectId, origin: 'web test' }) as const;
    await db.database.write(worker, async (tx) => {
      for (const event of [
        seen('view-person-file', 'person', one),
        seen('record-departure', 'person', `${one} (${ids.stay(one)})`),
        seen('view-stay', 'stay', ids.stay(one)),
        seen('view-intake', 'intake', ids.intake),
        seen('register-person', 'person', joined),
        seen('view-tonight', 'premises', 'L01 2026-03-05'),
        seen('view-person-file', 'person', two),
        seen('view-stay', 'stay', ids.stay(two)),
        seen('view-tonight', 'premises', 'L01 2026-03-09'),
        seen('view-intakes', 'list', 'aanmeldingen'),
      ])
        await recordAudit(tx, event);
    });
  });

  const logOf = (personId: string, manner: AuditFilter['manner'] = null) =>
    readAuditLog(db.database, assen, { ...everything, personId, manner }, null);

  test('holds what was done to the file, what hangs on it, and the lists of nights it stood on', async () => {
    const { page, fileRef } = await logOf(person);
    expect(fileRef).toBe('Q2W-3RT');
    expect(page.events.map(({ action, objectName }) => [action, objectName])).toEqual([
      ['view-person-log', 'Q2W-3RT'],
      ['view-tonight', 'Proef L01'],
      ['register-person', null],
      ['view-intake', 'Q2W-3RT'],
      ['view-stay', 'Q2W-3RT, Proef L01'],
      ['record-departure', 'Q2W-3RT'],
      ['view-person-file', 'Q2W-3RT'],
    ]);
  });

  test('tells what was done from what was only looked at', async () => {
    const { page: done } = await logOf(person, 'doen');
    expect(done.events.map(({ action }) => action)).toEqual(['register-person', 'record-departure']);
    const { page: looked } = await logOf(other, 'kijken');
    expect(looked.events.map(({ action }) => action)).toEqual([
      'view-person-log',
      'view-stay',
      'view-person-file',
    ]);
  });

  test('is found by the number of the file, as typed, in the own region alone', async () => {
    expect(await findPersonForLog(db.database, assen, ' q2w-3rt ')).toEqual(succeed(person));
    expect(await findPersonForLog(db.database, assen, 'Verzonnen')).toEqual(refuse('file-unknown'));
    expect(await findPersonForLog(db.database, officer, 'Q2W-3RT')).toEqual(refuse('file-unknown'));
    const { fileRef, page } = await readAuditLog(
      db.database,
      officer,
      { ...everything, personId: person },
      null,
    );
    expect([fileRef, page.events.map(({ action }) => action)]).toEqual([null, []]);
  });
});

describe('checking the chain', () => {
  test('an untouched log is intact, and the check is logged', async () => {
    const { events: count, broken } = await verifyAuditLog(db.database, anchors, officer);
    expect(broken).toEqual([]);
    const { page } = await readAuditLog(db.database, officer, everything, null);
    expect(page.events[0]).toMatchObject({ eventNo: count + 1, action: 'verify-audit-log', result: 'done' });
  });

  test('a changed event and a removed one are named', async () => {
    const { regionId } = officer.scope;
    await db.database.asOwner(async (tx) => {
      await tx
        .updateTable('audit_event')
        .set({ purpose: 'vervalst' })
        .where('region_id', '=', regionId)
        .where('event_no', '=', 10)
        .execute();
      await tx
        .deleteFrom('audit_event')
        .where('region_id', '=', regionId)
        .where('event_no', '=', 20)
        .execute();
    });
    const { broken } = await verifyAuditLog(db.database, anchors, officer);
    expect(broken).toEqual([10, 21]);
    const { page } = await readAuditLog(db.database, officer, everything, null);
    expect(page.events[0]).toMatchObject({ action: 'verify-audit-log', result: 'failed' });
  });
});
