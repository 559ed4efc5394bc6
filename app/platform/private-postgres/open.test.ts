import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Client } from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openPrivatePostgres, PrivatePostgresError, type PrivatePostgres } from './index.server.ts';
import { livingPostmaster } from './postmaster.server.ts';
import { processIdentity } from './process-identity.server.ts';

const isRoot = process.getuid?.() === 0;
const root = realpathSync(mkdtempSync(join(tmpdir(), 'onderdak-postgres-')));
chmodSync(root, 0o755);
const outside: string[] = [];

afterAll(() => {
  for (const directory of [root, ...outside]) rmSync(directory, { recursive: true, force: true });
});

/** One database that most cases use in turn; each leaves it closed. */
const home = join(root, 'shared');

const opened: PrivatePostgres[] = [];

async function open(directory = home, said: string[] = []): Promise<PrivatePostgres> {
  const database = await openPrivatePostgres({
    directory,
    profile: 'test',
    onMessage: (text) => said.push(text),
  });
  opened.push(database);
  return database;
}

/** A case that fails half-way leaves nothing open for the next. */
afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function refusal(directory: string): Promise<PrivatePostgresError> {
  const error: unknown = await open(directory).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof PrivatePostgresError) return error;
  throw new Error('it was not refused', { cause: error });
}

function postmasterPid(database: PrivatePostgres): number {
  return livingPostmaster(database.dataDirectory)?.pid ?? 0;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('the process ended without a word');
}

interface Opener {
  readonly child: ChildProcess;
  readonly ownerUrl: string;
  readonly startedHere: boolean;
  close(): Promise<void>;
}

