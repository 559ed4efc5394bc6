import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readOrMakeSecretFile, SecretFileError } from '../app/platform/crypto/index.server.ts';
import { ConfigError, type Config } from './config.ts';
import { varFolder } from './open-database.ts';

const fileName = 'installation-secret';
const shortest = 32;

/**
 * The secret of this installation, from which those that sign sessions and the like are derived: ONDERDAK_SECRET, or
 * for the private database a file in its folder. It is never in the database, so that a copy of that signs nobody in.
 */
export function openSecret(
  config: Pick<Config, 'DATABASE_URL' | 'ONDERDAK_SECRET' | 'ONDERDAK_VAR'>,
): string {
  if (config.ONDERDAK_SECRET !== undefined) return config.ONDERDAK_SECRET;
  if (config.DATABASE_URL !== undefined) throw new ConfigError(noSecret);
  try {
    const secret = readOrMakeSecretFile(join(varFolder(config), fileName), () =>
      randomBytes(32).toString('base64url'),
    );
    if (secret.length < shortest) throw new SecretFileError(tooShort);
    return secret;
  } catch (error) {
    if (error instanceof SecretFileError) throw new ConfigError(unusable(error.message), { cause: error });
    throw error;
  }
}

const noSecret = [
  'ONDERDAK_SECRET ontbreekt. Met dit geheim ondertekent Onderdak wie is ingelogd; het staat niet in de database,',
  'zodat niemand met een kopie van de database kan inloggen. Zonder dit geheim start Onderdak niet met een eigen',
  'database. Er is niets veranderd.',
  'Maak het één keer met: openssl rand -base64 32',
  'Zet het in ONDERDAK_SECRET, overal hetzelfde waar Onderdak met deze database draait.',
].join('\n');

const tooShort = `In ${fileName} staan minder dan ${shortest} tekens. Zet het bestand terug uit de kluis.`;

const unusable = (reason: string) =>
  `Het geheim van deze installatie kan niet worden gebruikt.\n${reason}\nKijk naar ${fileName} in de map van de database. Er is niets veranderd.`;
