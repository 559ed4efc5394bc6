import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import { toKeyRing, type KeyRing } from '#app/platform/crypto/index.server.ts';
import { createSealer } from '#app/platform/sealing/sealer.ts';
import { fillRegion, type FilledRegion } from '#tests/access/fill-region.ts';
import { openTestDatabase, testKeys, type TestDatabase } from '#tests/support/database.ts';
import { filesLeft, grantRemoval, insertFile } from '#tests/support/files-to-remove.ts';
import { openRemovalList, type RemovalList } from '../data/removal-list.server.ts';
import { findReturned } from './find-returned.server.ts';
import { listRemovals } from './list-removals.server.ts';
import { removeDueFiles } from './remove-due-files.server.ts';
import type { Removing } from './remove-file.server.ts';

let test: TestDatabase;
let region: FilledRegion;
let folder: string;
let removals: RemovalList;
let acting: Omit<Removing, 'removals'>;
let made: string[] = [];
const day = (text: string) => Temporal.PlainDate.from(text);

const listUnder = (keys: KeyRing) =>
  openRemovalList(
    openAnchors(
      folder,
      createSealer(() => keys),
    ),
  );
const listFile = () => join(folder, 'removals', `${region.regionId}.jsonl`);

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
  const scope = await test.scopeFor('privacy-officer', 'drechtsteden');
  acting = { scope, origin: 'test', today: day('2026-11-29'), keys: testKeys };
});
afterAll(() => test.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onderdak-again-'));
  removals = listUnder(testKeys);
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await test.database.asOwner(async (tx) => {
    for (const table of ['stay', 'retention_hold', 'removal_request', 'person_legal_basis', 'person'])
      await sql`delete from ${sql.table(table)} where person_id = any (${made}::uuid[])`.execute(tx);
  });
  made = [];
});

async function aFile(changes: Parameters<typeof insertFile>[3] = {}, lastChanged = '2026-01-01') {
  const file = await insertFile(test.database, region.regionId, lastChanged, changes);
  made.push(file);
  return file;
}

/** As if these were removed on a day, and a backup of before brought them back. */
async function wereRemoved(
  files: readonly string[],
  {
    ground = 'request',
    on = '2026-06-01',
    list = removals,
  }: { ground?: 'term' | 'request'; on?: string; list?: RemovalList } = {},
): Promise<void> {
  const removalId = randomUUID();
  await list.begin(region.regionId, { removalId, day: day(on), ground }, files);
  await list.confirm(region.regionId, removalId, day(on));
}

async function night(list = removals) {
  const told: unknown[] = [];
  const log = {
    info: (event: string, facts: unknown) => void told.push([event, facts]),
    error: (event: string, _error: unknown, facts: unknown) => void told.push([event, facts]),
  };
  return { ...(await removeDueFiles(test.database, log, { ...acting, removals: list })), told };
}

const unusable = async (list = removals) =>
  (await findReturned(test.database, { ...acting, removals: list }, { isReading: true })).unusable;

