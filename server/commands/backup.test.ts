import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { recordAudit } from '#app/platform/audit/record.server.ts';
import { checkDatabase } from '#app/platform/backup/check/check-database.server.ts';
import type { BackupKeys } from '#app/platform/backup/backup-keys.ts';
import type { Contents } from '#app/platform/backup/contents.ts';
import { readBackupContents } from '#app/platform/backup/read-backup.server.ts';
import { restoreBackup } from '#app/platform/backup/restore-backup.server.ts';
import { withScratchDatabase } from '#app/platform/backup/scratch-database.server.ts';
import { writeBackup } from '#app/platform/backup/write-backup.server.ts';
import { toKeyRing, type KeyRing } from '#app/platform/crypto/index.server.ts';
import { describeSchema } from '#app/platform/db/describe-schema.server.ts';
import { openDatabase } from '#app/platform/db/database.server.ts';
import { loadDemoHouses, loadDemoShelter } from '#app/modules/shelter/index.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { thisMoment } from '#tests/support/shelter.ts';
import { dropDatabase, withClient, withDatabase } from '#tests/support/template.ts';
import { checkKeys } from '../check-keys.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { sealedTables } from '#app/modules.server.ts';

const ring = toKeyRing([{ id: 'k1', bytes: randomBytes(32) }]);
const keys: BackupKeys = { own: null, identities: ring };
const now = Temporal.Instant.from('2026-11-20T02:00:00Z');

let test: TestDatabase;
let folder: string;
let path: string;
let contents: Contents;
const made: string[] = [];

beforeAll(async () => {
  test = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'onderdak-backup-'));
  path = join(folder, 'a.onderdak');
  await checkKeys(test.database, ring);
  await test.database.asOwner(loadDemoHouses);
  await loadDemoShelter(test.database, ring, thisMoment());
  for (const slug of ['assen', 'haarlem']) {
    const scope = await test.scopeFor('region-admin', slug);
    for (const objectId of ['1', '2', '3'])
      await test.database.write(scope, (tx) =>
        recordAudit(tx, { action: 'choose-work-place', objectKind: 'user', objectId, origin: 'test' }),
      );
  }
  // Line ends, tabs, backslashes and the words that COPY itself uses must come back as they were.
  await owner(
    test.url,
    `update organisation set name = E'a\\tb\\nc\\\\d \\\\N \\\\. é' where slug = 'proef'`,
  );
  await owner(
    test.url,
    `insert into background_task (region_id, requested_by, kind, title) select region_id, region_id, 'x', 'y' from region`,
  );
  await owner(
    test.url,
    `insert into background_task_result select region_id, task_id, 'f', 'm', decode('${randomBytes(100_000).toString('hex')}', 'hex') from background_task`,
  );
  await owner(
    test.url,
    `insert into held_file (region_id, held_by, purpose, name, content) select region_id, region_id, 'x', 'y', 'z' from region`,
  );
  contents = (await writeBackup({ url: test.url, path, keys, now })).contents;
});
afterEach(async () => {
  for (const name of made.splice(0)) await dropDatabase(inject('testDatabases').superuserUrl, name);
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

async function owner(url: string, text: string) {
  return withClient(url, async (client) => (await client.query<Record<string, unknown>>(text)).rows);
}

/** An empty database of the owner's, dropped after the test. */
async function emptyDatabase(): Promise<string> {
  const { superuserUrl, ownerUrl } = inject('testDatabases');
  const name = `onderdak_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await withClient(superuserUrl, (client) => client.query(`create database ${name} owner onderdak_owner`));
  made.push(name);
  return withDatabase(ownerUrl, name);
}

/** A copy of the source, to take something away from. */
async function copyOfSource(): Promise<string> {
  const { superuserUrl, ownerUrl } = inject('testDatabases');
  const name = `onderdak_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await withClient(superuserUrl, async (client) => {
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      new URL(test.url).pathname.slice(1),
    ]);
    await client.query(`create database ${name} template ${new URL(test.url).pathname.slice(1)}`);
    await client.query(`alter database ${name} owner to onderdak_owner`);
  });
  made.push(name);
  return withDatabase(ownerUrl, name);
}

