import { unlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { PrivatePostgresError } from './error.ts';
import { type Holder, isAlive, ownHolder, readHolder, writeHolder } from './holder.server.ts';
import { messages } from './messages.nl.ts';

const patienceMs = 120_000;
const quietMs = 1_000;

/**
 * Runs `work` while no other process, and no other call in this one, holds the lock file at `path`.
 * Says once that it waits, when that takes more than a second. A lock left by a dead process is broken.
 */
export async function withLock<T>(
  path: string,
  onMessage: (text: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  const holder = await acquire(path, onMessage);
  try {
    return await work();
  } finally {
    release(path, holder);
  }
}

async function acquire(path: string, onMessage: (text: string) => void): Promise<Holder> {
  const holder = ownHolder();
  const since = Date.now();
  let told = false;
  while (!claim(path, holder)) {
    const other = readHolder(path);
    const waited = Date.now() - since;
    if (waited > patienceMs) throw new PrivatePostgresError('busy', messages.busy(other?.pid ?? 0));
    if (other !== null && !isAlive(other)) await breakStale(path, other, onMessage);
    else if (other !== null && waited > quietMs && !told) {
      told = true;
      onMessage(messages.waiting(other.pid));
    }
    await sleep(10);
  }
  return holder;
}

function claim(path: string, holder: Holder): boolean {
  try {
    writeHolder(path, holder);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Two waiters may find the same dead lock; the slower one must not remove what the faster one took since.
 * So breaking it needs a lock of its own, named after the dead claim, and a second look.
 */
async function breakStale(path: string, dead: Holder, onMessage: (text: string) => void): Promise<void> {
  await withLock(`${path}.${dead.nonce}`, onMessage, async () => {
    if (readHolder(path)?.nonce === dead.nonce) unlinkSync(path);
  });
}

function release(path: string, holder: Holder): void {
  if (readHolder(path)?.nonce === holder.nonce) unlinkSync(path);
}
