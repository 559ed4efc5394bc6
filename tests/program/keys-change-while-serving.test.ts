import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealedTables } from '#app/modules.server.ts';
import { parseKeyRing } from '#app/platform/crypto/index.server.ts';
import { openDatabase, type Database } from '#app/platform/db/database.server.ts';
import { askWithin } from '#app/platform/db/ask.ts';
import { keysInUse } from '#app/platform/key-check/sealed-values.server.ts';
import { findRenewal } from '#app/platform/key-renewal/renewal-rows.server.ts';
import { openPrivatePostgres } from '#app/platform/private-postgres/index.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { inventPeople } from '#tests/attack/invented-names.ts';
import { storePeople } from '#tests/attack/store-people.ts';
import { programEnvironment } from '#tests/support/program.ts';
import { startNameTraffic } from './name-traffic.ts';

const people = inventPeople(2000, 11);
const newKey = { id: 'k2', key: Buffer.alloc(32, 7).toString('base64') };

let folder: string;
let program: ChildProcess;
let port: number;
let database: Database;
const closers: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onderdak-keys-'));
  await chmod(folder, 0o755);
  port = await freePort();
  program = await start();
  const postgres = await openPrivatePostgres({ directory: join(folder, 'postgresql') });
  database = openDatabase(postgres.ownerUrl);
  closers.push(() => rm(folder, { recursive: true, force: true }), postgres.close, database.close);
}, 120_000);
afterAll(async () => {
  program.kill('SIGTERM');
  if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
  for (const close of closers.toReversed()) await close();
});

const keysFile = () => join(folder, 'identity-keys.json');
const keysThere = () => JSON.parse(readFileSync(keysFile(), 'utf8')) as readonly unknown[];

/** As an operator does: the whole file at once. */
function writeKeys(keys: readonly unknown[]): void {
  writeFileSync(`${keysFile()}.new`, JSON.stringify(keys), { mode: 0o600 });
  renameSync(`${keysFile()}.new`, keysFile());
}

const inUse = () =>
  database.asOwner(
    async (tx) =>
      new Map((await keysInUse(askWithin(tx), sealedTables)).map((use) => [use.keyId, use.values])),
  );

it('changes the key and encrypts all anew, broken off by kill -9, without a name unread or an update lost', async () => {
  const oldKeys = keysThere();
  const region = await database.asOwner((tx) =>
    tx.selectFrom('region').select('region_id').where('slug', '=', 'assen').executeTakeFirstOrThrow(),
  );
  const ring = parseKeyRing(readFileSync(keysFile(), 'utf8'));
  const ids = await storePeople(database, ring, region.region_id, people);
  const searched = ids.slice(0, 300).map((id, no) => ({
    id,
    name: `${people[no]?.givenNames} ${people[no]?.familyName}`,
  }));
  const traffic = await startNameTraffic(`http://127.0.0.1:${port}`, searched);
  const begun = performance.now();

  // First to read with, then to write with.
  await wait(1000);
  writeKeys([...oldKeys, newKey]);
  await wait(2500);
  expect((await inUse()).has('k2')).toBe(false);
  writeKeys([newKey, ...oldKeys]);

  await until(async () => ((await findRenewal(database, 'k2'))?.done ?? 0) > 100);
  await traffic.pause();
  const killedAt = performance.now();
  program.kill('SIGKILL');
  await once(program, 'exit');
  const broken = await findRenewal(database, 'k2');
  expect(broken).toMatchObject({ isFinished: false });
  expect((await inUse()).get('k1')).toBeGreaterThan(0);
  program = await start();
  traffic.resume();
  const downMs = performance.now() - killedAt;

  await until(async () => (await findRenewal(database, 'k2'))?.isFinished === true);
  await wait(1000);
  const { wrong, requests, done } = await traffic.stop();
  const seconds = (performance.now() - begun - downMs) / 1000;

  expect(wrong).toEqual([]);
  // More than twenty where the machine has nothing else to do; a busy one answers fewer, and takes longer over them.
  expect(requests / seconds).toBeGreaterThan(5);
  for (const kind of ['search', 'register', 'open', 'correct']) expect(done[kind], kind).toBeGreaterThan(10);
  expect([...(await inUse()).keys()]).toEqual(['k2']);
  const progress = await findRenewal(database, 'k2');
  expect(progress).toMatchObject({ waiting: 0, stuck: 0 });
  // It went on where it was broken off, and did not begin anew.
  expect(progress?.done).toBeGreaterThan(broken?.done ?? 0);
  // A quiet machine needs 16 seconds.
}, 400_000);

it('has nothing left to do for the command, which says so to a program too', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(projectRoot, 'server', 'cli.ts'), 'keys', 'renew', '--format', 'json'],
    { cwd: projectRoot, env: programEnvironment(folder) },
  );
  expect(JSON.parse(stdout)).toEqual({ keyId: 'k2', rows: 0, unreadable: 0, refused: [], isWhole: true });
}, 120_000);

async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(projectRoot, 'server', 'main.ts')], {
    cwd: projectRoot,
    env: { ...programEnvironment(folder), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (/klaar: http:/u.test(output)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`The program stopped with code ${code}:\n${output}`)));
  });
  return child;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const begun = performance.now(); !(await isSo());) {
    if (performance.now() - begun > 150_000)
      throw new Error('It did not come so far within two and a half minutes.');
    await wait(50);
  }
}
