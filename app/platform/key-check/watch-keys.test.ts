import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encryptField, toKeyRing, type MasterKey } from '#app/platform/crypto/index.server.ts';
import { failureOf } from '#app/platform/http/failure.ts';
import { createLog } from '#app/platform/log.server.ts';
import { checkKeys, refuseOtherKeys } from '#server/check-keys.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { withClient } from '#tests/support/template.ts';
import { askOver } from '../db/ask.ts';
import { holdKey, isOtherKeyHeld } from './key-holders.server.ts';
import { watchKeys, type KeyWatch } from './watch-keys.server.ts';

let test: TestDatabase;
const watches: KeyWatch[] = [];
beforeEach(async () => {
  test = await openTestDatabase();
});
afterEach(async () => {
  for (const watch of watches.splice(0)) await watch.close();
  await test.close();
});

const key = (id: string, byte: number): MasterKey => ({ id, bytes: new Uint8Array(32).fill(byte) });
const k1 = key('k1', 1);
const k2 = key('k2', 2);

const written: string[] = [];
const log = createLog(
  new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  }),
);

/** What a program does with its keys when it starts. */
async function start(...keys: MasterKey[]): Promise<KeyWatch> {
  written.length = 0;
  const ring = toKeyRing(keys);
  await checkKeys(test.database, ring);
  const watch = await watchKeys(test.url, ring, log);
  watches.push(watch);
  return watch;
}

const place = { regionId: 'r', table: 't', column: 'c', rowId: '1' };

/** The failure that writing a name gives; null when it is written. */
function writes({ keys }: KeyWatch) {
  try {
    encryptField(keys, place, 'Jansen');
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

const until = async (isSo: () => boolean) => {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1)
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  expect(isSo()).toBe(true);
};

it('hears at once that a newer key was recorded, and writes no name from then on', async () => {
  const old = await start(k1);
  expect(writes(old)).toBe(null);
  await checkKeys(test.database, toKeyRing([k2, k1]));
  await until(() => writes(old) === 503);
  expect(written.join('')).toMatch(
    /"level":"error","event":"keys-outdated","lacking":"k2".*herstart met de nieuwe sleutels/u,
  );
  expect(written).toHaveLength(1);
  await old.round();
  expect(written).toHaveLength(1);
});

it('writes no name when it is started with the old ring while a program with the newer one runs', async () => {
  await start(k1);
  const newer = await start(k2, k1);
  expect(writes(newer)).toBe(null);
  const late = await start(k1);
  expect(writes(late)).toBe(503);
  await newer.close();
  await late.round();
  expect(writes(late)).toBe(null);
});

it('minds no key that was taken away before it started, nor an older program beside it', async () => {
  await start(k1);
  await start(k2, k1);
  const alone = await start(k2);
  expect(writes(alone)).toBe(null);
  expect(written).toEqual([]);
});

it('shows others under which key it writes, also after its connection broke', async () => {
  const watch = await start(k1);
  const other = () => withClient(test.url, (client) => isOtherKeyHeld(askOver(client), k2));
  expect(await other()).toBe(true);
  await withClient(test.url, (client) =>
    client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'onderdak keys' and datname = current_database()",
    ),
  );
  await until(() => true);
  await watch.round();
  await watch.round();
  expect(await other()).toBe(true);
  await watch.close();
  expect(await other()).toBe(false);
  const hold = await holdKey(test.url, k2);
  expect(await other()).toBe(false);
  await hold.close();
});

/** A program whose keys stand in a file: `put` writes it. */
async function startWithFile(...keys: MasterKey[]) {
  let stamp = 0;
  let held = toKeyRing(keys);
  const changes: string[] = [];
  await checkKeys(test.database, held);
  const watch = await watchKeys(test.url, held, log, {
    source: {
      stamp: () => String(stamp),
      read: () => held,
      check: (ring) => refuseOtherKeys(test.url, ring),
      admit: (ring) => checkKeys(test.database, ring),
    },
    onChange: () => changes.push(watch.keys.current.id),
  });
  watches.push(watch);
  return {
    watch,
    changes,
    async put(...changed: MasterKey[]) {
      held = toKeyRing(changed);
      stamp += 1;
      await watch.round();
    },
  };
}

const recordedIds = () =>
  withClient(test.url, async (client) =>
    (await client.query<{ key_id: string }>('select key_id from installation_key order by 1')).rows.map(
      ({ key_id }) => key_id,
    ),
  );

it('reads with a key that is put behind the first in its file, and writes with it once it is the first', async () => {
  const { watch, changes, put } = await startWithFile(k1);
  await put(k1, k2);
  expect([...watch.keys.byId.keys()]).toEqual(['k1', 'k2']);
  expect(watch.keys.current.id).toBe('k1');
  // Another program that does not know it yet works on.
  expect(await recordedIds()).toEqual(['k1']);
  await put(k2, k1);
  expect(watch.keys.current.id).toBe('k2');
  expect(changes).toEqual(['k2']);
  expect(await recordedIds()).toEqual(['k1', 'k2']);
  expect(await withClient(test.url, (client) => isOtherKeyHeld(askOver(client), k2))).toBe(false);
});

it('does not write with a new key before every other program can read it', async () => {
  const [one, other] = [await startWithFile(k1), await startWithFile(k1)];
  await one.put(k2, k1);
  expect(one.watch.keys.current.id).toBe('k1');
  expect(written.join('')).toMatch(/"event":"key-waits","key":"k2","programs":1/u);
  expect(writes(one.watch)).toBe(null);
  expect(writes(other.watch)).toBe(null);
  await other.put(k1, k2);
  await one.watch.round();
  expect(one.watch.keys.current.id).toBe('k2');
  // The other one reads both, and goes on with its own until its file says otherwise.
  expect(writes(other.watch)).toBe(null);
  await other.put(k2, k1);
  expect(other.watch.keys.current.id).toBe('k2');
});

it('keeps its keys when the file holds others than those of the database, and tells', async () => {
  const { watch, put } = await startWithFile(k1);
  written.length = 0;
  await put(key('k1', 9));
  await put({ ...k2, id: 'k1' }, k2);
  expect(written.join('')).toMatch(/keys-file-unusable/u);
  expect([...watch.keys.byId.keys()]).toEqual(['k1']);
  expect(writes(watch)).toBe(null);
});

it('takes no key from the file whose name had other bytes in this database before', async () => {
  await checkKeys(test.database, toKeyRing([k1, k2]));
  const { watch, put } = await startWithFile(k1);
  written.length = 0;
  await put(k1, key('k2', 9));
  expect(written.join('')).toMatch(/keys-file-unusable/u);
  expect([...watch.keys.byId.keys()]).toEqual(['k1']);
});

it('goes on reading with a key that is taken out of the file', async () => {
  const { watch, put } = await startWithFile(k2, k1);
  await put(k2);
  expect([...watch.keys.byId.keys()]).toEqual(['k2', 'k1']);
});
