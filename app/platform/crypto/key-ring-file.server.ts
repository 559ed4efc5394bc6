import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeyRingError, parseKeyRing, type KeyRing } from './key-ring.ts';

const fileName = 'identity-keys.json';

/**
 * The key ring of this installation: `ONDERDAK_KEYS` where it is set, otherwise the file `identity-keys.json` in
 * `directory`, which is made once, readable for its owner alone. Whoever loses the keys loses the names: they belong
 * in a backup of their own, never beside the one of the database.
 *
 * @throws KeyRingError when the keys cannot be read, or when others on the machine can read the file
 */
export function openKeyRing(directory: string, environment: Readonly<NodeJS.ProcessEnv>): KeyRing {
  return findKeyRing(directory, environment) ?? makeRing(directory, join(directory, fileName));
}

/** The same, but `null` where there is none: a database that is put back has its keys elsewhere. */
export function findKeyRing(directory: string, environment: Readonly<NodeJS.ProcessEnv>): KeyRing | null {
  const given = environment['ONDERDAK_KEYS'];
  if (given !== undefined && given.trim() !== '') return parseKeyRing(given);
  return readRing(join(directory, fileName));
}

function readRing(file: string): KeyRing | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new KeyRingError('The file with keys cannot be read.', { cause: error });
  }
  if ((statSync(file).mode & 0o077) !== 0)
    throw new KeyRingError('Others can read the file with keys; set its mode to 600.');
  return parseKeyRing(text);
}

/** Two processes that start at once both link a file of their own; the first wins and both read the same keys. */
function makeRing(directory: string, file: string): KeyRing {
  const text = JSON.stringify([{ id: 'k1', key: randomBytes(32).toString('base64') }]);
  const draft = join(directory, `.${fileName}-${randomUUID()}`);
  writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const ring = readRing(file);
  if (ring === null) throw new KeyRingError('The file with keys is gone again.');
  return ring;
}
