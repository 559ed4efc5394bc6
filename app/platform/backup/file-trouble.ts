import { BackupError } from './backup-error.ts';
import { messages } from './messages.nl.ts';

/** The disk's own refusals in words for the person at the terminal; everything else as it was. */
export function fileTrouble(error: unknown, inWords: (reason: string) => string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const reason = typeof code === 'string' ? reasons.get(code) : undefined;
  return reason === undefined ? error : new BackupError(inWords(reason), { cause: error });
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', messages.doesNotExist],
  ['ENOTDIR', messages.doesNotExist],
  ['EISDIR', messages.isFolder],
  ['EACCES', messages.noRights],
  ['EPERM', messages.noRights],
  ['EROFS', messages.noRights],
  ['ENOSPC', messages.noRoom],
  ['EDQUOT', messages.noRoom],
]);
