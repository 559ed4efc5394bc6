import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { messages } from './messages.nl.ts';
import { KeyRingError, parseKeyRing, type KeyRing } from './key-ring.ts';
import { readOrMakeSecretFile, readSecretFile, SecretFileError } from './secret-file.server.ts';

const fileName = 'identity-keys.json';

/**
 * The key ring of this installation: `ONDERDAK_KEYS` where it is set, otherwise the file `identity-keys.json` in
 * `directory`, which is made once, readable for its owner alone. Whoever loses the keys loses the names: they belong
 * in a backup of their own, never beside the one of the database.
 *
 * @throws KeyRingError when the keys cannot be read, or when others on the machine can read the file
 */
export function openKeyRing(directory: string, environment: Readonly<NodeJS.ProcessEnv>): KeyRing {
  return (
    givenRing(environment) ??
    parseKeyRing(fromFile(() => readOrMakeSecretFile(ownKeyRingFile(directory), newRing)))
  );
}

/** The same, but `null` where there is none: a database that is put back has its keys elsewhere. */
export function findKeyRing(directory: string, environment: Readonly<NodeJS.ProcessEnv>): KeyRing | null {
  const given = givenRing(environment);
  if (given !== null) return given;
  const text = fromFile(() => readSecretFile(ownKeyRingFile(directory)));
  return text === null ? null : parseKeyRing(text);
}

/**
 * The key ring in a file that somebody keeps, which is never made.
 *
 * @throws KeyRingError when it is not there, cannot be read, or others on the machine can read it
 */
export function readKeyRingFile(file: string): KeyRing {
  const text = fromFile(() => readSecretFile(file));
  if (text === null) throw new KeyRingError(messages.cannotRead(basename(file)));
  return parseKeyRing(text.trim());
}

/** The file in which the private database keeps its keys. */
export function ownKeyRingFile(directory: string): string {
  return join(directory, fileName);
}

function givenRing(environment: Readonly<NodeJS.ProcessEnv>): KeyRing | null {
  const given = environment['ONDERDAK_KEYS'];
  return given === undefined || given.trim() === '' ? null : parseKeyRing(given);
}

function fromFile<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SecretFileError) throw new KeyRingError(error.message, { cause: error });
    throw error;
  }
}

function newRing(): string {
  return JSON.stringify([{ id: 'k1', key: randomBytes(32).toString('base64') }]);
}
