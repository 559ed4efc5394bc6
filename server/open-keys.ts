import { mkdirSync } from 'node:fs';
import { KeyRingError, openKeyRing, type KeyRing } from '../app/platform/crypto/index.server.ts';
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

const noKeys = [
  'ONDERDAK_KEYS ontbreekt. Namen, geboortedatums en BSN’s worden versleuteld met sleutels die buiten de database staan;',
  'zonder sleutels start Onderdak niet met een eigen database. Er is niets veranderd.',
  'Maak één keer een sleutel met: openssl rand -base64 32',
  'Zet hem in ONDERDAK_KEYS als k1:<sleutel>, en bewaar hem op een veilige plaats, los van de reservekopieën van de database.',
].join('\n');

const unusable = (reason: string) =>
  `De sleutels voor persoonsgegevens kunnen niet worden gebruikt (${reason})\nKijk naar ONDERDAK_KEYS, of naar identity-keys.json in de map van de database. Er is niets veranderd.`;