async function faults(
  url: string,
  options: { ring?: KeyRing | null; isExact?: boolean; backup?: Contents | null } = {},
): Promise<readonly string[]> {
  const findings = await checkDatabase({
    url,
    ring: options.ring === undefined ? ring : options.ring,
    sealedTables,
    backup: options.backup === undefined ? contents : options.backup,
    isExact: options.isExact ?? false,
  });
  return findings.filter(({ isGood }) => !isGood).map(({ area, text }) => `${area}: ${text}`);
}

/** All rows of all tables, as text, in an order of their own. */
async function everything(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  return withClient(url, async (client) => {
    const rows = new Map<string, readonly string[]>();
    for (const { schema, name } of contents.tables) {
      const found = await client.query<{ row: string }>(`select t::text as row from "${schema}"."${name}" t`);
      rows.set(`${schema}.${name}`, found.rows.map(({ row }) => row).toSorted());
    }
    return rows;
  });
}

const tablesOf = (url: string) =>
  owner(
    url,
    `select count(*)::int as n from pg_class where relkind in ('r', 'S') and relnamespace::regnamespace::text in ('public', 'auth', 'app', 'pgboss')`,
  );

it('leaves out files that are kept for an hour, and puts back a database without them', async () => {
  expect(contents.tables.map(({ name }) => name)).not.toContain('held_file');
  const into = await emptyDatabase();
  await restoreBackup({ url: into, path, keys });
  expect(await owner(into, 'select count(*)::int as files from held_file')).toEqual([{ files: 0 }]);
});

describe('a backup', { timeout: 120_000 }, () => {
  it('is a file for its owner alone, with nothing to read in it', async () => {
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const bytes = await readFile(path);
    for (const word of ['Jansen', 'assen', 'person_identity', 'proef'])
      expect(bytes.includes(word), word).toBe(false);
  });

  it('comes back on another database, row for row, with schema, rights and sequences', async () => {
    const url = await emptyDatabase();
    await restoreBackup({ url, path, keys });
    expect(await everything(url)).toEqual(await everything(test.url));
    const restored = openDatabase(url, { poolSize: 1 });
    try {
      expect(await restored.asOwner(describeSchema)).toBe(await test.database.asOwner(describeSchema));
    } finally {
      await restored.close();
    }
    expect(await faults(url, { isExact: true })).toEqual([]);
    const migrations = 'select name, timestamp from kysely_migration order by name';
    expect(await owner(url, migrations)).toEqual(await owner(test.url, migrations));
    const sequences =
      "select schemaname, sequencename, last_value from pg_sequences where schemaname <> 'pgboss' order by 1, 2";
    expect(await owner(url, sequences)).toEqual(await owner(test.url, sequences));
  });

  it('is taken up by the program, which goes on writing the same audit log', async () => {
    const url = await emptyDatabase();
    await restoreBackup({ url, path, keys });
    const restored = openDatabase(url, { poolSize: 2 });
    try {
      expect((await prepareDatabase(restored, url)).migrations).toEqual([]);
      await checkKeys(restored, ring);
      const scope = await test.scopeFor('region-admin', 'assen');
      const event = await restored.write(scope, (tx) =>
        recordAudit(tx, { action: 'choose-work-place', objectKind: 'user', objectId: '4', origin: 'test' }),
      );
      expect(event).toBe(undefined);
    } finally {
      await restored.close();
    }
    expect(await faults(url)).toEqual([]);
  });

  it('opens with a key of its own, and with an older one of its ring', async () => {
    const [b1, b2] = ['b1', 'b2'].map((id) => ({ id, bytes: randomBytes(32) }));
    if (b1 === undefined || b2 === undefined) throw new Error('Two keys were made.');
    const own = join(folder, 'eigen.onderdak');
    await writeBackup({ url: test.url, path: own, keys: { own: toKeyRing([b1]), identities: ring }, now });
    const later = { own: toKeyRing([b2, b1]), identities: null };
    expect((await readBackupContents(own, later)).header.keyId).toBe('b1');
    await expect(readBackupContents(own, keys)).rejects.toThrow(/‘b1’.*ONDERDAK_BACKUP_KEY/u);
  });

  it('is made in one moment while others write', async () => {
    const busy = join(folder, 'druk.onderdak');
    const scope = await test.scopeFor('region-admin', 'emmen');
    const work = { isDone: false };
    const writing = (async () => {
      while (!work.isDone)
        await test.database.write(scope, (tx) =>
          recordAudit(tx, { action: 'choose-work-place', objectKind: 'user', objectId: 'x', origin: 'test' }),
        );
    })();
    const { contents: then } = await writeBackup({ url: test.url, path: busy, keys, now });
    work.isDone = true;
    await writing;
    const url = await emptyDatabase();
    await restoreBackup({ url, path: busy, keys });
    expect(await faults(url, { isExact: true, backup: then })).toEqual([]);
  });

  it('never takes the place of a file, and leaves none when it fails', async () => {
    await expect(writeBackup({ url: test.url, path, keys, now })).rejects.toThrow(/bestaat al/u);
    const absent = join(folder, 'weg', 'a.onderdak');
    await expect(writeBackup({ url: test.url, path: absent, keys, now })).rejects.toThrow(
      /kan niet worden geschreven: het bestaat niet/u,
    );
    const empty = join(folder, 'leeg.onderdak');
    await expect(writeBackup({ url: await emptyDatabase(), path: empty, keys, now })).rejects.toThrow(
      /staat geen Onderdak/u,
    );
    await expect(stat(empty)).rejects.toThrow(/ENOENT/u);
  });
});

