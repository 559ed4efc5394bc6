import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { insertIdentity } from '#app/modules/people/data/identities.server.ts';
import type { Identity } from '#app/modules/people/domain/identity.ts';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { fillRegion, type FilledRegion } from '#tests/access/fill-region.ts';
import { openTestDatabase, testKeys, testSealer, type TestDatabase } from '#tests/support/database.ts';
import { openRemovalList } from '../data/removal-list.server.ts';
import { tablesWithoutClients } from '../domain/without-clients.ts';
import { removeDueFiles } from './remove-due-files.server.ts';
import type { Removing } from './remove-file.server.ts';

let test: TestDatabase;
let region: FilledRegion;
let removing: Removing;
const folder = mkdtempSync(join(tmpdir(), 'onderdak-tells-'));
const places: unknown[] = [];
const log = {
  info: () => undefined,
  error: (_event: string, error: unknown, facts: { places?: unknown } = {}) =>
    void places.push(facts.places ?? (error instanceof Error ? error.message : error)),
};

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
  removing = {
    scope: await test.scopeFor('privacy-officer', 'drechtsteden'),
    origin: 'test',
    today: Temporal.PlainDate.from('2026-01-01'),
    keys: testKeys,
    removals: openRemovalList(openAnchors(folder, testSealer)),
  };
});
afterEach(() => void places.splice(0));
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

const asOwner = <T>(work: (tx: OwnerTransaction) => Promise<T>) => test.database.asOwner(work);
const remove = (most?: { files?: number; milliseconds?: number }) =>
  removeDueFiles(test.database, log, removing, most);

const told: Identity = {
  workingName: 'Onbekend',
  name: { givenNames: 'Jan', initials: 'J', prefix: null, familyName: 'Zandvliet' },
  birthDate: null,
  bsn: null,
  contact: { phone: '078-1234567', email: 'jan@zandvliet.example' },
};

/** A file that may go on the first day of 2026, longest due first. */
async function aFile(
  lastChanged: string,
  identity: Identity | null = null,
  keys = testKeys,
): Promise<string> {
  const scope = await test.scopeFor('shelter-worker', 'drechtsteden');
  return asOwner(async (tx) => {
    const { rows } = await sql<{ person_id: string }>`
      insert into person (region_id, person_ref, registered_at)
      values (${region.regionId}, 'T-' || gen_random_uuid(), ${lastChanged}::date + time '12:00') returning person_id`.execute(
      tx,
    );
    const id = rows[0]?.person_id ?? '';
    await sql`insert into person_legal_basis (region_id, person_id, basis, purpose, valid_period, recorded_at)
      values (${region.regionId}, ${id}, 'wmo', 'Opvang', '[2010-01-01,)', '2010-01-01')`.execute(tx);
    if (identity !== null) {
      await insertIdentity(tx, keys, scope, id, identity);
      await sql`alter table person_identity disable trigger user`.execute(tx);
      await sql`update person_identity set changed_at = ${lastChanged}::date where person_id = ${id}`.execute(
        tx,
      );
      await sql`alter table person_identity enable trigger user`.execute(tx);
    }
    return id;
  });
}

async function isThere(personId: string): Promise<boolean> {
  const { rows } = await asOwner((tx) => sql`select from person where person_id = ${personId}`.execute(tx));
  return rows.length === 1;
}

async function nameHouse(name: string): Promise<void> {
  await asOwner((tx) =>
    sql`update premises set name = ${name} where region_id = ${region.regionId} and premises_ref = 'P1'`.execute(
      tx,
    ),
  );
}

it('does not take a worker or a house for a client with the same name, address or number', async () => {
  const file = await aFile('2010-01-01', told);
  await asOwner(async (tx) => {
    await sql`update region_user set display_name = 'Jan Zandvliet', email = 'jan@zandvliet.example'
      where ctid = (select ctid from region_user where region_id = ${region.regionId} limit 1)`.execute(tx);
    const { rows } = await sql`update premises_contact set telephone = '0781234567'
      where region_id = ${region.regionId} returning 1`.execute(tx);
    expect(rows.length).toBeGreaterThan(0);
  });
  expect(await remove()).toMatchObject({ done: { length: 1 }, failed: 0 });
  expect(places).toEqual([]);
  expect(await isThere(file)).toBe(false);
});

it('keeps a file whose initials and family name stand in another row, until they do not', async () => {
  const file = await aFile('2010-01-01', told);
  await nameHouse('Kamer van J. Zandvliet');
  expect(await remove()).toMatchObject({ done: [], failed: 1 });
  expect(places).toEqual(['public.premises (name)']);
  expect(await isThere(file)).toBe(true);
  await nameHouse('Proef P1');
  expect(await remove()).toMatchObject({ done: { length: 1 }, failed: 0 });
});

it('names only tables that there are', async () => {
  const { rows } = await asOwner((tx) =>
    sql`select t from unnest(${[...tablesWithoutClients]}::text[]) t where to_regclass(t) is null`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([]);
});

it('keeps a file of which a name cannot be read, for it could not be looked for', async () => {
  const otherKeys = toKeyRing([{ id: 'lost', bytes: new Uint8Array(32).fill(9) }]);
  const file = await aFile('2010-01-01', told, otherKeys);
  expect(await remove()).toMatchObject({ done: [], failed: 1 });
  expect(places).toEqual(['A file holds values that cannot be read now: is a key missing?']);
  expect(await isThere(file)).toBe(true);
  await asOwner((tx) => sql`delete from person_identity where person_id = ${file}`.execute(tx));
  expect(await remove()).toMatchObject({ done: { length: 1 } });
});

it('lets files that fail keep no place of those that may go, and stops when its time is over', async () => {
  const [first, second] = [await aFile('2010-01-01'), await aFile('2010-01-02')];
  await nameHouse(`Proef ${first} ${second}`);
  await aFile('2010-01-03');
  await aFile('2010-01-04');
  expect(await remove({ milliseconds: 0 })).toMatchObject({ done: [], failed: 0, waiting: 4 });
  expect(await remove({ files: 1 })).toMatchObject({ done: { length: 1 }, failed: 2, waiting: 1 });
  await nameHouse('Proef P1');
  expect(await remove()).toMatchObject({ done: { length: 3 }, failed: 0, waiting: 0 });
});

it('removes a file with three thousand presses at the door, and still finds each id', async () => {
  const file = await aFile('2010-01-01');
  const pressed = await asOwner(async (tx) => {
    const { rows } = await sql<{ event_id: string }>`
      insert into night_presence (region_id, idempotency_key, premises_id, person_id, night, kind, occurred_at, recorded_at)
      select p.region_id, gen_random_uuid(), p.premises_id, ${file}, '2010-01-01'::date, 'in', '2010-01-01', '2010-01-01'
      from premises p, generate_series(1, 3000) where p.region_id = ${region.regionId} and p.premises_ref = 'P1'
      returning event_id`.execute(tx);
    return rows.map(({ event_id }) => event_id);
  });
  await nameHouse(`Proef ${pressed[2999]?.toUpperCase()}`);
  expect(await remove()).toMatchObject({ done: [], failed: 1 });
  expect(places).toEqual(['public.premises (name)']);
  await nameHouse('Proef P1');
  const { done } = await remove();
  expect(done.map(({ counts }) => counts['night_presence'])).toEqual([3000]);
}, 60_000);
