import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealedTables } from '#app/modules.server.ts';
import { inventPeople } from '#tests/attack/invented-names.ts';
import { storePeople } from '#tests/attack/store-people.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { withClient } from '#tests/support/template.ts';
import { checkKeys } from '#server/check-keys.ts';
import { toKeyRing, type MasterKey } from '../crypto/index.server.ts';
import { askWithin } from '../db/ask.ts';
import { keysInUse } from '../key-check/sealed-values.server.ts';
import { countKeyUse } from './count-key-use.server.ts';
import { asOnlyRenewal } from './one-renewal.server.ts';
import { findRenewal } from './renewal-rows.server.ts';
import { renewKeys } from './renew-keys.server.ts';

const key = (id: string, byte: number): MasterKey => ({ id, bytes: new Uint8Array(32).fill(byte) });
const [k1, k2, k3] = [key('k1', 1), key('k2', 2), key('k3', 3)];

let db: TestDatabase;
let regionId: string;
let ids: readonly string[];

beforeAll(async () => {
  db = await openTestDatabase();
  ({ regionId } = await db.scopeFor('shelter-worker', 'assen'));
  await checkKeys(db.database, toKeyRing([k1]));
  ids = await storePeople(db.database, toKeyRing([k1]), regionId, inventPeople(40, 3));
});
afterAll(() => db.close());

const inUse = () =>
  db.database.asOwner(async (tx) => (await keysInUse(askWithin(tx), sealedTables)).map(({ keyId }) => keyId));

it('goes on where it was stopped, and tells how far it is', async () => {
  const keys = toKeyRing([k2, k1]);
  await checkKeys(db.database, keys);
  const told: (readonly [number, number])[] = [];
  const options = { database: db.database, keys, tables: sealedTables, batchSize: 10 };
  const stopped = await renewKeys({
    ...options,
    onProgress: (done, total) => told.push([done, total]),
    rest: () => Promise.resolve(told.length === 2),
  });
  expect(told).toEqual([
    [10, 40],
    [20, 40],
  ]);
  expect(stopped).toMatchObject({ rows: 20, waiting: 20 });
  expect(await findRenewal(db.database, 'k2')).toEqual({
    done: 20,
    waiting: 20,
    stuck: 0,
    isFinished: false,
  });
  expect(await inUse()).toEqual(['k1', 'k2']);

  expect(await renewKeys(options)).toMatchObject({ rows: 20, waiting: 0, unreadable: 0, refused: [] });
  expect(await findRenewal(db.database, 'k2')).toEqual({ done: 40, waiting: 0, stuck: 0, isFinished: true });
  expect(await inUse()).toEqual(['k2']);
});

it('counts values of a region by key', async () => {
  await countKeyUse(db.database, sealedTables);
  const rows = await db.database.asOwner((tx) =>
    tx
      .selectFrom('key_use')
      .select(['key_id', 'values_held', 'seals_held'])
      .where('region_id', '=', regionId)
      .execute(),
  );
  // Of forty people nine columns of who they are, and what they are searched by.
  expect(rows.map((row) => [row.key_id, row.values_held, row.seals_held])).toEqual([['k2', 400, 0]]);
});

it('passes by a row that somebody is writing, and comes back for it', async () => {
  const keys = toKeyRing([k3, k2]);
  await checkKeys(db.database, keys);
  await withClient(db.url, async (client) => {
    await client.query('begin');
    await client.query('select from person_identity where person_id = $1 for update', [ids[7]]);
    const renewing = renewKeys({ database: db.database, keys, tables: sealedTables, batchSize: 10 });
    await expect.poll(async () => (await findRenewal(db.database, 'k3'))?.done, { timeout: 10_000 }).toBe(39);
    // A change that was under way stands afterwards.
    await client.query("update person_identity set change_kind = 'correct' where person_id = $1", [ids[7]]);
    await client.query('commit');
    expect(await renewing).toMatchObject({ waiting: 0, refused: [] });
  });
  expect(await inUse()).toEqual(['k3']);
  expect(await findRenewal(db.database, 'k3')).toMatchObject({ waiting: 0, isFinished: true });
});

it('is done by one at a time', async () => {
  const second = await asOnlyRenewal(db.url, () => asOnlyRenewal(db.url, () => Promise.resolve('both')));
  expect(second).toBeNull();
  expect(await asOnlyRenewal(db.url, () => Promise.resolve('free again'))).toBe('free again');
});

it('says what no key opens, and waits for nothing then', async () => {
  const keys = toKeyRing([key('k4', 4)]);
  await db.database.asOwner((tx) =>
    tx
      .insertInto('installation_key')
      .values({ key_id: 'k4', fingerprint: Buffer.alloc(32, 4) })
      .execute(),
  );
  const done = await renewKeys({ database: db.database, keys, tables: sealedTables, batchSize: 25 });
  expect(done).toMatchObject({ rows: 0, waiting: 0, refused: [] });
  const progress = await findRenewal(db.database, 'k4');
  expect(progress).toEqual({ done: 0, waiting: 0, stuck: done.unreadable, isFinished: true });
  expect(done.unreadable).toBeGreaterThanOrEqual(40);
});
