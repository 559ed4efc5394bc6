import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { openTestDatabase, testKeys, testSealer, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion, type FilledRegion } from '#tests/access/fill-region.ts';
import { openRemovalList } from '../data/removal-list.server.ts';
import { decideRequest, recordRequest, removeNow } from './keep-requests.server.ts';
import { endHold, placeHold } from './keep-holds.server.ts';
import { listRemovals } from './list-removals.server.ts';
import { removeDueFiles } from './remove-due-files.server.ts';
import type { Removing } from './remove-file.server.ts';

let test: TestDatabase;
let region: FilledRegion;
let removing: Removing;
const folder = mkdtempSync(join(tmpdir(), 'onderdak-removals-'));
const day = (text: string) => Temporal.PlainDate.from(text);

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
  const scope = await test.scopeFor('privacy-officer', 'drechtsteden');
  removing = {
    scope,
    origin: 'test',
    today: day('2027-02-28'),
    keys: testKeys,
    removals: openRemovalList(openAnchors(folder, testSealer)),
  };
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

const silent = { info: () => undefined, error: () => undefined };
const on = (text: string) => ({ ...removing, today: day(text) });
const remove = (text: string, most?: { files?: number; milliseconds?: number }) =>
  removeDueFiles(test.database, silent, on(text), most);
const asOwner = <T>(work: (tx: OwnerTransaction) => Promise<T>) => test.database.asOwner(work);

/** A file that changed last on a day, kept under the Wmo. */
async function aFile(
  lastChanged: string,
  changes: { mergedInto?: string; basis?: string } = {},
): Promise<string> {
  return asOwner(async (tx) => {
    const { rows } = await sql<{ person_id: string }>`
      insert into person (region_id, person_ref, registered_at, merged_into_person_id)
      values (${region.regionId}, 'T-' || gen_random_uuid(), ${lastChanged}::date + time '12:00', ${changes.mergedInto ?? null})
      returning person_id`.execute(tx);
    const id = rows[0]?.person_id ?? '';
    await sql`insert into person_legal_basis (region_id, person_id, basis, purpose, valid_period, recorded_at)
      values (${region.regionId}, ${id}, ${changes.basis ?? 'wmo'}, 'Opvang', '[2010-01-01,)', '2010-01-01')`.execute(
      tx,
    );
    return id;
  });
}

async function aStay(personId: string, [from, until]: readonly [string, string | null]): Promise<void> {
  await asOwner((tx) =>
    sql`insert into stay (region_id, person_id, premises_id, status, arrived_on, left_on, change_kind, recorded_at, changed_at)
      select p.region_id, ${personId}, p.premises_id, ${until === null ? 'present' : 'departed'}, ${from}::date,
        ${until}::date, 'import', ${from}::date, ${from}::date
      from premises p where p.region_id = ${region.regionId} and p.premises_ref = 'P1'`.execute(tx),
  );
}

async function isThere(personId: string): Promise<boolean> {
  const { rows } = await asOwner((tx) =>
    sql`select from person where region_id = ${region.regionId} and person_id = ${personId}`.execute(tx),
  );
  return rows.length === 1;
}

describe('the term of fifteen years', () => {
  it('runs from 29 February to 28 February, and the file goes on 1 March', async () => {
    const file = await aFile('2012-02-29');
    expect((await remove('2027-02-28')).done).toHaveLength(0);
    expect(await isThere(file)).toBe(true);
    const { done } = await remove('2027-03-01');
    expect(done.map(({ kindCode, ground, counts }) => [kindCode, ground, counts])).toEqual([
      ['file-report-only', 'term', { person_legal_basis: 1, person: 1 }],
    ]);
    expect(await isThere(file)).toBe(false);
  });

  it('counts from the last change of anything, such as a stay', async () => {
    const file = await aFile('2011-01-01');
    await aStay(file, ['2011-06-01', '2011-06-03']);
    expect((await remove('2026-06-01')).done).toHaveLength(0);
    expect((await remove('2026-06-02')).done.map(({ kindCode }) => kindCode)).toEqual(['file-wmo']);
  });

  it('does not end while somebody stays, has an open basis of another kind, or is not due', async () => {
    const staying = await aFile('2010-01-01');
    await aStay(staying, ['2010-01-01', null]);
    const open = await aFile('2010-01-01', { basis: 'consent' });
    const recent = await aFile('2020-01-01');
    expect((await remove('2030-01-01')).done).toHaveLength(0);
    expect(await Promise.all([staying, open, recent].map(isThere))).toEqual([true, true, true]);
    await asOwner((tx) => sql`delete from stay where person_id = ${staying}`.execute(tx));
    await asOwner(async (tx) => {
      await sql`delete from person_legal_basis where person_id in (${staying}, ${open}, ${recent})`.execute(
        tx,
      );
      await sql`delete from person where person_id in (${staying}, ${open}, ${recent})`.execute(tx);
    });
  });

  it('is that of the youngest of files that were merged, which go together', async () => {
    const kept = await aFile('2010-01-01');
    const leaving = await aFile('2011-05-05', { mergedInto: kept });
    expect((await remove('2026-05-05')).done).toHaveLength(0);
    const { done } = await remove('2026-05-06');
    expect(done.map(({ files }) => files)).toEqual([2]);
    expect(await Promise.all([kept, leaving].map(isThere))).toEqual([false, false]);
  });
});

