import { mkdirSync } from 'node:fs';
import type { BackupKeys } from '../app/platform/backup/backup-keys.ts';
import {
  findKeyRing,
  KeyRingError,
  openKeyRing,
  ownKeyRingFile,
  readKeyRingFile,
  parseKeyRing,
  type KeyRing,
} from '../app/platform/crypto/index.server.ts';
import { ConfigError, type Config } from './config.ts';
import { varFolder } from './open-database.ts';

type KeySettings = Pick<Config, 'ONDERDAK_KEYS' | 'ONDERDAK_KEYS_FILE' | 'ONDERDAK_VAR'>;

/** The file in which keys may be changed while the program runs; null when they come with its environment. */
export function keysFile(config: KeySettings): string | null {
  if (config.ONDERDAK_KEYS !== undefined) return null;
  return config.ONDERDAK_KEYS_FILE ?? ownKeyRingFile(varFolder(config));
}

/**
 * The keys that names are encrypted with: those of ONDERDAK_KEYS or ONDERDAK_KEYS_FILE, or for the private database a file in its folder.
 * Beside a database of one's own no keys are made: they would stand on one machine only, and whoever loses them
 * loses every name.
 */
export function openKeys(config: KeySettings & Pick<Config, 'DATABASE_URL'>): KeyRing {
  const { ONDERDAK_KEYS_FILE: file } = config;
  if (file !== undefined && config.ONDERDAK_KEYS !== undefined) throw new ConfigError(twoPlaces);
  if (config.DATABASE_URL !== undefined && config.ONDERDAK_KEYS === undefined && file === undefined)
    throw new ConfigError(noKeys);
  const folder = varFolder(config);
  try {
    if (file !== undefined) return readKeyRingFile(file);
    if (config.ONDERDAK_KEYS === undefined) mkdirSync(folder, { recursive: true });
    return openKeyRing(folder, { ONDERDAK_KEYS: config.ONDERDAK_KEYS });
  } catch (error) {
    if (error instanceof KeyRingError) throw new ConfigError(unusable(error.message), { cause: error });
    throw error;
  }
}

/** Keys that are there already, or `null`: none are made, for what is to be read was made with others. */
export function findKeys(config: KeySettings): KeyRing | null {
  try {
    if (config.ONDERDAK_KEYS_FILE !== undefined) return readKeyRingFile(config.ONDERDAK_KEYS_FILE);
    return findKeyRing(varFolder(config), { ONDERDAK_KEYS: config.ONDERDAK_KEYS });
  } catch (error) {
    if (error instanceof KeyRingError) throw new ConfigError(unusable(error.message), { cause: error });
    throw error;
  }
}

/** What backups are encrypted and opened with. */
export function findBackupKeys(config: KeySettings & Pick<Config, 'ONDERDAK_BACKUP_KEY'>): BackupKeys {
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
  'Zet hem in ONDERDAK_KEYS, of in het bestand van ONDERDAK_KEYS_FILE, als k1:<sleutel>, en bewaar hem op een veilige plaats, los van de reservekopieën van de database.',
].join('\n');

const twoPlaces =
  'ONDERDAK_KEYS en ONDERDAK_KEYS_FILE staan er allebei. Kies één plaats voor de sleutels, zodat duidelijk is welke gelden. Er is niets veranderd.';

const unusable = (reason: string) =>
  `De sleutels voor persoonsgegevens kunnen niet worden gebruikt.\n${reason}\nKijk naar ONDERDAK_KEYS, naar het bestand van ONDERDAK_KEYS_FILE, of naar identity-keys.json in de map van de database. Er is niets veranderd.`;
