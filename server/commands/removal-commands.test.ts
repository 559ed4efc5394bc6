import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openAnchors } from '#app/platform/audit/anchors.server.ts';
import { openDatabase, type Database } from '#app/platform/db/database.server.ts';
import { openRemovalList } from '#app/modules/retention/index.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import {
  openTestDatabase,
  testKeys,
  testSealer,
  testSecret,
  type TestDatabase,
} from '#tests/support/database.ts';
import { filesLeft, grantRemoval, insertFile } from '#tests/support/files-to-remove.ts';
import { dropDatabase, withClient, withDatabase } from '#tests/support/template.ts';
import { nightlyChores } from '../chores.ts';

let test: TestDatabase;
let regionId: string;
let folder: string;
let files: string[] = [];
const made: string[] = [];

beforeAll(async () => {
  test = await openTestDatabase();
  ({ regionId } = await test.scopeFor('privacy-officer', 'drechtsteden'));
});
afterAll(() => test.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onderdak-removal-commands-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await test.database.asOwner(async (tx) => {
    for (const table of ['removal_request', 'person_restriction', 'person_legal_basis', 'person'])
      await sql`delete from ${sql.table(table)} where person_id = any (${files}::uuid[])`.execute(tx);
  });
  files = [];
  for (const name of made.splice(0)) await dropDatabase(inject('testDatabases').superuserUrl, name);
});

interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the program as an operator would, over a database of his own. */
function start(words: readonly string[], url = test.url) {
  return spawn(process.execPath, [join(projectRoot, 'server', 'cli.ts'), ...words], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      ONDERDAK_SECRET: testSecret,
      ONDERDAK_KEYS: `test:${Buffer.from(testKeys.current.bytes).toString('base64')}`,
      ONDERDAK_ANCHORS: join(folder, 'anchors'),
    },
  });
}

function onderdak(words: readonly string[], url = test.url): Promise<Run> {
  const child = start(words, url);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  return new Promise((resolve) => {
    child.on('close', (exitCode) => {
      resolve({ exitCode, stdout, stderr });
    });
  });
}

async function aFile(
  changes: Parameters<typeof insertFile>[3] = {},
  lastChanged = '2010-01-01',
  ofRegion = regionId,
) {
  const file = await insertFile(test.database, ofRegion, lastChanged, changes);
  files.push(file);
  return file;
}

const removeExpired = (...words: string[]) =>
  onderdak(['remove', 'expired', '--region', 'drechtsteden', ...words]);
const here = ['--region', 'drechtsteden'];

/** Everything that the database holds of people, holds, requests and removals, and the log of what was done. */
async function counts(): Promise<unknown> {
  return test.database.asOwner(
    async (tx) =>
      (
        await sql`select (select count(*) from person) as people, (select count(*) from file_removal) as removals,
        (select count(*) from audit_event) as events, (select count(*) from removal_request) as requests`.execute(
          tx,
        )
      ).rows,
  );
}