/** Opens the database in a process of its own, which closes it when its input ends. */
async function openElsewhere(directory = home): Promise<Opener> {
  const index = JSON.stringify(new URL('index.server.ts', import.meta.url).href);
  const code = `
    import { openPrivatePostgres } from ${index};
    const database = await openPrivatePostgres({ directory: process.argv[1], profile: 'test' });
    console.log(JSON.stringify(database));
    process.stdin.on('end', () => database.close()).resume();`;
  const args = ['--input-type=module', '--eval', code, directory];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = await firstLine(child.stdout);
  const told = {
    ownerUrl: /"ownerUrl":"([^"]+)"/.exec(line)?.[1] ?? '',
    startedHere: line.includes('"startedHere":true'),
  };
  return {
    child,
    ...told,
    close: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

test('a new database: owned by a role that is no superuser, in UTC, with letters beyond ASCII', async () => {
  const said: string[] = [];
  const database = await open(home, said);
  expect(database.startedHere).toBe(true);
  expect(said).toEqual([`Een nieuwe database aanmaken in ${join(home, 'data')} …`]);
  expect(statSync(join(home, 'credentials.json')).mode & 0o777).toBe(0o600);
  const [facts] = await query(
    database.ownerUrl,
    `CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist; CREATE ROLE onderdak_app NOLOGIN;
     GRANT onderdak_app TO onderdak_owner; CREATE TABLE kept (word text); INSERT INTO kept VALUES ('bewaard');`,
  ).then(() =>
    query(
      database.ownerUrl,
      `SELECT current_database() AS database, usename AS user, usesuper AS super, current_setting('TimeZone') AS zone,
              current_setting('server_encoding') AS encoding, lower('ZOË') AS lower, similarity('ë', 'ë') AS similarity,
              current_setting('listen_addresses') AS host
       FROM pg_user WHERE usename = current_user`,
    ),
  );
  expect(facts).toEqual({
    database: 'onderdak',
    user: 'onderdak_owner',
    super: false,
    zone: 'UTC',
    encoding: 'UTF8',
    lower: 'zoë',
    similarity: 1,
    host: '127.0.0.1',
  });
  expect(await query(database.superuserUrl, 'SELECT current_user AS user')).toEqual([{ user: 'postgres' }]);
  await expect(query(database.ownerUrl.replace(/:[^:@]+@/, ':fout@'), 'SELECT 1')).rejects.toThrow(
    'password',
  );
  await database.close();
  expect(livingPostmaster(database.dataDirectory)).toBeNull();
  expect(readdirSync(join(home, 'users'))).toEqual([]);
});

test('a second opening shares the server, and the last one out stops it', async () => {
  const first = await open();
  const second = await open();
  const third = await openElsewhere();
  expect([first.startedHere, second.startedHere, third.startedHere]).toEqual([true, false, false]);
  expect(third.ownerUrl).toBe(first.ownerUrl);
  await first.close();
  await first.close();
  expect(await query(second.ownerUrl, 'SELECT word FROM kept')).toEqual([{ word: 'bewaard' }]);
  await second.close();
  expect(await query(third.ownerUrl, 'SELECT word FROM kept')).toEqual([{ word: 'bewaard' }]);
  await third.close();
  expect(livingPostmaster(first.dataDirectory)).toBeNull();
});

test('two processes that open at once get one server', async () => {
  const openers = await Promise.all([openElsewhere(), openElsewhere()]);
  expect(openers.filter((opener) => opener.startedHere)).toHaveLength(1);
  for (const { ownerUrl } of openers) expect(await query(ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await Promise.all(openers.map((opener) => opener.close()));
  expect(livingPostmaster(join(home, 'data'))).toBeNull();
});

test('a server that outlived its killed Node is joined, and stopped by the next user', async () => {
  const killed = await openElsewhere();
  killed.child.kill('SIGKILL');
  await once(killed.child, 'exit');
  const left = livingPostmaster(join(home, 'data'))?.pid;
  expect(left).toBeGreaterThan(0);
  const database = await open();
  expect(database.startedHere).toBe(false);
  expect(postmasterPid(database)).toBe(left);
  await database.close();
  expect(livingPostmaster(database.dataDirectory)).toBeNull();
});

test('Ctrl-C in the terminal does not reach the server: it has a session of its own', async () => {
  const database = await open();
  const pid = postmasterPid(database);
  const group = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2];
  expect(group).toBe(String(pid));
  await database.close();
});

test('after a kill of the server the next opening recovers, also while the first user still lives', async () => {
  const first = await open();
  const port = new URL(first.ownerUrl).port;
  await query(first.ownerUrl, `SET synchronous_commit = on; INSERT INTO kept VALUES ('net op tijd')`);
  const pid = postmasterPid(first);
  process.kill(pid, 'SIGKILL');
  await until(() => processIdentity(pid) === null);
  const second = await open();
  expect(second.startedHere).toBe(true);
  expect(new URL(second.ownerUrl).port).toBe(port);
  expect(await query(first.ownerUrl, 'SELECT count(*)::int AS kept FROM kept')).toEqual([{ kept: 2 }]);
  await second.close();
  expect(postmasterPid(first)).toBeGreaterThan(0);
  await first.close();
});

test.each([
  ['names a process that has nothing to do with it', String(process.pid)],
  ['names nobody', '99999998'],
  ['is empty', ''],
])('a left-over postmaster.pid that %s does not stand in the way', async (_, pid) => {
  const rest = pid === '' ? '' : `\n${join(home, 'data')}\n1700000000\n1\n\n127.0.0.1\n`;
  const file = join(home, 'data', 'postmaster.pid');
  writeFileSync(file, pid + rest, { mode: 0o600 });
  const { uid, gid } = statSync(join(home, 'data'));
  chownSync(file, uid, gid);
  const database = await open();
  expect(database.startedHere).toBe(true);
  await database.close();
});

test('a port that another program took is replaced', async () => {
  const port = Number(readFileSync(join(home, 'port'), 'utf8'));
  const other = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
  await once(other, 'listening');
  const said: string[] = [];
  const database = await open(home, said);
  const newPort = new URL(database.ownerUrl).port;
  expect(newPort).not.toBe(String(port));
  expect(said).toEqual([
    `Poort ${port} is in gebruik door een ander programma; de database gebruikt nu poort ${newPort}.`,
  ]);
  await database.close();
  other.close();
  const again = await open();
  expect(new URL(again.ownerUrl).port).toBe(newPort);
  await again.close();
});

test('a copy of a directory in use becomes a database of its own', async () => {
  const original = await open();
  const copy = join(root, 'copy');
  cpSync(home, copy, { recursive: true, preserveTimestamps: true });
  const { uid, gid } = statSync(join(home, 'data'));
  for (const name of ['', ...readdirSync(join(copy, 'data'), { recursive: true, encoding: 'utf8' })]) {
    chownSync(join(copy, 'data', name), uid, gid);
  }
  chmodSync(join(copy, 'data'), 0o700);
  const database = await open(copy);
  expect(database.startedHere).toBe(true);
  expect(postmasterPid(database)).not.toBe(postmasterPid(original));
  await database.close();
  expect(await query(original.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await original.close();
});

test('a creation that was cut off leaves nothing and is done again', async () => {
  const directory = join(root, 'cut-off');
  mkdirSync(join(directory, 'data.new-abc', 'data'), { recursive: true });
  const database = await open(directory);
  expect(readdirSync(directory).filter((name) => name.startsWith('data'))).toEqual(['data']);
  await database.close();
});

/** A database that never ran: enough for what is checked before the start. */
function fakeData(name: string, version = '18'): string {
  const directory = join(root, name);
  mkdirSync(join(directory, 'data'), { recursive: true });
  writeFileSync(join(directory, 'data', 'PG_VERSION'), `${version}\n`);
  const { uid, gid } = statSync(join(home, 'data'));
  chownSync(join(directory, 'data'), uid, gid);
  return directory;
}

describe('refusals leave the data as it was', () => {
  test('data of another major version', async () => {
    const directory = fakeData('version', '17');
    const { code, message } = await refusal(directory);
    expect(code).toBe('other-version');
    expect(message).toContain('PostgreSQL 17');
    expect(readdirSync(join(directory, 'data'))).toEqual(['PG_VERSION']);
  });

  test('a directory with something else in it', async () => {
    const directory = fakeData('something');
    rmSync(join(directory, 'data', 'PG_VERSION'));
    writeFileSync(join(directory, 'data', 'notes.txt'), 'van mij');
    expect((await refusal(directory)).code).toBe('incomplete-data');
    expect(readdirSync(join(directory, 'data'))).toEqual(['notes.txt']);
  });

  test('a lost password file', async () => {
    const directory = fakeData('password');
    expect((await refusal(directory)).code).toBe('credentials-missing');
    expect(existsSync(join(directory, 'credentials.json'))).toBe(false);
  });

  test('a password file of another database, with no server left running', async () => {
    const file = join(home, 'credentials.json');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, JSON.stringify({ superuserPassword: 'fout', ownerPassword: 'fout' }));
    expect((await refusal(home)).code).toBe('credentials-refused');
    expect(livingPostmaster(join(home, 'data'))).toBeNull();
    writeFileSync(file, right);
    await (await open()).close();
  });

  test('damaged data: the log is shown', async () => {
    const directory = fakeData('damaged');
    writeFileSync(join(directory, 'credentials.json'), readFileSync(join(home, 'credentials.json')));
    const { code, message } = await refusal(directory);
    expect(code).toBe('start-failed');
    expect(message).toContain('postgresql.log');
    expect(message).toContain('postgresql.conf');
  });

  test.runIf(isRoot)('data of another user', async () => {
    const directory = fakeData('owner');
    chownSync(join(directory, 'data'), 54_321, 54_321);
    const { code, message } = await refusal(directory);
    expect(code).toBe('other-owner');
    expect(message).toContain('gebruiker 54321');
  });

  test.runIf(!isRoot)('a directory without write permission', async () => {
    const directory = join(root, 'read-only');
    mkdirSync(directory, { mode: 0o500 });
    expect((await refusal(directory)).code).toBe('not-writable');
    expect((await refusal(join(directory, 'deeper'))).code).toBe('not-writable');
  });
});

describe.runIf(isRoot)('as root below a directory closed to others', () => {
  const closed = join(root, 'closed');

  test('the data gets a place that the server’s user can enter, and stays there', async () => {
    mkdirSync(closed, { mode: 0o700 });
    const said: string[] = [];
    const database = await open(join(closed, 'project', 'var'), said);
    outside.push(dirname(database.dataDirectory));
    expect(database.dataDirectory).toMatch(/^\/var\/lib\/onderdak\/[0-9a-f]{16}\/data$/);
    expect(said.join('\n')).toContain(`De gegevens staan in ${database.dataDirectory}`);
    await query(database.ownerUrl, 'CREATE TABLE here (x int)');
    await database.close();
    chmodSync(closed, 0o755);
    const again = await open(join(closed, 'project', 'var'));
    expect(again.dataDirectory).toBe(database.dataDirectory);
    expect(await query(again.ownerUrl, 'SELECT * FROM here')).toEqual([]);
    await again.close();
  });

  test('a copy of the project does not take the data of the original; a moved project keeps them', async () => {
    const copy = join(root, 'copied-project');
    cpSync(join(closed, 'project'), copy, { recursive: true });
    expect((await refusal(join(copy, 'var'))).code).toBe('copied-directory');
    rmSync(join(closed, 'project'), { recursive: true });
    const moved = await open(join(copy, 'var'));
    expect(await query(moved.ownerUrl, 'SELECT * FROM here')).toEqual([]);
    await moved.close();
  });
});
