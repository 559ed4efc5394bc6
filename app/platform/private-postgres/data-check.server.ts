import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PrivatePostgresError } from './error.ts';
import { otherOwner } from './home.server.ts';
import { messages } from './messages.nl.ts';
import type { ServerAccount } from './server-account.server.ts';

/** Whether there is data; refuses data that this version of PostgreSQL or the server's user cannot serve. */
export function hasUsableData(dataDirectory: string, major: number, account: ServerAccount | null): boolean {
  if (!existsSync(dataDirectory)) return false;
  const owner = statSync(dataDirectory).uid;
  const self = account?.uid ?? process.getuid?.() ?? owner;
  if (owner !== self) throw otherOwner(dataDirectory, owner);
  const versionFile = join(dataDirectory, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    throw new PrivatePostgresError('incomplete-data', messages.incompleteData(dataDirectory));
  }
  const found = readFileSync(versionFile, 'utf8').trim();
  if (found !== String(major)) {
    throw new PrivatePostgresError('other-version', messages.otherVersion(dataDirectory, found, major));
  }
  return true;
}
