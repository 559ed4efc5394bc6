import { mkdirSync } from 'node:fs';
import type { BackupKeys } from '../app/platform/backup/backup-keys.ts';
import {
  findKeyRing,
  KeyRingError,
  openKeyRing,
  parseKeyRing,
  type KeyRing,
} from '../app/platform/crypto/index.server.ts';
import { ConfigError, type Config } from './config.ts';
import { varFolder } from './open-database.ts';

/**
 * The keys that names are encrypted with: those of ONDERDAK_KEYS, or for the private database a file in its folder.
 * Beside a database of one's own no keys are made: they would stand on one machine only, and whoever loses them
 * loses every name.
 */
export function openKeys(config: Pick<Config, 'DATABASE_URL' | 'ONDERDAK_KEYS' | 'ONDERDAK_VAR'>): KeyRing {
  if (config.DATABASE_URL !== undefined && config.ONDERDAK_KEYS === undefined) throw new ConfigError(noKeys);
  const folder = varFolder(config);
  try {
    if (config.ONDERDAK_KEYS === undefined) mkdirSync(folder, { recursive: true });
    return openKeyRing(folder, { ONDERDAK_KEYS: config.ONDERDAK_KEYS });
  } catch (error) {
    if (error instanceof KeyRingError) throw new ConfigError(unusable(error.message), { cause: error });
    throw error;
  }
}

/** Keys that are there already, or `null`: none are made, for what is to be read was made with others. */
export function findKeys(config: Pick<Config, 'ONDERDAK_KEYS' | 'ONDERDAK_VAR'>): KeyRing | null {
  try {
    return findKeyRing(varFolder(config), { ONDERDAK_KEYS: config.ONDERDAK_KEYS });
  } catch (error) {
    if (error instanceof KeyRingError) throw new ConfigError(unusable(error.message), { cause: error });
    throw error;
  }
}

/** What backups are encrypted and opened with. */
export function findBackupKeys(
  config: Pick<Config, 'ONDERDAK_KEYS' | 'ONDERDAK_BACKUP_KEY' | 'ONDERDAK_VAR'>,
): BackupKeys {
  try {
    const own = config.ONDERDAK_BACKUP_KEY;
    return { own: own === undefined ? null : parseKeyRing(own), identities: findKeys(config) };
  } catch (error) {
    if (!(error instanceof KeyRingError)) throw error;
    throw new ConfigError(
      `ONDERDAK_BACKUP_KEY kan niet worden gebruikt.\n${error.message}\nEr is niets veranderd.`,
      {
        cause: error,
      },
    );
  }
}

const noKeys = [
  'ONDERDAK_KEYS ontbreekt. Namen, geboortedatums en BSN’s worden versleuteld met sleutels die buiten de database staan;',
  'zonder sleutels start Onderdak niet met een eigen database. Er is niets veranderd.',
  'Maak één keer een sleutel met: openssl rand -base64 32',
  'Zet hem in ONDERDAK_KEYS als k1:<sleutel>, en bewaar hem op een veilige plaats, los van de reservekopieën van de database.',
].join('\n');

const unusable = (reason: string) =>
  `De sleutels voor persoonsgegevens kunnen niet worden gebruikt.\n${reason}\nKijk naar ONDERDAK_KEYS, of naar identity-keys.json in de map van de database. Er is niets veranderd.`;
