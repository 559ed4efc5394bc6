import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRemovalList } from '#app/modules/retention/index.server.ts';
import { removeFile } from '#app/modules/retention/use-cases/remove-file.server.ts';
import { removeDueFiles } from '#app/modules/retention/use-cases/remove-due-files.server.ts';
import { insertIdentity, changeIdentity } from '#app/modules/people/data/identities.server.ts';
import type { Identity } from '#app/modules/people/domain/identity.ts';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { openTestDatabase, testKeys, testSealer, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion, type FilledRegion } from './fill-region.ts';

let test: TestDatabase;
let region: FilledRegion;
const folder = mkdtempSync(join(tmpdir(), 'onderdak-removals-'));
const asked: { event: string; facts: unknown }[] = [];
const log = {
  info: () => undefined,
  error: (event: string, _error: unknown, facts: unknown) => void asked.push({ event, facts }),
};

/** Everything was recorded today: by then it is over fifteen years old. */
const muchLater = Temporal.Now.plainDateISO('Europe/Amsterdam').add({ years: 15, days: 2 });

const called = { givenNames: 'Zebedeus', initials: null, prefix: 'van der', familyName: 'Kwistenbiebel' };
const before: Identity = {
  workingName: 'meneer met de rode jas',
  name: called,
  birthDate: { known: 'day', day: Temporal.PlainDate.from('1961-07-23') },
  bsn: '123456782',
  contact: { phone: '+31612345678', email: 'zeb@kwistenbiebel.example' },
};
const after: Identity = { ...before, name: { ...called, familyName: 'Kwistenbiebelaar' } };

const texts = [
  'Zebedeus',
  'Kwistenbiebel',
  'rode jas',
  '1961-07-23',
  '23-07-1961',
  '123456782',
  '612345678',
  'kwistenbiebel.example',
  'P-1XYZ',
];

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
  await test.database.asOwner(async (tx) => {
    const { regionId, ownPerson } = region;
    await sql`delete from person_identity_revision where region_id = ${regionId} and person_id = ${ownPerson}`.execute(
      tx,
    );
    await sql`delete from person_identity where region_id = ${regionId} and person_id = ${ownPerson}`.execute(
      tx,
    );
    const scope = await test.scopeFor('shelter-worker', 'drechtsteden');
    await insertIdentity(tx, testKeys, scope, ownPerson, before);
    await changeIdentity(tx, testKeys, regionId, ownPerson, {
      identity: after,
      kind: 'correct',
      reason: 'Kwistenbiebelaar heet hij',
    });
    await tx.updateTable('person').set({ person_ref: 'P-1XYZ' }).where('person_id', '=', ownPerson).execute();
    await endAllHelp(tx, ownPerson);
    // Somebody else got an offer while this person waited too.
    await sql`update placement_order o set
        input = jsonb_build_object('entries', jsonb_build_array(jsonb_build_object('entryId', w.entry_id))),
        outcome = jsonb_build_array(jsonb_build_object('entryId', w.entry_id, 'rank', 1))
      from waiting_list_entry w
      where w.person_id = ${ownPerson} and o.kind = 'waiting-list' and o.chosen <> w.entry_id::text`.execute(
      tx,
    );
    await tx
      .insertInto('form_send')
      .values({
        region_id: regionId,
        digest: Buffer.alloc(32, 'led'),
        sent_by: scope.userId,
        request_id: scope.userId,
        led_to: `/personen/${ownPerson}?klaar`,
      })
      .execute();
    await sql`create schema if not exists pgboss`.execute(tx);
    await sql`create table if not exists pgboss.job (id uuid, data jsonb)`.execute(tx);
    await sql`insert into pgboss.job values (gen_random_uuid(), jsonb_build_object('person', ${ownPerson}::text))`.execute(
      tx,
    );
    await tx
      .insertInto('background_task')
      .values({
        region_id: regionId,
        requested_by: scope.userId,
        kind: 'proef',
        title: 'Proef',
        parameters: JSON.stringify({ person: ownPerson }),
      })
      .execute();
  });
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

async function endAllHelp(tx: OwnerTransaction, person: string): Promise<void> {
  const today = sql`app.dutch_day()`;
  await sql`update stay set status = 'departed', left_on = ${today}, change_kind = 'depart' where person_id = ${person}`.execute(
    tx,
  );
  await sql`update waiting_list_entry set ended_on = ${today}, end_outcome = 'placed' where person_id = ${person}`.execute(
    tx,
  );
  await sql`update intake set closed_on = ${today} where person_id = ${person}`.execute(tx);
  await sql`update accessibility_dispute d set ended_on = ${today}, outcome = 'agreed' from intake i
    where i.intake_id = d.intake_id and i.person_id = ${person} and d.ended_on is null`.execute(tx);
  await sql`insert into person_emergency_review (region_id, access_id, verdict, reviewed_by)
    select region_id, access_id, 'justified', user_id from person_emergency_access where person_id = ${person}
    on conflict do nothing`.execute(tx);
}

/** Every table of the database as text, by its name, but the audit log. */
async function wholeDatabase(): Promise<ReadonlyMap<string, string>> {
  return test.database.asOwner(async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
        and (table_schema, table_name) not in (('public', 'audit_event'))`.execute(tx);
    const read = new Map<string, string>();
    for (const { name } of rows) {
      const { rows: lines } = await sql<{
        line: string;
      }>`select t::text as line from ${sql.raw(name)} t`.execute(tx);
      read.set(name, lines.map(({ line }) => line).join('\n'));
    }
    return read;
  });
}

function placesOf(read: ReadonlyMap<string, string>, wanted: readonly string[]): readonly string[] {
  return [...read].flatMap(([table, text]) =>
    wanted
      .filter((each) => text.toLowerCase().includes(each.toLowerCase()))
      .map((each) => `${table}: ${each}`),
  );
}

async function idsOfOwn(): Promise<readonly string[]> {
  return test.database.asOwner(async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select distinct id from app.ids_of_files(${region.regionId}, array[${region.ownPerson}]::uuid[])`.execute(
      tx,
    );
    return rows.map(({ id }) => id);
  });
}

describe('a file whose term is over', () => {
  it('leaves nothing in any table, read as text', async () => {
    const removing = {
      scope: await test.scopeFor('privacy-officer', 'drechtsteden'),
      origin: 'test',
      today: muchLater,
      keys: testKeys,
      removals: openRemovalList(openAnchors(folder, testSealer)),
    };
    const ids = await idsOfOwn();
    expect(ids.length).toBeGreaterThan(15);
    const stood = placesOf(await wholeDatabase(), ids).length;
    expect(stood).toBeGreaterThan(40);

    const removed = await removeDueFiles(test.database, log, removing);
    expect(asked).toEqual([]);
    expect(removed.done).toHaveLength(1);
    expect(placesOf(await wholeDatabase(), [...ids, ...texts])).toEqual([]);
    expect(await removeFile(test.database, removing, region.ownPerson)).toBeNull();
  });
});
