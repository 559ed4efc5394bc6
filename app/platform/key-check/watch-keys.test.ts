import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encryptField, toKeyRing, type MasterKey } from '#app/platform/crypto/index.server.ts';
import { failureOf } from '#app/platform/http/failure.ts';
import { createLog } from '#app/platform/log.server.ts';
import { checkKeys } from '#server/check-keys.ts';
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
