import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { KeyRingError, parseKeyRing, type KeyRing } from './key-ring.ts';
import { readOrMakeSecretFile, SecretFileError } from './secret-file.server.ts';

const fileName = 'identity-keys.json';

/**
 * The key ring of this installation: `ONDERDAK_KEYS` where it is set, otherwise the file `identity-keys.json` in
 * `directory`, which is made once, readable for its owner alone. Whoever loses the keys loses the names: they belong
 * in a backup of their own, never beside the one of the database.
 *
 * @throws KeyRingError when the keys cannot be read, or when others on the machine can read the file
 */
export function openKeyRing(directory: string, environment: Readonly<NodeJS.ProcessEnv>): KeyRing {
  const given = environment['ONDERDAK_KEYS'];
  if (given !== undefined && given.trim() !== '') return parseKeyRing(given);
  try {
    return parseKeyRing(readOrMakeSecretFile(join(directory, fileName), newRing));
  } catch (error) {
    if (error instanceof SecretFileError) throw new KeyRingError(error.message, { cause: error });
    throw error;
  }
}

function newRing(): string {
  return JSON.stringify([{ id: 'k1', key: randomBytes(32).toString('base64') }]);
}
