import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import { openTestDatabase, testKeys, testSealer, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion, type FilledRegion } from '#tests/access/fill-region.ts';
import { filesLeft, grantRemoval, insertFile } from '#tests/support/files-to-remove.ts';
import { openRemovalList } from '../data/removal-list.server.ts';
import { placeHold } from './keep-holds.server.ts';
import { callOffRemoval, decideRequest, recordRequest, removeNow } from './keep-requests.server.ts';
import type { Removing } from './remove-file.server.ts';

let test: TestDatabase;
let region: FilledRegion;
let removing: Removing;
const folder = mkdtempSync(join(tmpdir(), 'onderdak-keeps-'));
const today = Temporal.Now.plainDateISO('Europe/Amsterdam');

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
  removing = {
    scope: await test.scopeFor('privacy-officer', 'drechtsteden'),
    origin: 'test',
    today,
    keys: testKeys,
    removals: openRemovalList(openAnchors(folder, testSealer)),
  };
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

const asOwner = (statement: ReturnType<typeof sql>) => test.database.asOwner((tx) => statement.execute(tx));
const aFile = (changes: Parameters<typeof insertFile>[3] = {}) =>
  insertFile(test.database, region.regionId, '2026-01-01', changes);

async function aRequest(personId: string): Promise<string> {
  const wish = { of: { personId }, askedOn: today, explanation: null };
  const asked = await recordRequest(test.database, removing, wish);
  if (!asked.ok) throw new Error(asked.reason);
  return asked.value;
}

async function aGrant(personId: string): Promise<string> {
  const request = await aRequest(personId);
  const granted = { decision: 'granted', refusalGround: null, note: '' } as const;
  expect(await decideRequest(test.database, removing, request, granted)).toMatchObject({ ok: true });
  return request;
}

/** Why a file goes, and what keeps it. */
async function standing(personId: string): Promise<readonly [string | undefined, string | null | undefined]> {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ ground: string; kept: string | null }>`select ground, kept_because as kept
      from app.file_terms(${region.regionId}, ${today}, ${personId})`.execute(tx),
  );
  return [rows[0]?.ground, rows[0]?.kept];
}

const merge = (kept: string, leaving: string, at: string) =>
  asOwner(sql`with joined as (update person set merged_into_person_id = ${kept} where person_id = ${leaving})
    insert into person_merge (region_id, kept_person_id, leaving_person_id, reason, merged_by, merged_at)
    values (${region.regionId}, ${kept}, ${leaving}, 'Zelfde persoon', ${region.regionId}, ${at}::timestamptz)`);

