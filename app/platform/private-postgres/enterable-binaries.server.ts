import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.server.ts';
import { canEnter } from './enterable.server.ts';
import { messages } from './messages.nl.ts';
import type { ServerAccount } from './server-account.server.ts';

/**
 * The same programs at a place where the server's user can run them: where they are, or a copy under `shelf`,
 * made once per version.
 */
export function enterableBinaries(
  binaries: Binaries,
  account: ServerAccount | null,
  shelf: string,
  onMessage: (text: string) => void,
): Binaries {
  if (account === null || canEnter(join(binaries.directory, 'bin'), account)) return binaries;
  const target = join(shelf, `postgresql-${binaries.version}-${process.platform}-${process.arch}`);
  if (!existsSync(target)) {
    copyOnce(binaries.directory, target);
    onMessage(messages.programsCopied(target));
  }
  return { ...binaries, directory: target };
}

function copyOnce(source: string, target: string): void {
  const draft = `${target}.${process.pid}.new`;
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  try {
    cpSync(source, draft, { recursive: true, verbatimSymlinks: true });
    openToEveryone(draft);
    renameSync(draft, target);
  } catch (error) {
    // Another process may have finished the same copy in between.
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The source may have been installed under a strict umask. */
function openToEveryone(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.mode | ((stat.mode & 0o100) === 0 ? 0o444 : 0o555));
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToEveryone(join(path, name));
}