describe('a file that was removed and is there again', () => {
  it('goes at night, by the ground by which it went, and the proof says again', async () => {
    const [asked, byTerm, other] = [await aFile(), await aFile(), await aFile()];
    await wereRemoved([asked]);
    await wereRemoved([byTerm], { ground: 'term' });
    const { done, keptAgain } = await night();
    expect(done.map(({ ground, again, kindCode, counts }) => [ground, again, kindCode, counts])).toEqual([
      ['request', true, 'file-report-only', { person_legal_basis: 1, person: 1 }],
      ['term', true, 'file-report-only', { person_legal_basis: 1, person: 1 }],
    ]);
    expect(keptAgain).toBe(0);
    expect(await filesLeft(test.database, [asked, byTerm, other])).toEqual([other]);
    const [last] = await listRemovals(test.database, acting);
    expect(last).toMatchObject({ again: true, isAsRecorded: true });
    const { rows } = await test.database.asOwner((tx) =>
      sql<{ purpose: string }>`select purpose from audit_event where object_id = ${last?.removalId}`.execute(
        tx,
      ),
    );
    expect(rows.map(({ purpose }) => purpose)).toEqual([
      `file-report-only term again ${last?.digest.toString('hex')}`,
    ]);
    await test.database.asOwner((tx) =>
      sql`update file_removal set again = false where removal_id = ${last?.removalId}`.execute(tx),
    );
    expect((await listRemovals(test.database, acting))[0]?.isAsRecorded).toBe(false);
  });

  it('is kept by a stay and by a hold, and goes once these end', async () => {
    const [staying, held] = [await aFile(), await aFile()];
    await wereRemoved([staying, held]);
    await test.database.asOwner(async (tx) => {
      await sql`insert into stay (region_id, person_id, premises_id, status, arrived_on, change_kind, recorded_at, changed_at)
        select region_id, ${staying}, premises_id, 'present', '2026-01-01', 'import', '2026-01-01', '2026-01-01'
        from premises where region_id = ${region.regionId} and premises_ref = 'P1'`.execute(tx);
      await sql`insert into retention_hold (region_id, person_id, ground, reason, holds_from, placed_by)
        values (${region.regionId}, ${held}, 'other', 'Het dossier moest blijven', '2026-01-01', ${region.regionId})`.execute(
        tx,
      );
    });
    expect(await night()).toMatchObject({ done: [], keptAgain: 2 });
    await test.database.asOwner(async (tx) => {
      await sql`delete from stay where person_id = ${staying}`.execute(tx);
      await sql`delete from retention_hold where person_id = ${held}`.execute(tx);
    });
    expect(await night()).toMatchObject({ done: { length: 2 }, keptAgain: 0 });
  });

  it('stays when it went by its term and something was recorded since: from the day itself on', async () => {
    const [before, since] = [await aFile({}, '2026-05-31'), await aFile({}, '2026-06-01')];
    await wereRemoved([before, since], { ground: 'term', on: '2026-06-01' });
    expect(await night()).toMatchObject({ done: { length: 1 }, keptAgain: 1 });
    expect(await filesLeft(test.database, [before, since])).toEqual([since]);
  });

  it('stays as well when it went on request: nobody asked that new help be destroyed', async () => {
    const [before, since] = [await aFile({}, '2026-05-31'), await aFile({}, '2026-06-01')];
    await wereRemoved([before, since], { ground: 'request', on: '2026-06-01' });
    expect(await night()).toMatchObject({ done: { length: 1 }, keptAgain: 1 });
    expect(await filesLeft(test.database, [before, since])).toEqual([since]);
  });

  it('with an open ground of its own goes when it went on request, and stays when by its term', async () => {
    const [asked, byTerm] = [await aFile({ basis: 'consent' }), await aFile({ basis: 'consent' })];
    await wereRemoved([asked]);
    await wereRemoved([byTerm], { ground: 'term' });
    await night();
    expect(await filesLeft(test.database, [asked, byTerm])).toEqual([byTerm]);
  });

  it('takes no file along that was merged with it and was not removed', async () => {
    const kept = await aFile();
    const listed = await aFile({ mergedInto: kept });
    await wereRemoved([listed]);
    expect(await night()).toMatchObject({ done: [], keptAgain: 1 });
    await wereRemoved([kept]);
    expect((await night()).done.map(({ files }) => files)).toEqual([2]);
  });
});

