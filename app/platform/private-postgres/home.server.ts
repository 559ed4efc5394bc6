import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './error-code.ts';
import { PrivatePostgresError } from './error.ts';
import { messages } from './messages.nl.ts';
import { userName } from './server-account.server.ts';

/** Makes sure of the directory that holds everything about one private database; answers its real path. */
export function prepareHome(directory: string): string {
  if (!existsSync(directory)) create(directory);
  const owner = statSync(directory).uid;
  const self = process.getuid?.() ?? owner;
  if (self !== 0 && owner !== self) throw otherOwner(directory, owner);
  try {
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new PrivatePostgresError('not-writable', messages.notWritable(directory), { cause });
  }
  return realpathSync(directory);
}

/** The refusal of a directory that belongs to user `owner` and not to the one who starts Onderdak. */
export function otherOwner(directory: string, owner: number): PrivatePostgresError {
  const self = userName(process.getuid?.() ?? owner);
  return new PrivatePostgresError('other-owner', messages.otherOwner(directory, userName(owner), self));
}

/** Makes a directory that others may pass through, whatever the umask; what is secret inside has its own mode. */
export function makeOpenDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makeOpenDirectory(dirname(directory));
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, 0o755);
}

function create(directory: string): void {
  try {
    makeOpenDirectory(directory);
  } catch (cause) {
    const parent = nearestExisting(directory);
    const [owner, self] = [statSync(parent).uid, process.getuid?.() ?? 0];
    const code = errorCode(cause);
    if (code === 'ENOSPC') throw new PrivatePostgresError('disk-full', messages.diskFull(parent), { cause });
    if (code === 'EACCES' && owner !== self && self !== 0) throw otherOwner(parent, owner);
    throw new PrivatePostgresError('not-writable', messages.notWritable(parent), { cause });
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(join(path, '..'));
}
