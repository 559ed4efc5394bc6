import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canEnter } from './enterable.server.ts';
import { PrivatePostgresError } from './error.ts';
import { makeOpenDirectory, otherOwner } from './home.server.ts';
import { messages } from './messages.nl.ts';
import type { ServerAccount } from './server-account.server.ts';

/** Names the data directory when it does not lie in the home itself. */
const recordName = 'data-directory';
/** Stands beside such a data directory and names the home it belongs to. */
const belongsToName = 'belongs-to';

/**
 * Where the data lies: in the home, or under `shelf` when the server's user cannot enter there.
 * Once chosen it stays, because choosing anew would show the user an empty database.
 */
export function placeData(
  home: string,
  account: ServerAccount | null,
  shelf: string,
  onMessage: (text: string) => void,
): string {
  const record = join(home, recordName);
  const inside = join(home, 'data');
  if (existsSync(record)) return recordedPlace(home, record, account);
  if (account === null || canEnter(home, account)) return inside;
  if (existsSync(inside)) {
    const owner = statSync(inside).uid;
    if (owner !== account.uid) throw otherOwner(inside, owner);
    throw new PrivatePostgresError('not-enterable', messages.notEnterable(inside, account.name));
  }
  return placeOutside(home, record, shelf, onMessage);
}

function placeOutside(
  home: string,
  record: string,
  shelf: string,
  onMessage: (text: string) => void,
): string {
  const place = join(shelf, createHash('sha256').update(home).digest('hex').slice(0, 16));
  makeOpenDirectory(place);
  const dataDirectory = join(place, 'data');
  writeFileSync(join(place, belongsToName), home);
  writeFileSync(record, dataDirectory);
  onMessage(messages.dataElsewhere(dataDirectory));
  return dataDirectory;
}

function recordedPlace(home: string, record: string, account: ServerAccount | null): string {
  const dataDirectory = readFileSync(record, 'utf8').trim();
  const place = dirname(dataDirectory);
  if (!existsSync(place)) {
    throw new PrivatePostgresError('data-missing', messages.dataMissing(dataDirectory, record));
  }
  if (account !== null && !canEnter(place, account)) {
    throw new PrivatePostgresError('not-enterable', messages.notEnterable(dataDirectory, account.name));
  }
  claimPlace(home, record, join(place, belongsToName));
  return dataDirectory;
}

/** A home that was moved takes its data along; a home that was copied does not share the original's. */
function claimPlace(home: string, record: string, belongsTo: string): void {
  const original = existsSync(belongsTo) ? readFileSync(belongsTo, 'utf8').trim() : home;
  if (original === home) return;
  if (existsSync(join(original, recordName))) {
    throw new PrivatePostgresError('copied-directory', messages.copiedDirectory(home, original, record));
  }
  writeFileSync(belongsTo, home);
}
