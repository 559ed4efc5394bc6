import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toKeyRing } from '#app/platform/crypto/index.server.ts';
import { holdKey } from '#app/platform/key-check/key-holders.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { openTestDatabase, testKeys, testSecret, type TestDatabase } from '#tests/support/database.ts';
import { checkKeys } from './check-keys.ts';
import { withClient } from '#tests/support/template.ts';

let test: TestDatabase;
let folder: string;

beforeAll(async () => {
  test = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'onderdak-cli-'));
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

/** As an installation has it: secrets outside the database, and a folder for anchors. */
const environment = () => ({
  ...process.env,
  DATABASE_URL: test.url,
  ONDERDAK_SECRET: testSecret,
  ONDERDAK_KEYS: `test:${Buffer.from(testKeys.current.bytes).toString('base64')}`,
  ONDERDAK_ANCHORS: join(folder, 'anchors'),
});

interface Run {
  readonly exitCode: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs the program as a user would, over the test's own database. */
function onderdak(...words: string[]): Promise<Run> {
  const child = spawn(process.execPath, [join(projectRoot, 'server', 'cli.ts'), ...words], {
    env: environment(),
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => stdout.push(data));
  child.stderr.on('data', (data: Buffer) => stderr.push(data));
  return new Promise((resolve) => {
    child.on('close', (exitCode) => {
      resolve({ exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

const scan = ['--region', 'drechtsteden', '--round', '2022'];

it('writes the JSON report to standard output, and nothing else', async () => {
  const { exitCode, stdout, stderr } = await onderdak('report', 'scan', ...scan, '--format', 'json');
  expect([exitCode, stderr]).toEqual([0, '']);
  const report = JSON.parse(stdout.toString()) as {
    region: string;
    participants: number[];
    tables: unknown[];
  };
  expect(report.region).toBe('drechtsteden');
  expect(report.participants).toHaveLength(9);
  expect(report.tables).toHaveLength(28);
});

it('writes Word and Excel to a file or a pipe, as archives', async () => {
  const path = join(folder, 'rapport.docx');
  expect((await onderdak('report', 'scan', ...scan, '--format', 'docx', '--out', path)).exitCode).toBe(0);
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  const piped = await onderdak('report', 'scan', ...scan, '--format', 'xlsx');
  expect(piped.stdout.subarray(0, 2).toString()).toBe('PK');
});

it('imports what it reported, once', async () => {
  const path = join(folder, 'rapport.json');
  await onderdak('report', 'scan', ...scan, '--format', 'json', '--out', path);
  const words = ['import', 'scan', path, '--region', 'haarlem', '--round', '2022'];
  const dry = await onderdak(...words, '--dry-run');
  expect([dry.exitCode, dry.stderr]).toEqual([
    0,
    'Ronde 2022: 9 gemeenten, 1353 antwoorden. Proefrun: er is niets veranderd.\n',
  ]);
  expect((await onderdak(...words)).stderr).toBe('Ronde 2022: 9 gemeenten, 1353 antwoorden, ingelezen.\n');
  const again = await onderdak(...words);
  expect([again.exitCode, again.stderr.includes('bestaat al')]).toEqual([1, true]);
  // Four programs start one after the other.
}, 120_000);

it('lists every fault of a file on standard error and exits with 1', async () => {
  const path = join(folder, 'fout.csv');
  await writeFile(path, 'gemeente_nr;vraag;antwoord;kolom\n1;x;y;z\n2;health-facilities;q;answer\n');
  const { exitCode, stdout, stderr } = await onderdak(
    'import',
    'scan',
    path,
    '--region',
    'assen',
    '--round',
    '2024',
  );
  expect([exitCode, stdout.length]).toEqual([1, 0]);
  expect(stderr.trimEnd().split('\n')).toEqual([
    `${path}: rij 2, kolom vraag: vraag ‘x’ staat niet in het instrument`,
    `${path}: rij 3, kolom antwoord: antwoord ‘q’ hoort niet bij vraag ‘health-facilities’`,
    '2 fouten; er is niets ingelezen.',
  ]);
});

it('refuses a file of 200 MB before reading it', async () => {
  const path = join(folder, 'groot.json');
  const file = await open(path, 'w');
  await file.truncate(200 * 1024 * 1024);
  await file.close();
  const { exitCode, stderr } = await onderdak('import', 'scan', path, '--region', 'assen', '--round', '2024');
  expect([exitCode, stderr]).toEqual([
    1,
    `${path}: Dit bestand is te groot: 200 MB. Een ronde past in 50 MB.\n`,
  ]);
});

it('refuses a file, a region and a round that are not there', async () => {
  const absent = join(folder, 'weg.json');
  expect((await onderdak('import', 'scan', absent, '--region', 'assen', '--round', '1')).stderr).toBe(
    `${absent} kan niet worden gelezen: het bestaat niet.\n`,
  );
  expect((await onderdak('report', 'scan', '--region', 'utrecht', '--round', '2022')).stderr).toBe(
    'Regio "utrecht" bestaat niet.\n',
  );
  expect((await onderdak('report', 'scan', '--region', 'assen', '--round', '1999')).stderr).toBe(
    'Ronde "1999" bestaat niet in deze regio.\n',
  );
});

it('makes the sheet to fill in', async () => {
  const path = join(folder, 'invulblad.xlsx');
  expect((await onderdak('export', 'scan-template', '--participants', '3', '--out', path)).exitCode).toBe(0);
  expect((await stat(path)).size).toBeGreaterThan(10_000);
});

it('invites the first administrator with a link, and finds the audit log intact', async () => {
  const invited = await onderdak(
    'user',
    'invite',
    '--email',
    'an@test.example',
    '--name',
    'An',
    '--role',
    'region-admin',
    '--region',
    'assen',
  );
  expect(invited.exitCode).toBe(0);
  expect(invited.stdout.toString()).toMatch(/^http:\/\/127\.0\.0\.1:3000\/uitnodiging\/\S{20,}\n$/u);
  const verified = await onderdak('audit', 'verify', '--region', 'assen');
  expect([verified.exitCode, verified.stdout.toString()]).toEqual([0, '']);
  expect(verified.stderr).toMatch(
    /^assen: klopt: \d+ (?:gebeurtenis|gebeurtenissen), en op deze machine staan geen ankers\.\n$/u,
  );
});

it('resets no password without a reason of some length, and says so in Dutch', async () => {
  const words = ['user', 'reset', '--email', 'niemand@test.example', '--reason'];
  const short = await onderdak(...words, 'x');
  expect([short.exitCode, short.stderr]).toEqual([
    1,
    expect.stringMatching(/^Geef een reden van minstens 10 tekens/u),
  ]);
  const unknown = await onderdak(...words, 'Gebeld en paspoort gezien');
  expect([unknown.exitCode, unknown.stderr]).toEqual([1, expect.stringMatching(/^Er is geen account/u)]);
}, 60_000);

it('renews no keys while a program runs that writes with another one', async () => {
  const older = toKeyRing([{ id: 'ouder', bytes: new Uint8Array(32).fill(9) }]);
  await checkKeys(test.database, older);
  const program = await holdKey(test.url, older.current);
  const refused = await onderdak('keys', 'renew');
  expect([refused.exitCode, refused.stdout.toString()]).toEqual([1, '']);
  expect(refused.stderr).toMatch(
    /^Er draait nog een Onderdak .* \(‘ouder’\). Er is niets veranderd.*opnieuw/su,
  );
  await program.close();
  const done = await onderdak('keys', 'renew');
  expect([done.exitCode, done.stdout.toString()]).toEqual([
    0,
    '0 rijen opnieuw versleuteld. Alles staat nu onder sleutel test.\n',
  ]);
}, 60_000);

it('migrates nothing to read, and says what the database is', async () => {
  const tables = () =>
    withClient(test.url, async (client) => {
      const { rows } = await client.query<{ count: number }>(
        "select count(*)::int from pg_tables where schemaname = 'public'",
      );
      return rows[0]?.count;
    });
  const before = await tables();
  const change = (statement: string) => withClient(test.url, (client) => client.query(statement));
  await change("insert into kysely_migration values ('9999-later', now()::text)");
  const newer = await onderdak('audit', 'verify');
  expect([newer.exitCode, newer.stderr]).toEqual([
    1,
    expect.stringMatching(/^Deze database is van een nieuwere versie/u),
  ]);
  await change("delete from kysely_migration where name = '9999-later'");
  await change('alter table kysely_migration rename to kept');
  const empty = await onderdak('list', 'plans', '--region', 'assen');
  expect([empty.exitCode, empty.stderr]).toEqual([
    1,
    expect.stringMatching(/^Deze database is leeg.*onderdak migrate/u),
  ]);
  expect(await tables()).toBe(before);
  await change('alter table kept rename to kysely_migration');
  await change("create table taken as select * from kysely_migration where name like '0058%'");
  await change("delete from kysely_migration where name like '0058%'");
  const older = await onderdak('audit', 'verify');
  expect([older.exitCode, older.stderr]).toEqual([
    1,
    expect.stringMatching(
      /^Deze database is van een oudere versie.*1 stap van het schema is nog niet gedraaid/u,
    ),
  ]);
  await change('insert into kysely_migration select * from taken; drop table taken');
}, 60_000);

it('does not mind a reader that goes away', async () => {
  const child = spawn(
    'sh',
    ['-c', `"${process.execPath}" server/cli.ts report scan ${scan.join(' ')} --format json | head -c 10`],
    {
      cwd: projectRoot,
      env: environment(),
    },
  );
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  expect(stderr).toBe('');
});
