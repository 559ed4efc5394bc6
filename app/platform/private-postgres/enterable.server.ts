import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Whether user `uid` of group `gid` may pass through `directory` and every directory above it.
 * Goes by the mode bits; `directory` has to exist and be a real path, without links.
 */
export function canEnter(
  directory: string,
  account: { readonly uid: number; readonly gid: number },
): boolean {
  const path = resolve(directory);
  const { mode, uid, gid } = statSync(path);
  const executeBit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & executeBit) === 0) return false;
  return path === dirname(path) || canEnter(dirname(path), account);
}