describe('a hold', () => {
  it('keeps a file until it is ended, or its last day is over, and names nobody', async () => {
    const file = await aFile('2010-01-01');
    const { rows } = await asOwner((tx) =>
      sql<{ person_ref: string }>`select person_ref from person where person_id = ${file}`.execute(tx),
    );
    const acting = on('2025-02-01');
    const hold = {
      of: { personRef: rows[0]?.person_ref ?? '' },
      ground: 'court-case',
      from: day('2025-01-01'),
    } as const;
    expect(
      await placeHold(test.database, acting, { ...hold, reason: 'Zaak van 123456782 loopt', until: null }),
    ).toMatchObject({ ok: false, reason: 'reason-names-person' });
    const placed = await placeHold(test.database, acting, {
      ...hold,
      reason: 'Er loopt een rechtszaak',
      until: null,
    });
    if (!placed.ok) throw new Error(placed.reason);
    expect((await remove('2025-02-02')).done).toHaveLength(0);
    expect(await endHold(test.database, acting, placed.value, 'De zaak is afgelopen')).toMatchObject({
      ok: true,
    });
    expect(await endHold(test.database, acting, placed.value, 'De zaak is afgelopen')).toMatchObject({
      reason: 'gone',
    });
    await placeHold(test.database, acting, {
      ...hold,
      reason: 'Er loopt een klacht',
      until: day('2025-03-01'),
    });
    expect((await remove('2025-03-01')).done).toHaveLength(0);
    expect((await remove('2025-03-02')).done).toHaveLength(1);
  });

  it('of a kind keeps every file of that kind', async () => {
    await aFile('2010-01-01');
    const placed = await placeHold(test.database, on('2025-02-01'), {
      of: { kindCode: 'file-report-only' },
      ground: 'inquiry',
      reason: 'Onderzoek van de inspectie',
      from: day('2025-01-01'),
      until: null,
    });
    if (!placed.ok) throw new Error(placed.reason);
    expect((await remove('2025-02-02')).done).toHaveLength(0);
    await endHold(test.database, on('2025-02-02'), placed.value, 'Onderzoek is klaar');
    expect((await remove('2025-02-02')).done).toHaveLength(1);
  });
});

describe('a request', () => {
  it('removes a file before its term once it is granted, and not when it is refused', async () => {
    const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
    const acting = { ...removing, today };
    const file = await aFile('2026-01-01');
    const wish = { of: { personId: file }, askedOn: today, explanation: null };
    const first = await recordRequest(test.database, acting, wish);
    if (!first.ok) throw new Error(first.reason);
    expect(await recordRequest(test.database, acting, wish)).toMatchObject({ reason: 'already-asked' });
    const no = { decision: 'refused', refusalGround: null, note: 'Een ander heeft er belang bij' } as const;
    expect(await decideRequest(test.database, acting, first.value, no)).toMatchObject({
      reason: 'ground-missing',
    });
    await decideRequest(test.database, acting, first.value, { ...no, refusalGround: 'interest-of-another' });
    expect(await removeNow(test.database, acting, first.value)).toMatchObject({ reason: 'not-granted' });
    const second = await recordRequest(test.database, acting, wish);
    if (!second.ok) throw new Error(second.reason);
    const yes = { decision: 'granted', refusalGround: null, note: '' } as const;
    expect(await decideRequest(test.database, acting, second.value, yes)).toMatchObject({ ok: true });
    expect(await decideRequest(test.database, acting, second.value, no)).toMatchObject({ ok: false });
    expect(await removeNow(test.database, acting, second.value)).toMatchObject({ ok: true });
    expect(await isThere(file)).toBe(false);
  });
});