describe('a line of the list', () => {
  it('is written for each removal, names nobody, and is for its owner alone', async () => {
    const kept = await aFile();
    const merged = await aFile({ mergedInto: kept });
    await grantRemoval(test.database, region.regionId, kept);
    expect((await night()).done).toHaveLength(1);
    const text = readFileSync(listFile(), 'utf8');
    expect(text.split('\n').filter((line) => line !== '')).toHaveLength(3);
    for (const id of [kept, merged]) expect(text).not.toContain(id);
    expect(statSync(listFile()).mode & 0o777).toBe(0o600);
    const { listed } = await listReturned([kept, merged]);
    expect(listed.map(({ ground, day: on }) => [ground, on.toString()])).toEqual([
      ['request', '2026-11-29'],
      ['request', '2026-11-29'],
    ]);
  });

  it('that says no more than that it began removes nobody, unless the proof stands in the database', async () => {
    const file = await aFile();
    const removalId = randomUUID();
    await removals.begin(region.regionId, { removalId, day: day('2026-06-01'), ground: 'request' }, [file]);
    expect(await night()).toMatchObject({ done: [], keptAgain: 0, told: [] });
    await test.database.asOwner((tx) =>
      sql`insert into file_removal (region_id, removal_id, ground, kind_code, term_value, term_unit, files, counts,
          tables_read, digest)
        values (${region.regionId}, ${removalId}, 'request', 'file-wmo', 15, 'year', 1, '{}', 1, '')`.execute(
        tx,
      ),
    );
    const { done, told } = await night();
    expect(done).toHaveLength(1);
    expect(told).toEqual([['removals-confirmed-late', { region: region.regionId, removals: 1 }]]);
    expect((await night()).told).toEqual([]);
  });

  it('that could not be confirmed is confirmed the next night', async () => {
    const file = await aFile();
    await grantRemoval(test.database, region.regionId, file);
    const full = { ...removals, confirm: () => Promise.reject(new Error('No space left on device')) };
    expect((await night(full)).done).toHaveLength(1);
    expect((await night()).told).toMatchObject([['removals-confirmed-late', { removals: 1 }]]);
  });

  it('that cannot be written keeps the file', async () => {
    const file = await aFile();
    await grantRemoval(test.database, region.regionId, file);
    mkdirSync(listFile(), { recursive: true });
    const unread = { ...removals, read: () => removals.read(randomUUID()) };
    expect(await night(unread)).toMatchObject({ done: [], failed: 1 });
    expect(await filesLeft(test.database, [file])).toEqual([file]);
  });

  it('under another key, altered, cut off or of another region removes nobody, and is counted', async () => {
    const files = [await aFile(), await aFile(), await aFile(), await aFile()];
    const [forged = '', altered = '', elsewhere = '', good = ''] = files;
    const others = toKeyRing([{ id: 'test', bytes: randomBytes(32) }]);
    await wereRemoved([forged], { list: listUnder(others) });
    expect(await unusable()).toBe(2);
    expect((await night()).done).toEqual([]);

    await wereRemoved([altered], { ground: 'term', on: '2020-01-01' });
    writeFileSync(listFile(), readFileSync(listFile(), 'utf8').replaceAll('2020-01-01', '2026-11-01'));
    expect(await unusable()).toBe(4);

    const removalId = randomUUID();
    const other = randomUUID();
    await removals.begin(other, { removalId, day: day('2026-06-01'), ground: 'request' }, [elsewhere]);
    await removals.confirm(other, removalId, day('2026-06-01'));
    const copied = readFileSync(join(folder, 'removals', `${other}.jsonl`), 'utf8');
    writeFileSync(listFile(), `${readFileSync(listFile(), 'utf8')}${copied}{"removal":"[1`);
    expect(await unusable()).toBe(7);

    await wereRemoved([good]);
    expect(await night()).toMatchObject({ done: { length: 1 }, failed: 0, keptAgain: 0 });
    expect(await filesLeft(test.database, files)).toEqual([forged, altered, elsewhere]);
  });

  it('that is gone leaves the others as they are', async () => {
    const [lost, found] = [await aFile(), await aFile()];
    await wereRemoved([lost]);
    rmSync(listFile());
    await wereRemoved([found]);
    expect(await night()).toMatchObject({ done: { length: 1 } });
    expect(await filesLeft(test.database, [lost, found])).toEqual([lost]);
  });

  it('of an older key holds while that key is behind the first, and is told without', async () => {
    const file = await aFile();
    await wereRemoved([file]);
    const fresh = { id: 'new', bytes: randomBytes(32) };
    expect(await unusable(listUnder(toKeyRing([fresh])))).toBe(2);
    const both = listUnder(toKeyRing([fresh, ...testKeys.byId.values()]));
    expect(await unusable(both)).toBe(0);
    expect((await night(both)).done).toHaveLength(1);
  });
});

/** Which of these the list says were removed, whether they are there or not. */
async function listReturned(files: readonly string[]) {
  return { listed: (await removals.read(region.regionId)).among(files) };
}