describe('restoring', { timeout: 120_000 }, () => {
  it('is refused in a database that holds anything, which stays as it was', async () => {
    const before = await everything(test.url);
    await expect(restoreBackup({ url: test.url, path, keys })).rejects.toThrow(/niet leeg/u);
    expect(await everything(test.url)).toEqual(before);
  });

  it('of a damaged, cut, empty or strange file says so, and changes nothing', async () => {
    const whole = await readFile(path);
    const headerEnd = whole.indexOf('\n', whole.indexOf('\n') + 1) + 1;
    const chunk = 64 * 1024 + 16;
    const turned = (place: number) => {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ 4;
      return bytes;
    };
    const edges = [];
    for (let at = headerEnd; at < whole.length; at += chunk) edges.push(at);
    expect(edges.length).toBeGreaterThan(1);
    const cases: readonly (readonly [string, Buffer, RegExp])[] = [
      ['empty', Buffer.alloc(0), /leeg \(0 bytes\)/u],
      ['something else', Buffer.from('PK\u0003\u0004'), /geen reservekopie/u],
      ['of a later form', Buffer.from('onderdak-backup 9\n{}\n'), /vorm 9/u],
      ['cut in its header', whole.subarray(0, 40), /geen reservekopie/u],
      ['nothing but a header', whole.subarray(0, headerEnd), /beschadigd/u],
      ...edges.slice(1).map((at) => [`cut at ${at}`, whole.subarray(0, at), /beschadigd/u] as const),
      ['cut by a byte', whole.subarray(0, whole.length - 1), /beschadigd/u],
      ['cut halfway', whole.subarray(0, Math.floor(whole.length / 2)), /beschadigd/u],
      ['longer by a byte', Buffer.concat([whole, Buffer.from('x')]), /beschadigd/u],
      ['turned in the moment of its header', turned(whole.indexOf('2026')), /beschadigd|geen reservekopie/u],
      ['turned in its salt', turned(whole.indexOf('"salt":"') + 10), /past niet/u],
      ['turned in its first chunk', turned(headerEnd + 3), /beschadigd/u],
      ['turned in a later chunk', turned((edges.at(-1) ?? 0) + 7), /beschadigd/u],
      ['turned in its last byte', turned(whole.length - 1), /beschadigd/u],
    ];
    const url = await emptyDatabase();
    const alsoRestored = new Set([
      'empty',
      'something else',
      `cut at ${edges.at(-1)}`,
      'turned in its first chunk',
      'turned in its last byte',
    ]);
    for (const [what, bytes, message] of cases) {
      const damaged = join(folder, 'stuk.onderdak');
      await writeFile(damaged, bytes);
      await expect(readBackupContents(damaged, keys), what).rejects.toThrow(message);
      // Where the damage is at the end, the whole schema and nearly all rows stand in the transaction by then.
      if (!alsoRestored.has(what)) continue;
      await expect(restoreBackup({ url, path: damaged, keys }), what).rejects.toThrow(message);
      expect(await tablesOf(url), what).toEqual([{ n: 0 }]);
    }
    await restoreBackup({ url, path, keys });
  });

  it('with another key, or none, says which is needed', async () => {
    const url = await emptyDatabase();
    const other = toKeyRing([{ id: 'k1', bytes: randomBytes(32) }]);
    await expect(restoreBackup({ url, path, keys: { own: null, identities: other } })).rejects.toThrow(
      /‘k1’.*past niet/u,
    );
    await expect(restoreBackup({ url, path, keys: { own: null, identities: null } })).rejects.toThrow(
      /‘k1’.*ONDERDAK_KEYS/u,
    );
    await expect(restoreBackup({ url, path: join(folder, 'geen'), keys })).rejects.toThrow(/bestaat niet/u);
    expect(await tablesOf(url)).toEqual([{ n: 0 }]);
  });

  it('refuses a backup of a newer schema', async () => {
    const source = await copyOfSource();
    await owner(source, "insert into kysely_migration values ('9999-later', '2030-01-01')");
    const newer = join(folder, 'nieuwer.onderdak');
    await writeBackup({ url: source, path: newer, keys, now });
    await expect(restoreBackup({ url: await emptyDatabase(), path: newer, keys })).rejects.toThrow(
      /nieuwere versie.*9999-later/u,
    );
  });

  it('is rehearsed on a database that is gone afterwards', async () => {
    const { superuserUrl } = inject('testDatabases');
    let scratch = '';
    const found = await withScratchDatabase(test.url, superuserUrl, async (url) => {
      scratch = new URL(url).pathname.slice(1);
      await restoreBackup({ url, path, keys });
      return faults(url, { isExact: true });
    });
    expect(found).toEqual([]);
    const left = await owner(superuserUrl, `select datname from pg_database where datname = '${scratch}'`);
    expect([scratch.startsWith('onderdak_oefening_'), left]).toEqual([true, []]);
    await expect(withScratchDatabase(test.url, test.url, () => Promise.resolve())).rejects.toThrow(
      /createdb/u,
    );
  });
});

