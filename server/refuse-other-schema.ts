import { sql } from 'kysely';
import { openDatabase } from '../app/platform/db/database.server.ts';
import { knownMigrations } from '../app/platform/db/migrate.server.ts';
import { ConfigError } from './config.ts';
import { counted, plural } from '../app/words/counts.ts';

/**
 * For what only reads: a database of another version is left as it is. Changes nothing.
 *
 * @throws ConfigError that says what the database is, and what to do
 */
export async function refuseOtherSchema(url: string): Promise<void> {
  const found = await migrationsOf(url);
  const known = await knownMigrations();
  if (found.length === 0) throw new ConfigError(texts.empty);
  if (found.some((name) => !known.includes(name))) throw new ConfigError(texts.newer);
  const missing = known.filter((name) => !found.includes(name));
  if (missing.length > 0) throw new ConfigError(texts.older(missing.length));
}

async function migrationsOf(url: string): Promise<readonly string[]> {
  const owner = openDatabase(url, { poolSize: 1 });
  try {
    return await owner.asOwner(async (tx) => {
      const { rows: there } = await sql<{ exists: boolean }>`
        select to_regclass('public.kysely_migration') is not null as exists`.execute(tx);
      if (there[0]?.exists !== true) return [];
      const { rows } = await sql<{ name: string }>`select name from public.kysely_migration`.execute(tx);
      return rows.map(({ name }) => name);
    });
  } finally {
    await owner.close();
  }
}

const texts = {
  empty:
    'Deze database is leeg: er staat geen Onderdak in. Kijk of DATABASE_URL (of ONDERDAK_VAR) de goede is. Is de database nieuw, start dan Onderdak of draai: onderdak migrate. Er is niets veranderd.',
  older: (steps: number) =>
    `Deze database is van een oudere versie van Onderdak: ${counted(steps, 'stap', 'stappen')} van het schema ${plural(steps, 'is', 'zijn')} nog niet gedraaid. Maak een reservekopie en start Onderdak, of draai: onderdak migrate. Er is niets veranderd.`,
  newer:
    'Deze database is van een nieuwere versie van Onderdak. Draai deze opdracht met die versie. Er is niets veranderd.',
} as const;
