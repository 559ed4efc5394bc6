import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { varFolder } from './open-database.ts';

type Place = Pick<Config, 'ONDERDAK_VAR' | 'ONDERDAK_ORIGIN' | 'DATABASE_URL' | 'HOST' | 'PORT'>;

const fileOf = (config: Place) => join(varFolder(config), 'origin');

/**
 * Keeps the address under which the program listens on one's own computer: commands print links to it, and do not know
 * with which port it was started.
 */
export async function keepOrigin(config: Place, origin: string): Promise<void> {
  if (config.DATABASE_URL === undefined) await writeFile(fileOf(config), origin);
}

/** The address for links: the configured one, else that of the program as it last started here, else host and port. */
export function knownOrigin(config: Place): string {
  return config.ONDERDAK_ORIGIN ?? keptOrigin(config) ?? `http://${config.HOST}:${config.PORT}`;
}

function keptOrigin(config: Place): string | null {
  if (config.DATABASE_URL !== undefined) return null;
  try {
    return readFileSync(fileOf(config), 'utf8');
  } catch {
    // It was never started here.
    return null;
  }
}
