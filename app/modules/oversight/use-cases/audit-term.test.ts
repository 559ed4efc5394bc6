import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openAnchors, type Anchors } from '#app/platform/audit/anchors.server.ts';
import { removalText } from '#app/platform/audit/chains.server.ts';
import { anchorChain, checkChain } from '#app/platform/audit/check-chains.server.ts';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import { isIntact } from '#app/platform/audit/verify-chain.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, testSealer, type TestDatabase } from '#tests/support/database.ts';
import { addPeople, openShelter } from '#tests/support/shelter.ts';
import { verifyAuditLog } from './read-audit-log.server.ts';
import { removeOldEvents } from './remove-old-events.server.ts';

/*
 * The term of the audit log, over chains that the program wrote itself. Time goes by ahead: the night is that of many
 * years from now, since an event that was moved back would no longer fit.
 */
let db: TestDatabase;
let worker: Scope;
let officer: { scope: Scope; origin: string };
let folder: string;
let anchors: Anchors;
const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
const inYears = (years: number, days = 1) => today.add({ years }).add({ days });

beforeAll(async () => {
  db = await openTestDatabase();
  worker = await openShelter(db, [{ ref: 'L01', places: 2 }]);
  officer = { scope: await db.scopeFor('privacy-officer', 'assen'), origin: 'web test' };
});
afterAll(() => db.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onderdak-term-'));
  anchors = openAnchors(folder, testSealer);
  await owner('delete from audit_event');
  await owner('delete from audit_head');
  await anchor();
});
afterEach(() => rmSync(folder, { recursive: true }));

const owner = (statement: string) => db.database.asOwner((tx) => sql.raw(statement).execute(tx));
const anchor = () => anchorChain(db.database, anchors, worker.regionId, Temporal.Now.instant());
const check = () => checkChain(db.database, anchors, worker.regionId);
const night = (on: Temporal.PlainDate) => removeOldEvents(db.database, anchors, on);

const record = (objectId: string, objectKind: 'user' | 'person' | 'stay' | 'premises' = 'user') =>
  db.database.write(worker, (tx) =>
    recordAudit(tx, { action: 'choose-work-place', objectKind, objectId, origin: 'web test' }),
  );

async function recordMany(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await record(`${at}`);
}

const numbers = () =>
  db.database.asOwner(async (tx) => {
    const rows = await tx
      .selectFrom('audit_event')
      .select('event_no')
      .where('region_id', '=', worker.regionId)
      .orderBy('event_no')
      .execute();
    return rows.map(({ event_no }) => event_no);
  });

describe('a log whose term is over', () => {
  test('loses its beginning, but for the last event, and says so in an event of its own', async () => {
    await recordMany(4);
    await anchor();
    expect(await night(inYears(7, -1))).toEqual([]);
    expect(await night(inYears(7))).toEqual([{ region: 'assen', events: 3, isKeptBroken: false }]);
    expect(await numbers()).toEqual([4, 5]);
    const last = await db.database.asOwner((tx) =>
      tx
        .selectFrom('audit_event')
        .select(['action', 'purpose', 'actor_id', 'origin'])
        .orderBy('event_no', 'desc')
        .executeTakeFirst(),
    );
    expect(last).toEqual({
      action: 'remove-old-audit-events',
      purpose: '3 gebeurtenissen, tot en met nummer 3; termijn 7 jaar',
      actor_id: null,
      origin: 'chore',
    });
  });

  test('is intact before and after, and goes on being anchored', async () => {
    await recordMany(4);
    await anchor();
    expect(isIntact(await check())).toBe(true);
    await night(inYears(7));
    const verdict = await check();
    expect(verdict).toMatchObject({ events: 2, removedTo: 3, broken: [], unsealed: [], cut: null });
    expect(isIntact(verdict)).toBe(true);
    await record('5');
    expect(await anchor()).toMatchObject({ kind: 'anchored', anchor: { eventNo: 6 } });
    expect(isIntact(await check())).toBe(true);
    expect(isIntact(await verifyAuditLog(db.database, anchors, officer))).toBe(true);
    // A second night takes what the first left.
    expect(await night(inYears(14))).toMatchObject([{ events: 3 }]);
    expect(isIntact(await check())).toBe(true);
  });

  test('is left whole when something in it does not fit', async () => {
    await recordMany(4);
    await anchor();
    await owner("update audit_event set object_id = 'vervalst' where event_no = 2");
    expect(await night(inYears(7))).toEqual([{ region: 'assen', events: 0, isKeptBroken: true }]);
    expect(await numbers()).toEqual([1, 2, 3, 4]);
  });
});

