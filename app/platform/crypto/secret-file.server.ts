import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { messages } from './messages.nl.ts';

/** A file with a secret cannot be used; `message` says in the operator's language why, and never what was in it. */
export class SecretFileError extends Error {}

/**
 * The text of a file with a secret, which is made with `make` when it is not there, readable for its owner alone.
 * Two processes that start at once both link a file of their own; the first wins and both read the same text.
 *
 * @throws SecretFileError when it cannot be read, or when others on the machine can read it
 */
export function readOrMakeSecretFile(file: string, make: () => string): string {
  const found = readSecretFile(file);
  if (found !== null) return found;
  mkdirSync(dirname(file), { recursive: true });
  const draft = join(dirname(file), `.${basename(file)}-${randomUUID()}`);
  writeFileSync(draft, make(), { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readSecretFile(file);
  if (made === null) throw new SecretFileError(messages.goneAgain(basename(file)));
  return made;
}

/**
 * The text of the file, null when it is not there.
 *
 * @throws SecretFileError when it cannot be read, or when others on the machine can read it
 */
export function readSecretFile(file: string): string | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new SecretFileError(messages.cannotRead(basename(file)), { cause: error });
  }
  if ((statSync(file).mode & 0o077) !== 0) throw new SecretFileError(messages.openToOthers(basename(file)));
  return text;
}
