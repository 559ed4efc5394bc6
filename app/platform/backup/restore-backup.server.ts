import type pg from 'pg';
import { copyIn } from '../db/copy-in.server.ts';
import { knownMigrations, migrateWithin } from '../db/migrate.server.ts';
import { askOver, type Ask } from '../db/ask.ts';
import { BackupError } from './backup-error.ts';
import type { BackupKeys } from './backup-keys.ts';
import { withOwner } from './connection.server.ts';
import { qualifiedName, type Contents, type TableContents } from './contents.ts';
import { loosen } from './loose-constraints.server.ts';
import { messages } from './messages.nl.ts';
import { readBackup, type BackupPart } from './read-backup.server.ts';
import { listTables, quotedTable, readContents } from './read-contents.server.ts';
import { kyselyOver } from './single-connection.server.ts';
import { columnList } from './write-backup.server.ts';

export interface RestoreOptions {
  /** Owner of an empty database. */
  readonly url: string;
  readonly path: string;
  readonly keys: BackupKeys;
  readonly onTable?: (done: number, total: number, name: string) => void;
}

/**
 * Puts a backup into an empty database: makes the schema that the backup has, loads its rows, checks every foreign key
 * and the number of rows per table and region. All of it is one transaction: what goes wrong, at the last byte too,
 * leaves the database empty.
 *
 * @returns what was put back
 * @throws BackupError when the database is not empty, or the backup cannot be read or is of a newer version
 */
export async function restoreBackup(options: RestoreOptions): Promise<Contents> {
  return withOwner(options.url, async (client) => {
    await client.query('begin');
    try {
      const contents = await load(client, options);
      await client.query('commit');
      await client.query('analyze');
      return contents;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  });
}

async function load(client: pg.Client, { path, keys, onTable }: RestoreOptions): Promise<Contents> {
  const ask = askOver(client);
  await refuseUnlessEmpty(ask);
  const parts = readBackup(path, keys);
  const first = await parts.next();
  if (first.done === true || first.value.kind !== 'contents') throw new BackupError(messages.damaged);
  const { contents } = first.value;
  await makeSchema(client, ask, contents);
  const tighten = await loosen(ask);
  let done = 0;
  for (let part = await parts.next(); part.done !== true; part = await parts.next()) {
    if (part.value.kind !== 'table') continue;
    const { table } = part.value;
    await loadTable(client, table, parts);
    done += 1;
    onTable?.(done, contents.tables.length, qualifiedName(table));
  }
  for (const sequence of contents.sequences)
    await ask('select setval($1::regclass, $2::bigint, $3)', [
      quotedTable(sequence),
      sequence.lastValue,
      sequence.isCalled,
    ]);
  await tighten();
  await refuseUnlessSame(ask, contents);
  return contents;
}

async function refuseUnlessEmpty(ask: Ask): Promise<void> {
  const [row] = await ask<{ tables: number }>(
    `select count(*)::int as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
  );
  if (row !== undefined && row.tables > 0) throw new BackupError(messages.notEmpty(row.tables));
}

/** The schema of the backup, without the rows that migrations put in: those come from the backup, as all others. */
async function makeSchema(client: pg.Client, ask: Ask, contents: Contents): Promise<void> {
  const known = await knownMigrations();
  const names = contents.migrations.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new BackupError(messages.newerSchema(unknown));
  const skipped = known.find((name, at) => at < names.length && name !== names[at]);
  const last = names.at(-1);
  if (skipped !== undefined || last === undefined)
    throw new BackupError(messages.otherSchema(skipped ?? 'geen migraties'));
  await migrateWithin(kyselyOver(client), last);
  // When each migration ran stays what it was: `check` tells by it that this is no database made anew.
  for (const { name, timestamp } of contents.migrations)
    await ask('update public.kysely_migration set timestamp = $2 where name = $1', [name, timestamp]);
  const tables = await listTables(ask);
  for (const { schema, name } of tables) {
    const stored = contents.tables.find((table) => table.schema === schema && table.name === name);
    if (stored === undefined) throw new BackupError(messages.otherSchema(qualifiedName({ schema, name })));
  }
  for (const table of contents.tables) {
    const made = tables.find((each) => qualifiedName(each) === qualifiedName(table));
    if (made === undefined || table.columns.some((column) => !made.columns.includes(column)))
      throw new BackupError(messages.otherSchema(qualifiedName(table)));
  }
  // With those that a backup leaves out: they are empty, and refer to tables that are not.
  await ask(`truncate ${tables.map(quotedTable).join(', ')} cascade`);
}

async function loadTable(
  client: pg.Client,
  table: TableContents,
  parts: AsyncGenerator<BackupPart>,
): Promise<void> {
  const source = { trouble: null as unknown };
  async function* rows() {
    try {
      for (;;) {
        const part = await parts.next();
        if (part.done === true) throw new BackupError(messages.damaged);
        if (part.value.kind === 'end') return;
        if (part.value.kind === 'data') yield part.value.bytes;
      }
    } catch (error) {
      source.trouble = error;
      throw error;
    }
  }
  const statement = `copy ${quotedTable(table)} ${columnList(table)} from stdin`;
  const loaded = await copyIn(client, statement, rows()).catch((error: unknown) => {
    throw source.trouble ?? error;
  });
  if (loaded !== table.rows)
    throw new BackupError(messages.rowsDiffer(qualifiedName(table), table.rows, loaded));
}

async function refuseUnlessSame(ask: Ask, expected: Contents): Promise<void> {
  const found = await readContents(ask);
  for (const [at, table] of expected.tables.entries()) {
    const name = qualifiedName(table);
    const other = found.tables[at];
    if (other === undefined || qualifiedName(other) !== name)
      throw new BackupError(messages.otherSchema(name));
    if (other.rows !== table.rows) throw new BackupError(messages.rowsDiffer(name, table.rows, other.rows));
    for (const [region, rows] of Object.entries(table.perRegion ?? {})) {
      const put = other.perRegion?.[region] ?? 0;
      if (put !== rows) throw new BackupError(messages.rowsDiffer(`${name}, regio ${region}`, rows, put));
    }
  }
}