describe('after a removal', () => {
  beforeEach(async () => {
    await recordMany(6);
    await anchor();
    await night(inYears(7));
    await recordMany(3);
    await anchor();
    expect(await numbers()).toEqual([6, 7, 8, 9, 10]);
  });

  const removeAs = (upTo: number, more = '') => `
    with gone as (select hash from audit_event where event_no = ${upTo})
    update audit_head set removed_to = ${upTo}, removed_hash = (select hash from gone)${more};
    delete from audit_event where event_no <= ${upTo}`;

  test.each([
    ['in the middle', 'delete from audit_event where event_no = 8', { broken: [9] }],
    ['at the end', 'delete from audit_event where event_no = 10', { broken: [10] }],
    ['the first that is left', 'delete from audit_event where event_no = 6', { broken: [7] }],
  ])('what somebody takes away %s is found', async (_, statement, found) => {
    await owner(statement);
    const verdict = await check();
    expect(verdict).toMatchObject(found);
    expect(isIntact(verdict)).toBe(false);
  });

  test('a removal of more, which the database says was as promised, is found: it lacks our seal', async () => {
    await owner(removeAs(8));
    const verdict = await check();
    expect(verdict.broken).toContain(8);
    expect(verdict.removedTo).toBe(0);
    expect(isIntact(verdict)).toBe(false);
    expect(isIntact(await verifyAuditLog(db.database, anchors, officer))).toBe(false);
  });

  test('so is one with a seal of something else', async () => {
    const other = testSealer.seal('sign-ins', 'removal', removalText(8, Buffer.of(0)));
    await owner(
      removeAs(8, `, removal_key_id = '${other.keyId}', removal_seal = '\\x${other.seal.toString('hex')}'`),
    );
    expect((await check()).broken).toContain(8);
  });

  test('so is a removal that is said never to have been', async () => {
    await owner("update audit_head set removed_to = 0, removed_hash = '\\x00'");
    expect((await check()).broken).toEqual([6]);
  });

  test('events that were put back before the beginning do not fit', async () => {
    await owner(`insert into audit_event select region_id, 5, occurred_at, actor_id, actor_roles, action, object_kind,
      object_id, result, purpose, origin, previous_hash, hash from audit_event where event_no = 6`);
    expect((await check()).broken).toContain(5);
  });
});

describe('what is still needed stays, with all that came after', () => {
  let person: string;
  beforeAll(async () => {
    [person = ''] = await addPeople(db, worker, 1);
  });

  /** A stay of two nights in the house. */
  const addStay = (arrivedOn: string) =>
    db.database.asOwner(async (tx) => {
      const { premises_id } = await tx
        .selectFrom('premises')
        .select('premises_id')
        .where('premises_ref', '=', 'L01')
        .executeTakeFirstOrThrow();
      const day = Temporal.PlainDate.from(arrivedOn);
      const nights = { arrived_on: day, left_on: day.add({ days: 2 }) };
      const { stay_id } = await tx
        .insertInto('stay')
        .values({
          region_id: worker.regionId,
          person_id: person,
          premises_id,
          status: 'departed',
          exit_destination_code: 'own-home',
          ...nights,
        })
        .returning('stay_id')
        .executeTakeFirstOrThrow();
      return stay_id;
    });

  test('an event about a file that is there, until the file is gone', async () => {
    await recordMany(2);
    await record(person, 'person');
    await recordMany(2);
    await night(inYears(20));
    expect(await numbers()).toEqual([3, 4, 5, 6]);
    expect(await night(inYears(20))).toEqual([]);
  });

  test('but no longer than the file', async () => {
    const [gone = ''] = await addPeople(db, worker, 1);
    await recordMany(1);
    await record(`${gone} (verblijf)`, 'person');
    await recordMany(1);
    await night(inYears(20));
    expect(await numbers()).toEqual([2, 3, 4]);
    await owner(`delete from person where person_id = '${gone}'`);
    await night(inYears(20));
    expect(await numbers()).toEqual([4, 5]);
  });

  test('an event about a stay of the file, and the list of a night on which the stay was in the house', async () => {
    const stay = await addStay('2026-03-04');
    await recordMany(1);
    await record('L01 2026-03-03', 'premises');
    await record('L01 2026-03-05', 'premises');
    await record(stay, 'stay');
    await recordMany(1);
    await night(inYears(20));
    expect(await numbers()).toEqual([3, 4, 5, 6]);
    await owner(`delete from stay where stay_id = '${stay}'`);
    await night(inYears(20));
    expect(await numbers()).toEqual([6, 7]);
  });

  test('an event about a stay alone', async () => {
    const stay = await addStay('2026-05-04');
    await recordMany(1);
    await record(stay, 'stay');
    await recordMany(1);
    await night(inYears(20));
    expect(await numbers()).toEqual([2, 3, 4]);
  });
});

test('a region that chose a term of its own goes by that, from the day on which it holds', async () => {
  const later = inYears(9, 0);
  await db.database.asOwner(async (tx) => {
    await sql`insert into retention_kind (code, nl, en, ordinal, term_value, term_unit, from_moment, source_nl, shortest,
        longest, state, goes)
      values ('audit-log', 'Logboek', 'Audit log', 900, 7, 'year', 'made', 'NEN 7513', 5, 30, 'in-use', 'by-itself')
      on conflict (code) do nothing`.execute(tx);
    await sql`insert into retention_choice (region_id, kind_code, term_value, holds_from, reason, recorded_by)
      values (${worker.regionId}, 'audit-log', 9, ${today}::date, 'Besluit van de raad', ${officer.scope.userId}),
        (${worker.regionId}, 'audit-log', 30, ${later}::date, 'Ander besluit van de raad', ${officer.scope.userId})`.execute(
      tx,
    );
  });
  await recordMany(3);
  await anchor();
  expect(await night(inYears(8))).toEqual([]);
  expect(await night(later.add({ days: 1 }))).toEqual([]);
  await owner('delete from retention_choice where term_value = 30');
  expect(await night(later)).toEqual([]);
  expect(await night(later.add({ days: 1 }))).toMatchObject([{ region: 'assen', events: 2 }]);
});