async function emptyDatabase(): Promise<string> {
  const { superuserUrl, ownerUrl } = inject('testDatabases');
  const name = `onderdak_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await withClient(superuserUrl, (client) => client.query(`create database ${name} owner onderdak_owner`));
  made.push(name);
  return withDatabase(ownerUrl, name);
}

describe('remove expired', { timeout: 120_000 }, () => {
  it('with --dry-run tells what would go, and changes nothing, in the database or beside it', async () => {
    await aFile();
    const asked = await aFile({}, '2026-01-01');
    await grantRemoval(test.database, regionId, asked);
    await removeExpired('--dry-run'); // Brings reference data in line first, as every command does.
    const before = await counts();
    const json = await removeExpired('--dry-run', '--format', 'json');
    expect([json.exitCode, json.stderr]).toEqual([0, '']);
    expect(JSON.parse(json.stdout)).toEqual({
      wouldGo: [
        { kindCode: 'file-report-only', ground: 'request', again: false, files: 1 },
        { kindCode: 'file-report-only', ground: 'term', again: false, files: 1 },
      ],
    });
    const text = await removeExpired('--dry-run');
    expect(text.stdout).toBe('file-report-only (request): 1 dossier\nfile-report-only (term): 1 dossier\n');
    expect(await counts()).toEqual(before);
    await expect(readFile(join(folder, 'anchors', 'removals', `${regionId}.jsonl`))).rejects.toThrow(
      /ENOENT/u,
    );
  });

  it('removes what is due in its region alone, also a restricted file, and says so as text and as json', async () => {
    const elsewhere = await test.scopeFor('privacy-officer', 'assen');
    const restricted = await aFile({ personRef: 'P-GELIJK' });
    const other = await aFile({ personRef: 'P-GELIJK' }, '2010-01-01', elsewhere.regionId);
    await grantRemoval(test.database, elsewhere.regionId, other);
    await test.database.asOwner((tx) =>
      sql`insert into person_restriction (region_id, person_id, reason, valid_period)
        values (${regionId}, ${restricted}, 'Een bekende werkt hier', '[2010-01-01,)')`.execute(tx),
    );
    const { exitCode, stdout } = await removeExpired('--format', 'json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      removed: [
        {
          removalId: expect.stringMatching(/^[0-9a-f-]{36}$/u),
          ground: 'term',
          again: false,
          kindCode: 'file-report-only',
          termValue: 15,
          termUnit: 'year',
          chosenFrom: null,
          files: 1,
          counts: expect.objectContaining({ person: 1 }),
          tablesRead: expect.any(Number),
        },
      ],
      failed: 0,
      waiting: 0,
      keptAgain: 0,
    });
    expect(await filesLeft(test.database, [restricted, other])).toEqual([other]);
    const nothing = await removeExpired();
    expect([nothing.exitCode, nothing.stdout]).toEqual([
      0,
      'Verwijderd: 0. Niet gelukt: 0. Wacht op een volgende keer: 0.\n',
    ]);
  });

  it('ends with 1 where something is left, tells in which column, and with 2 for what it does not know', async () => {
    const left = await aFile();
    await test.database.asOwner((tx) =>
      sql`insert into retention_choice (region_id, kind_code, term_value, holds_from, reason, recorded_by)
        values (${regionId}, 'file-wmo', 15, '2026-01-01', ${`Om dossier ${left}`}, ${regionId})`.execute(tx),
    );
    const { exitCode, stdout, stderr } = await removeExpired('--format', 'json');
    await test.database.asOwner((tx) => sql`delete from retention_choice`.execute(tx));
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([1, { removed: [], failed: 1 }]);
    expect(stderr).toBe(
      '1 dossier is niet verwijderd, er bleef iets over in: public.retention_choice (reason)\n',
    );
    expect(await filesLeft(test.database, [left])).toEqual([left]);
    expect((await removeExpired('--format', 'xml')).exitCode).toBe(2);
    expect((await onderdak(['remove', 'expired', '--region', 'nergens'])).exitCode).toBe(1);
  });

  it('that is killed between two files goes on with what is left, and the list knows every one', async () => {
    for (let at = 0; at < 40; at += 1) await aFile();
    const before = await removalsOf(test.database);
    const child = start(['remove', 'expired', ...here]);
    const ended = new Promise<string | null>((resolve) => {
      child.on('close', (_code, signal) => {
        resolve(signal);
      });
    });
    while ((await removalsOf(test.database)) - before < 2 && child.exitCode === null)
      await new Promise((resolve) => {
        setTimeout(resolve, 5);
      });
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const left = (await filesLeft(test.database, files)).length;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(40);
    const { exitCode, stdout } = await removeExpired('--format', 'json');
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([0, { removed: { length: left }, failed: 0 }]);
    expect(await filesLeft(test.database, files)).toEqual([]);
    expect((await removalsOf(test.database)) - before).toBe(40);
    const list = await openRemovalList(openAnchors(join(folder, 'anchors'), testSealer)).read(regionId);
    expect(list.among(files)).toHaveLength(40);
  });
});

async function removalsOf(database: Pick<Database, 'asOwner'>): Promise<number> {
  const { rows } = await database.asOwner((tx) =>
    sql<{ n: number }>`select count(*)::int as n from file_removal`.execute(tx),
  );
  return rows[0]?.n ?? 0;
}

describe('report retention', { timeout: 60_000 }, () => {
  it('tells terms, months and what is kept, in text and json, and refuses other forms', async () => {
    const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
    await aFile({}, today.subtract({ years: 15 }).add({ months: 2 }).toString());
    const { exitCode, stdout, stderr } = await onderdak([
      'report',
      'retention',
      ...here,
      '--months',
      '3',
      '--format',
      'json',
    ]);
    expect([exitCode, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout) as { terms: readonly { code: string }[] };
    expect(report.terms.find(({ code }) => code === 'file-wmo')).toEqual({
      code: 'file-wmo',
      term: 15,
      unit: 'year',
      from: 'last-change',
      source: expect.any(String),
      isOwnChoice: false,
      state: 'in-use',
    });
    expect(report).toMatchObject({
      perMonth: [
        {
          month: today.add({ months: 2 }).toPlainYearMonth().toString(),
          kindCode: 'file-report-only',
          files: 1,
        },
      ],
      kept: [],
    });
    const text = await onderdak(['report', 'retention', ...here, '--months', '3']);
    expect(text.stdout).toMatch(/^file-wmo: 15 year \(last-change\)$/mu);
    expect(text.stdout).toMatch(/file-report-only: 1 dossier$/mu);
    expect((await onderdak(['report', 'retention', ...here, '--months', '0'])).exitCode).toBe(1);
    expect((await onderdak(['report', 'retention', ...here, '--format', 'csv'])).exitCode).toBe(2);
  });
});

describe('restore of a backup of before a removal', { timeout: 120_000 }, () => {
  it('tells how many files are there again, as check does, and the night removes them', async () => {
    const [asked, other] = [await aFile({}, '2026-01-01'), await aFile({}, '2026-01-01')];
    const backup = join(folder, 'eerder.onderdak');
    expect((await onderdak(['backup', '--out', backup])).exitCode).toBe(0);
    await grantRemoval(test.database, regionId, asked);
    const gone = await removeExpired();
    expect([gone.stderr, gone.stdout]).toEqual(['', expect.stringContaining('Verwijderd: 1.')]);

    const url = await emptyDatabase();
    const restored = await onderdak(['restore', backup], url);
    const told = /LET OP\s+verwijderd\s+In regio drechtsteden staat 1 dossier dat eerder verwijderd is/u;
    expect(restored.stdout).toMatch(told);
    expect(restored.exitCode).toBe(0);
    const database = openDatabase(url, { sealer: testSealer });
    try {
      expect(await filesLeft(database, [asked, other])).toEqual([asked, other]);
      const checked = await onderdak(['check', '--format', 'json'], url);
      const { findings } = JSON.parse(checked.stdout) as { findings: readonly { area: string }[] };
      expect(findings.filter(({ area }) => area === 'removals')).toMatchObject([
        { isGood: true, isRemark: true },
      ]);
      const preview = await onderdak(['remove', 'expired', ...here, '--dry-run'], url);
      expect(preview.stdout).toBe('file-report-only (request, opnieuw): 1 dossier\n');

      expect(await theNight(database)).toMatchObject({ files: 1, again: 1, keptAgain: 0, failed: 0 });
      expect(await filesLeft(database, [asked, other])).toEqual([other]);
      const after = await onderdak(['check'], url);
      expect(after.stdout).toMatch(/goed\s+verwijderd\s+Er staat geen dossier dat eerder verwijderd is\./u);
    } finally {
      await database.close();
    }
  });
});

/** Runs the chore of 02:35; what it told. */
async function theNight(database: Database): Promise<unknown> {
  const told: unknown[] = [];
  const log = {
    info: (event: string, facts: unknown) => void (event === 'due-files-removed' && told.push(facts)),
    error: (event: string, error: unknown) => {
      throw new Error(event, { cause: error });
    },
  };
  const anchors = openAnchors(join(folder, 'anchors'), testSealer);
  const notAsked = {} as Parameters<typeof nightlyChores>[2];
  const chores = nightlyChores(database, log, notAsked, anchors, testKeys);
  await chores.find(({ name }) => name === 'remove-due-files')?.run();
  return told[0];
}