describe('the night', () => {
  it('goes on where it stopped, and two at once remove each file once', async () => {
    for (let at = 0; at < 6; at += 1) await aFile('2010-01-01');
    expect(await remove('2026-01-01', { files: 2 })).toMatchObject({ done: { length: 2 }, waiting: 4 });
    const [one, other] = await Promise.all([remove('2026-01-01'), remove('2026-01-01')]);
    expect(one.done.length + other.done.length).toBe(4);
    expect(one.failed + other.failed).toBe(0);
  });

  it('keeps a file of which something is left, says where, and goes on with the others', async () => {
    const [left] = [await aFile('2010-01-01'), await aFile('2010-01-02')];
    await asOwner((tx) =>
      sql`update premises set name = ${`Proef ${left}`} where region_id = ${region.regionId} and premises_ref = 'P1'`.execute(
        tx,
      ),
    );
    const faults: unknown[] = [];
    const log = {
      ...silent,
      error: (_event: string, _error: unknown, facts: unknown) => void faults.push(facts),
    };
    const { done, failed } = await removeDueFiles(test.database, log, on('2026-01-01'));
    expect([done.length, failed]).toEqual([1, 1]);
    expect(faults).toEqual([{ region: region.regionId, places: 'public.premises (name)' }]);
    expect(await isThere(left)).toBe(true);
    await asOwner((tx) => sql`update premises set name = 'Proef P1' where premises_ref = 'P1'`.execute(tx));
    expect((await remove('2026-01-01')).done).toHaveLength(1);
  });

  it('leaves a proof that holds, and an event that says no person', async () => {
    const [last] = await listRemovals(test.database, removing);
    expect(last).toMatchObject({ isAsRecorded: true, files: 1 });
    const { rows } = await asOwner((tx) =>
      sql<{ purpose: string }>`select purpose from audit_event
        where action = 'remove-file' and object_id = ${last?.removalId}`.execute(tx),
    );
    expect(rows.map(({ purpose }) => purpose)).toEqual([
      `file-report-only term ${last?.digest.toString('hex')}`,
    ]);
    await asOwner((tx) =>
      sql`update file_removal set files = files + 1 where removal_id = ${last?.removalId}`.execute(tx),
    );
    expect((await listRemovals(test.database, removing))[0]?.isAsRecorded).toBe(false);
  });
});

async function figures(): Promise<unknown> {
  const scope = await test.scopeFor('regional-policy', 'drechtsteden');
  return test.database.read(scope, async (tx) => [
    (
      await sql`select night::text, premises_ref, present from app.occupancy_counts('2009-12-25', '2010-04-10')`.execute(
        tx,
      )
    ).rows,
    (await sql`select * from app.unmet_demand_counts('2009-12-25', '2010-04-10')`.execute(tx)).rows,
    (
      await sql`select d::date::text, w.* from generate_series('2010-01-01'::date, '2010-04-01', '1 day') d,
      lateral app.waiting_counts(d::date) w`.execute(tx)
    ).rows,
    (await sql`select * from app.recording_since()`.execute(tx)).rows,
  ]);
}

const history = fc.array(
  fc.record({
    from: fc.nat(50),
    nights: fc.nat(30),
    waited: fc.nat(20),
    isUrgent: fc.boolean(),
    asked: fc.nat(3),
  }),
  { minLength: 1, maxLength: 6 },
);

it('every figure of the past is the same before and after', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (stays) => {
      const start = day('2010-01-01');
      for (const { from, nights, waited, isUrgent, asked } of stays) {
        const file = await aFile('2010-01-01');
        const arrived = start.add({ days: from });
        await aStay(file, [arrived.toString(), arrived.add({ days: nights }).toString()]);
        await asOwner(async (tx) => {
          await sql`insert into waiting_list_entry (region_id, person_id, organisation_id, kind_code, waiting_since, reason,
              is_urgent, ended_on, end_outcome, recorded_at, changed_at)
            select region_id, ${file}, organisation_id, 'proef', ${start}::date, 'Vol', ${isUrgent},
              ${start.add({ days: waited })}::date, 'placed', '2010-01-01', '2010-01-01'
            from organisation where region_id = ${region.regionId} and slug = 'proef'`.execute(tx);
          await sql`alter table waiting_list_entry disable trigger user`.execute(tx);
          await sql`update waiting_list_entry set ended_at = null, ended_by = null, ended_via = null where person_id = ${file}`.execute(
            tx,
          );
          await sql`alter table waiting_list_entry enable trigger user`.execute(tx);
          await sql`insert into unmet_demand (region_id, person_id, organisation_id, asked_on, kind_code, reason_code, people_count, recorded_at)
            select region_id, ${file}, organisation_id, ${arrived}::date, 'proef', 'proef', 2, '2010-01-01'
            from organisation, generate_series(1, ${asked}::int) where region_id = ${region.regionId} and slug = 'proef'`.execute(
            tx,
          );
        });
      }
      const before = await figures();
      const { done, failed } = await remove('2029-01-01');
      expect([done.length, failed]).toEqual([stays.length, 0]);
      expect(await figures()).toEqual(before);
    }),
    { numRuns: 8 },
  );
}, 60_000);