describe('the check', { timeout: 120_000 }, () => {
  it('passes on the source itself, and reads names', async () => {
    expect(await faults(test.url)).toEqual([]);
    const findings = await checkDatabase({
      url: test.url,
      ring,
      sealedTables,
      backup: contents,
      isExact: false,
    });
    const names = findings.find(({ area }) => area === 'names')?.text ?? '';
    expect(Number(/\d+/u.exec(names)?.[0])).toBeGreaterThan(50);
  });

  it('fails without the rows of a table, and without one of them', async () => {
    const url = await copyOfSource();
    await owner(url, 'delete from person_identity');
    expect(await faults(url)).toEqual([
      expect.stringMatching(/tables: Regio assen heeft niets meer .*: public\.person_identity 0 van \d+\./u),
    ]);
    await owner(url, 'delete from role_assignment where ctid = (select max(ctid) from role_assignment)');
    expect((await faults(url)).join('\n')).toMatch(
      /tables: Regio \w+ heeft minder .*public\.role_assignment \d+ van \d+/u,
    );
  });

  it('fails without a table', async () => {
    const url = await copyOfSource();
    await owner(url, 'drop table person_identity_revision cascade');
    const found = (await faults(url)).join('\n');
    expect(found).toMatch(/schema: .*anders dan deze versie/u);
    expect(found).toContain('tables: Tabel public.person_identity_revision ontbreekt.');
  });

  it('fails without the guard of a table', async () => {
    const url = await copyOfSource();
    await owner(url, 'alter table person_identity disable row level security');
    expect((await faults(url, { backup: null })).join('\n')).toMatch(/schema: .*anders/u);
  });

  it('fails without an event in the middle, the last event, or the whole chain', async () => {
    const inAssen = `region_id = (select region_id from region where slug = 'assen')`;
    const middle = await copyOfSource();
    await owner(middle, `delete from audit_event where event_no = 2 and ${inAssen}`);
    expect((await faults(middle)).join('\n')).toMatch(/audit: De keten .*assen klopt niet/u);
    const last = await copyOfSource();
    await owner(
      last,
      `delete from audit_event e using audit_head h where e.region_id = h.region_id and e.event_no = h.last_no;
       update audit_head h set last_no = e.event_no, last_hash = e.hash from audit_event e
       where e.region_id = h.region_id and e.event_no = h.last_no - 1`,
    );
    const cut = (await faults(last)).join('\n');
    expect(cut).toMatch(/audit: Het logboek van regio assen mist gebeurtenis/u);
    expect(cut).not.toMatch(/klopt niet/u);
    const none = await copyOfSource();
    await owner(none, 'delete from audit_event; delete from audit_head');
    expect((await faults(none)).join('\n')).toMatch(
      /audit: Het logboek van regio haarlem mist gebeurtenis 3/u,
    );
  });

  it('fails with another key, without keys, and without the fingerprint', async () => {
    const other = toKeyRing([{ id: 'k1', bytes: randomBytes(32) }]);
    const wrong = (await faults(test.url, { ring: other })).join('\n');
    expect(wrong).toMatch(/keys: .*‘k1’.*andere sleutel/u);
    expect(wrong).toMatch(/names: In person_identity zijn \d+ van \d+/u);
    expect(await faults(test.url, { ring: null })).toEqual([
      expect.stringMatching(/keys: Er zijn geen sleutels/u),
    ]);
    const url = await copyOfSource();
    await owner(url, 'delete from installation_key');
    expect(await faults(url)).toEqual([
      'tables: Minder dan in de reservekopie: public.installation_key 0 van 1.',
      expect.stringMatching(/keys: Van sleutel ‘k1’ stond/u),
    ]);
  });

  it('fails on a database made anew, with or without a backup to compare with', async () => {
    const url = await emptyDatabase();
    const fresh = openDatabase(url, { poolSize: 2 });
    try {
      await prepareDatabase(fresh, url);
    } finally {
      await fresh.close();
    }
    expect(await faults(url, { backup: null })).toEqual([
      expect.stringMatching(/installation: Er zijn alleen referentiegegevens/u),
    ]);
    const found = (await faults(url)).join('\n');
    expect(found).toMatch(/installation: \d+ stappen van het schema zijn opnieuw gedraaid/u);
    expect(found).toMatch(/installation: Dit is een andere installatie/u);
    expect(found).toMatch(/tables: Regio assen heeft niets meer .*public\.person/u);
  });
});

describe('who makes dumps with other tools', () => {
  it('reads every table as owner, those of the queue too, past all policies', async () => {
    const url = await copyOfSource();
    await owner(
      url,
      'set role onderdak_jobs; create table pgboss.job_later (id int); insert into pgboss.job_later values (1)',
    );
    await withClient(url, async (client) => {
      await client.query('set row_security = off');
      const { rows } = await client.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth', 'app', 'pgboss')`,
      );
      expect(rows.map(({ name }) => name)).toContain('pgboss.job_later');
      for (const { name } of rows) await client.query(`select * from ${name} limit 1`);
    });
  });
});
