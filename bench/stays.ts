import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { sql } from 'kysely';
import { importStays } from '../app/modules/shelter/index.server.ts';
import { asOwnerWithCopy, type Copy } from '../app/platform/db/copy-connection.server.ts';
import type { Database, OwnerTransaction } from '../app/platform/db/database.server.ts';
import type { Scope } from '../app/platform/db/scope.ts';
import type { Figure } from './figures.ts';
import { bedsPerHouse, houses, writeStaysFile } from './stays-file.ts';

const columns =
  'person_id, premises_id, bed_id, status, arrived_on, left_on, origin_municipality_code, exit_destination_code, exit_municipality_code, change_kind';

/**
 * `import stays` against bare COPY, on a database without other stays: of the same rows into the same table, with its
 * rules against overlaps, and of the same file into a table without any rule.
 */
export async function benchStays(
  database: Database,
  url: string,
  scope: Scope,
  count: number,
): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'onderdak-bench-'));
  try {
    const path = join(folder, 'stays.csv');
    await writeStaysFile(path, count);
    await database.asOwner((tx) => emptyRegion(tx, scope.regionId));
    const plain = await asOwnerWithCopy(url, scope, (tx, copy) => copyToPlainTable(tx, copy, path));
    const whole = await importAll(url, scope, path, count);
    const rows = join(folder, 'rows.csv');
    await asOwnerWithCopy(url, scope, (tx) => writeRows(tx, scope.regionId, rows));
    const same = await copyToSameTable(database, url, scope, rows);
    const perSecond = (seconds: number) => count / seconds;
    return [
      { name: 'import stays: rows', value: count, unit: 'rows', target: null },
      { name: 'import stays: rows a second', value: perSecond(whole.seconds), unit: '1/s', target: null },
      { name: 'bare COPY, same table: rows a second', value: perSecond(same), unit: '1/s', target: null },
      {
        name: 'bare COPY, table without rules: rows a second',
        value: perSecond(plain),
        unit: '1/s',
        target: null,
      },
      {
        name: 'import stays: speed of bare COPY',
        value: same / whole.seconds,
        unit: '×',
        target: { atLeast: 0.5 },
      },
      {
        name: 'import stays: speed of COPY without rules',
        value: plain / whole.seconds,
        unit: '×',
        target: null,
      },
      { name: 'import stays: memory grew by', value: whole.grownMb, unit: 'MB', target: { atMost: 100 } },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function emptyRegion(tx: OwnerTransaction, regionId: string): Promise<void> {
  await sql`truncate person, stay cascade`.execute(tx);
  await sql`insert into premises (region_id, premises_ref, name, kind_code)
    select ${regionId}, 'H' || nr, 'Proef ' || nr, 'night-shelter' from generate_series(0, ${houses - 1}::int) nr
    on conflict do nothing`.execute(tx);
  await sql`insert into bed (region_id, premises_id, bed_ref)
    select p.region_id, p.premises_id, 'B' || nr from premises p, generate_series(0, ${bedsPerHouse - 1}::int) nr
    where p.region_id = ${regionId} and p.premises_ref ~ '^H[0-9]+$'
      and not exists (select from bed b where b.region_id = p.region_id and b.premises_id = p.premises_id)`.execute(
    tx,
  );
  await sql`analyze person, premises, bed`.execute(tx);
}

async function copyToPlainTable(tx: OwnerTransaction, copy: Copy, path: string): Promise<number> {
  await sql
    .raw(
      `create table bench_plain (person_ref text, premises_ref text, bed_ref text, arrived_on date, left_on date, route text,
        origin text, situation text, destination text, municipality text)`,
    )
    .execute(tx);
  const seconds = await secondsOf(() =>
    copy(
      'copy bench_plain from stdin (format csv, header true)',
      createReadStream(path, { highWaterMark: 262_144 }),
    ),
  );
  await sql.raw('drop table bench_plain').execute(tx);
  return seconds;
}

async function importAll(url: string, scope: Scope, path: string, count: number) {
  const today = Temporal.PlainDate.from('2026-11-20');
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50);
  const seconds = await secondsOf(async () => {
    const imported = await importStays(url, scope, { path, today, isDryRun: false, origin: 'cli' });
    if (!imported.ok || imported.value.stays !== count)
      throw new Error(`The file was not imported: ${JSON.stringify(imported).slice(0, 500)}`);
  });
  clearInterval(watch);
  return { seconds, grownMb: (peak - before) / 1e6 };
}

async function writeRows(tx: OwnerTransaction, regionId: string, path: string): Promise<void> {
  const file = createWriteStream(path);
  const fields = `region_id, ${columns}`.split(', ').map((column) => `coalesce(${column}::text, '')`);
  await sql
    .raw(
      `declare bench_rows no scroll cursor for select concat_ws(',', ${fields.join(', ')}) as line from stay
        where region_id = '${regionId}' order by person_id, arrived_on`,
    )
    .execute(tx);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch forward 10000 from bench_rows`.execute(tx);
    if (rows.length === 0) break;
    file.write(`${rows.map(({ line }) => line).join('\n')}\n`);
  }
  file.end();
  await finished(file);
}

async function copyToSameTable(database: Database, url: string, scope: Scope, rows: string): Promise<number> {
  await database.asOwner((tx) => sql`truncate stay cascade`.execute(tx));
  return secondsOf(() =>
    asOwnerWithCopy(url, scope, (_tx, copy) =>
      copy(
        `copy stay (region_id, ${columns}) from stdin (format csv)`,
        createReadStream(rows, { highWaterMark: 262_144 }),
      ),
    ),
  );
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
