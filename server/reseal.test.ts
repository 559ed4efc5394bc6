import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bornOn } from '#app/kernel/birth-date.ts';
import { findPeople, viewFile, type PeopleActing } from '#app/modules/people/index.server.ts';
import { checkDatabase } from '#app/platform/backup/check/check-database.server.ts';
import {
  decryptField,
  encryptField,
  sealHead,
  toKeyRing,
  type KeyRing,
} from '#app/platform/crypto/index.server.ts';
import { resealRows } from '#app/platform/reseal/reseal-rows.server.ts';
import { formerSeal } from '#tests/attack/former-columns.ts';
import { inventPeople } from '#tests/attack/invented-names.ts';
import { storeFormerPeople } from '#tests/attack/store-people.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { withClient } from '#tests/support/template.ts';
import { resealNames } from './reseal.ts';
import { sealedTables } from '#app/modules.server.ts';

const old = { id: 'oud', bytes: new Uint8Array(32).fill(3) };
const keys = toKeyRing([old]);
const people = inventPeople(50, 4);

let db: TestDatabase;
let worker: PeopleActing;
let ids: readonly string[];

beforeAll(async () => {
  db = await openTestDatabase();
  const scope = await db.scopeFor('shelter-worker', 'assen');
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
  worker = { scope, origin: 'web test', today, keys };
  ids = await storeFormerPeople(db.database, keys, scope.regionId, people);
  await withClient(db.url, async (client) => {
    await client.query('update person set registered_by_organisation = $1', [scope.organisationId]);
    await client.query(
      `insert into person_identity_revision (region_id, person_id, revision_no, family_name, change_kind, change_reason, changed_at)
       values ($1, $2, 1, $3, 'correct', $4, now())`,
      [scope.regionId, ids[0], value('family_name', 'Vroeger'), value('change_reason', 'Paspoort gezien')],
    );
    await client.query(
      `update person_identity set revision_no = 2, change_reason = $2 where person_id = $1`,
      [ids[0], value('change_reason', 'Nog eens gezien')],
    );
  });
});
afterAll(() => db.close());

const value = (column: string, text: string) =>
  formerSeal(
    keys,
    { regionId: worker.scope.regionId, table: 'person_identity', column, rowId: ids[0] ?? '' },
    text,
  );
const silent = () => undefined;

async function find(no: number, by = worker) {
  const person = people[no];
  const found = await findPeople(db.database, by, {
    name: `${person?.givenNames} ${person?.familyName}`,
    birthDate: person === undefined ? null : bornOn(person.birthDate),
    bsn: null,
    sex: null,
  });
  return found.ok ? found.value.map(({ personId }) => personId) : [];
}

/** How many values begin otherwise than those of this key, in all columns that hold encrypted values. */
const others = (head: Buffer) =>
  withClient(db.url, async (client) => {
    let count = 0;
    for (const table of ['person_identity', 'person_identity_revision', 'grant_applicant']) {
      const { rows } = await client.query<Record<string, unknown>>(`select * from ${table}`);
      for (const row of rows)
        for (const [name, bytes] of Object.entries(row))
          if (name !== 'bsn_hash' && bytes instanceof Buffer && !bytes.subarray(0, head.length).equals(head))
            count += 1;
    }
    return count;
  });

/** What `check` says is still to be done, and what it holds against the keys and the names. */
async function checked(ring: KeyRing) {
  const options = { url: db.url, ring, sealedTables, backup: null, isExact: false };
  const findings = await checkDatabase(options);
  return {
    remarks: findings.filter(({ isRemark }) => isRemark === true).map(({ text }) => text),
    faults: findings
      .filter(({ area, isGood }) => !isGood && (area === 'keys' || area === 'names'))
      .map(({ text }) => text),
  };
}

describe('names that were stored before values were padded', () => {
  it('are carried over where it was broken off, and are found then', async () => {
    expect(await find(7)).toEqual([]);
    const breakOff = (_: string, { rows }: { rows: number }) => {
      if (rows >= 20) throw new Error('power failure');
    };
    await expect(
      resealRows(db.database, keys, sealedTables, { reason: 'form', batchSize: 10, onProgress: breakOff }),
    ).rejects.toThrow('power failure');
    expect(await find(7)).toEqual([ids[7]]);
    expect(await find(47)).toEqual([]);
    expect(await checked(keys)).toEqual({
      remarks: [
        expect.stringMatching(/^31 rijen met persoonsgegevens staan nog in een oudere vorm.*Start Onderdak/u),
      ],
      faults: [],
    });

    expect(await resealNames(db.database, keys, 'form', silent)).toEqual({
      rows: 30 + 1,
      unreadable: 0,
      refused: [],
    });
    for (const no of people.keys()) expect(await find(no), String(no)).toContain(ids[no]);
    expect(await others(sealHead(keys))).toBe(0);
    expect(await checked(keys)).toEqual({ remarks: [], faults: [] });
    expect(await resealNames(db.database, keys, 'form', silent)).toEqual({
      rows: 0,
      unreadable: 0,
      refused: [],
    });
  });

  it('keep what they say: names, earlier versions and reasons, and get no new version', async () => {
    const { rows } = await withClient(db.url, (client) =>
      client.query<{ revisions: number; latest: number; changes: number }>(
        `select (select count(*)::int from person_identity_revision) as revisions,
           (select max(revision_no) from person_identity) as latest,
           (select count(changed_by)::int from person_identity) as changes`,
      ),
    );
    expect(rows).toEqual([{ revisions: 1, latest: 2, changes: 0 }]);
    await withClient(db.url, (client) =>
      client.query(
        `insert into person_file_opening (region_id, person_id, user_id, purpose_code) values ($1, $2, $3, 'stay')`,
        [worker.scope.regionId, ids[0], worker.scope.userId],
      ),
    );
    const file = await viewFile(db.database, worker, ids[0] ?? '');
    if (!file.ok) throw new Error(file.reason);
    expect(file.value.identity.name).toMatchObject({
      givenNames: people[0]?.givenNames,
      familyName: people[0]?.familyName,
      prefix: people[0]?.prefix,
    });
    expect(file.value.identity.contact).toEqual({ phone: people[0]?.phone, email: people[0]?.email });
    expect(file.value.revisions.map(({ identity, reason }) => [identity.name?.familyName, reason])).toEqual([
      ['Vroeger', 'Paspoort gezien'],
      [people[0]?.familyName, 'Nog eens gezien'],
    ]);
  });
});