describe('a request that was granted', () => {
  it('is called off with why while the file is there, once, by name and moment, and is logged', async () => {
    const file = await aFile();
    const request = await aGrant(file);
    const callOff = (note: string) => callOffRemoval(test.database, removing, request, note);
    expect(await callOff('Te kort')).toMatchObject({ reason: 'note-too-short' });
    expect(await callOff('Burger 123456782 wil toch hulp')).toMatchObject({ reason: 'note-names-person' });
    expect(await standing(file)).toEqual(['request', null]);
    expect(await callOff('De persoon wil toch hulp')).toMatchObject({ ok: true });
    expect(await callOff('De persoon wil toch hulp')).toMatchObject({ reason: 'gone' });
    expect(await standing(file)).toEqual(['term', null]);
    expect(await removeNow(test.database, removing, request)).toMatchObject({ reason: 'not-granted' });
    const { rows } = await asOwner(sql`select q.decision, q.decided_by, q.decided_via, (select count(*)::int
        from audit_event e where e.object_id = ${file} and e.action = 'call-off-removal' and e.result = 'done') as logged
      from removal_request q where q.request_id = ${request}`);
    expect(rows).toEqual([
      { decision: 'withdrawn', decided_by: removing.scope.userId, decided_via: 'user', logged: 1 },
    ]);
  });

  it.each([
    ['granted', 'refused'],
    ['refused', 'granted'],
    ['withdrawn', 'granted'],
    ['refused', 'withdrawn'],
  ])('was %s and does not become %s', async (was, becomes) => {
    const request = await aRequest(await aFile());
    const set = (decision: string) =>
      asOwner(sql`update removal_request set decision = ${decision}, decision_note = 'Om een reden',
        refusal_ground = ${decision === 'refused' ? 'law' : null} where request_id = ${request}`);
    await set(was);
    await expect(set(becomes)).rejects.toThrow('it was settled');
  });

  it('does not count once a later one was refused, in any of the merged files', async () => {
    const file = await aFile();
    const other = await aFile({ mergedInto: file });
    await aGrant(file);
    expect(await standing(file)).toEqual(['request', null]);
    const no = { decision: 'refused', refusalGround: 'law', note: 'Er loopt een onderzoek' } as const;
    await decideRequest(test.database, removing, await aRequest(other), no);
    expect(await standing(file)).toEqual(['term', null]);
  });

  it('does not count after a merge until it is decided anew, and counts when the merge is undone', async () => {
    const [file, leaving] = [await aFile(), await aFile()];
    const request = await aGrant(file);
    await merge(file, leaving, '2026-01-01');
    expect(await standing(file)).toEqual(['request', null]);
    await asOwner(sql`update person_merge set merged_at = clock_timestamp() where kept_person_id = ${file}`);
    expect(await standing(file)).toEqual(['term', null]);
    expect(await removeNow(test.database, removing, request)).toMatchObject({ reason: 'not-now' });
    expect(await filesLeft(test.database, [file, leaving])).toHaveLength(2);
    await asOwner(sql`update person_merge set undone_at = now(), undone_by = ${region.regionId}, undo_reason = 'Toch niet'
      where kept_person_id = ${file}`);
    expect(await standing(file)).toEqual(['request', null]);
    await asOwner(sql`update person_merge set undone_at = null, undone_by = null, undo_reason = null
      where kept_person_id = ${file}`);
    expect(await removeNow(test.database, removing, await aGrant(file))).toMatchObject({ ok: true });
  });

  it('waits for emergency access that was not judged yet', async () => {
    const file = await aFile();
    await grantRemoval(test.database, region.regionId, file);
    const { rows } = await test.database.asOwner((tx) =>
      sql<{ access_id: string }>`insert into person_emergency_access (region_id, person_id, user_id, reason)
        values (${region.regionId}, ${file}, ${region.regionId}, 'Kwam overstuur binnen') returning access_id`.execute(
        tx,
      ),
    );
    expect(await standing(file)).toEqual(['request', 'emergency']);
    await asOwner(sql`insert into person_emergency_review (region_id, access_id, verdict, reviewed_by)
      values (${region.regionId}, ${rows[0]?.access_id}, 'justified', ${region.regionId})`);
    expect(await standing(file)).toEqual(['request', null]);
  });

  it('waits for a dispute that has not ended, though the intake is closed', async () => {
    const file = await aFile();
    await grantRemoval(test.database, region.regionId, file);
    await asOwner(sql`with made as (
        insert into intake (region_id, person_id, organisation_id, reported_on, closed_on)
        select region_id, ${file}, organisation_id, '2026-01-01', '2026-02-01' from organisation
        where region_id = ${region.regionId} limit 1 returning region_id, intake_id)
      insert into accessibility_dispute (region_id, intake_id, step, started_on)
      select region_id, intake_id, 'contact-persons', '2026-01-10' from made`);
    const end = (on: string) =>
      asOwner(sql`update accessibility_dispute d set ended_on = ${on}::date, outcome = 'agreed' from intake i
        where i.intake_id = d.intake_id and i.person_id = ${file}`);
    expect(await standing(file)).toEqual(['request', 'dispute']);
    await end(today.add({ days: 1 }).toString());
    expect(await standing(file)).toEqual(['request', 'dispute']);
    await end(today.toString());
    expect(await standing(file)).toEqual(['request', null]);
  });
});

describe('what was asked', () => {
  it('is recorded by who helps, who reads no word of it, nor that of the decision', async () => {
    const worker = await test.scopeFor('shelter-worker', 'drechtsteden');
    await asOwner(sql`delete from removal_request where person_id = ${region.ownPerson}`);
    const asked = await recordRequest(
      test.database,
      { ...removing, scope: worker },
      { of: { personId: region.ownPerson }, askedOn: today, explanation: 'Ik wil dat alles weg is' },
    );
    expect(asked).toMatchObject({ ok: true });
    const read = async (scope: typeof worker) =>
      (
        await test.database.read(scope, (tx) =>
          sql`select explanation from removal_request where person_id = ${region.ownPerson}`.execute(tx),
        )
      ).rows;
    expect(await read(worker)).toEqual([]);
    expect(await read(removing.scope)).toEqual([{ explanation: 'Ik wil dat alles weg is' }]);
    const again = { of: { personId: region.ownPerson }, askedOn: today, explanation: null };
    expect(await recordRequest(test.database, { ...removing, scope: worker }, again)).toMatchObject({
      reason: 'already-asked',
    });
  });
});

describe('a hold of a kind', () => {
  it('that is no file is refused, by the page and by the table', async () => {
    const { rows } = await test.database.asOwner((tx) =>
      sql<{ code: string }>`select code from retention_kind where goes <> 'as-file' order by code`.execute(
        tx,
      ),
    );
    expect(rows.length).toBeGreaterThan(1);
    const place = (kindCode: string) =>
      placeHold(test.database, removing, {
        of: { kindCode },
        ground: 'inquiry',
        reason: 'Onderzoek van de inspectie',
        from: today,
        until: null,
      });
    for (const { code } of rows) {
      expect(await place(code)).toMatchObject({ reason: 'kind-no-file' });
      await expect(
        test.database.write(removing.scope, (tx) =>
          sql`insert into retention_hold (region_id, kind_code, ground, reason, holds_from, placed_by)
            values (${region.regionId}, ${code}, 'inquiry', 'Onderzoek van de inspectie', ${today},
              ${removing.scope.userId})`.execute(tx),
        ),
      ).rejects.toThrow('row-level security');
    }
    expect(await place('bestaat-niet')).toMatchObject({ reason: 'kind-unknown' });
    expect(await place('file-report-only')).toMatchObject({ ok: true });
  });
});
