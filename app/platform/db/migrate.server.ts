import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { projectRoot } from '../project-root.server.ts';
import { createPool } from './pool.server.ts';

const defaultFolder = join(projectRoot, 'db', 'migrations');

/**
 * Brings the database at `url` to the newest schema and gives the names of the migrations it applied.
 * All of them run in one transaction: a failing one leaves the database as it was.
 */
export async function migrate(url: string, folder: string = defaultFolder): Promise<readonly string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: createPool(url, 'owner', 2) }) });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => readMigrations(folder) } });
    const { error, results } = await migrator.migrateToLatest();
    if (error) {
      const failed = results?.find((result) => result.status === 'Error')?.migrationName;
      const reason = error instanceof Error ? error.message : 'No reason was given.';
      throw new Error(`Migration ${failed ?? '(none)'} failed; the database was left as it was. ${reason}`, {
        cause: error,
      });
    }
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await db.destroy();
  }
}

/** Names of the migrations that this version of the program knows, in the order in which they run. */
export async function knownMigrations(folder: string = defaultFolder): Promise<readonly string[]> {
  return Object.keys(await readMigrations(folder));
}

/**
 * Brings a database to the schema of migration `last`, on the one connection behind `db` and within the transaction that
 * it has open: rolled back, nothing was made.
 */
export async function migrateWithin(
  db: Kysely<unknown>,
  last: string,
  folder = defaultFolder,
): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => readMigrations(folder) },
    disableTransactions: true,
  });
  const { error } = await migrator.migrateTo(last);
  if (error) throw new Error(`The schema of ${last} could not be made.`, { cause: error });
}

/** A migration is a plain SQL file named `NNNN-what.sql`; there is no way back but a backup. */
async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file)).toSorted();
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => {
        const text = await readFile(join(folder, file), 'utf8');
        const up: Migration['up'] = async (db) => {
          await sql.raw(text).execute(db);
        };
        return [file.replace(/\.sql$/, ''), { up }] as const;
      }),
    ),
  );
}