describe('a new key', () => {
  const renewed = toKeyRing([{ id: 'nieuw', bytes: new Uint8Array(32).fill(5) }, old]);
  const alone = toKeyRing([renewed.current]);

  it('takes everything over, after which the old one is not needed', async () => {
    const said: string[] = [];
    expect(await resealNames(db.database, renewed, 'form', silent)).toEqual({
      rows: 0,
      unreadable: 0,
      refused: [],
    });
    const before = await checked(renewed);
    expect(before.remarks).toEqual([
      expect.stringMatching(/^51 rijen .*onder een andere sleutel dan ‘nieuw’.*keys renew/u),
    ]);
    expect(before.faults).toEqual([]);
    expect(await resealNames(db.database, renewed, 'key', (text) => said.push(text))).toEqual({
      rows: 51,
      unreadable: 0,
      refused: [],
    });
    expect(said.at(-1)).toBe('Namen opnieuw versleuteld: 51 rijen.');
    expect(await others(sealHead(alone))).toBe(0);
    expect(await checked(alone)).toEqual({ remarks: [], faults: [] });
    expect(await find(12, { ...worker, keys: alone })).toContain(ids[12]);
    const withBsn = people.findIndex(({ bsn }) => bsn !== null);
    const byBsn = await findPeople(
      db.database,
      { ...worker, keys: alone },
      { name: null, birthDate: null, bsn: people[withBsn]?.bsn ?? '', sex: null },
    );
    expect(byBsn).toMatchObject({ value: [{ personId: ids[withBsn], verdict: 'same' }] });
  });

  it('leaves what cannot be read as it is, and says how much', async () => {
    const said: string[] = [];
    const wrong = toKeyRing([{ id: 'ander', bytes: new Uint8Array(32).fill(6) }]);
    expect(await resealNames(db.database, wrong, 'key', (text) => said.push(text))).toEqual({
      rows: 0,
      unreadable: 51,
      refused: [],
    });
    expect(said.at(-1)).toMatch(/^51 rijen konden niet worden gelezen/);
    expect(await find(12, { ...worker, keys: alone })).toContain(ids[12]);
  });

  it('leaves a file whose BSN stands in another one too, does the rest, and says which it is', async () => {
    const newest = toKeyRing([{ id: 'nieuwst', bytes: new Uint8Array(32).fill(8) }, renewed.current]);
    const withBsn = people.flatMap(({ bsn }, no) => (bsn === null ? [] : [no]));
    const [first, second] = withBsn.map((no) => ids[no] ?? '');
    // A program with the older ring took a BSN that a newer one had written already: no hash shows that they are equal.
    await withClient(db.url, async (client) => {
      const { rows } = await client.query<{ bsn: Buffer }>(
        'select bsn from person_identity where person_id = $1',
        [first],
      );
      const place = { regionId: worker.scope.regionId, table: 'person_identity', column: 'bsn' };
      const bsn = decryptField(renewed, { ...place, rowId: first ?? '' }, rows[0]?.bsn ?? Buffer.of());
      await client.query('update person_identity set bsn = $2 where person_id = $1', [
        second,
        encryptField(renewed, { ...place, rowId: second ?? '' }, bsn, 32),
      ]);
    });
    const said: string[] = [];
    const done = await resealNames(db.database, newest, 'key', (text) => said.push(text));
    expect(done).toMatchObject({ rows: 50, unreadable: 0, refused: [{ constraint: 'person_identity_bsn' }] });
    const { rows } = await withClient(db.url, (client) =>
      client.query<{ person_ref: string; person_id: string }>(
        "select person_ref, person_id from person join person_identity using (person_id) where key_id <> 'nieuwst'",
      ),
    );
    expect(rows).toHaveLength(1);
    expect([first, second]).toContain(rows[0]?.person_id);
    expect(said.at(-1)).toContain(`Het gaat om: assen ${rows[0]?.person_ref ?? rows[0]?.person_id}.`);
    expect(said.at(-1)).toMatch(
      /^In 1 dossier staat een BSN dat ook in een ander dossier staat.*samenvoegen/su,
    );
  });
});
