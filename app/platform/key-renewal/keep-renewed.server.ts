import { setTimeout as wait } from 'node:timers/promises';
import type { KeyRing, SealedTable } from '../crypto/index.server.ts';
import type { Database } from '../db/database.server.ts';
import { isOtherKeyHeld } from '../key-check/key-holders.server.ts';
import { askWithin } from '../db/ask.ts';
import type { Log } from '../log.server.ts';
import { OutdatedKeysError } from '../key-check/lacking-keys.ts';
import { countDue } from '../reseal/count-due.server.ts';
import { countKeyUse } from './count-key-use.server.ts';
import { asOnlyRenewal } from './one-renewal.server.ts';
import { findRenewal } from './renewal-rows.server.ts';
import { renewKeys } from './renew-keys.server.ts';

/** Small, because pages wait while a batch is encrypted. */
export const batchSize = 25;
/** After a batch the processor is for pages, this many times as long as the batch took. */
const restTimes = 2;
const msBetweenRounds = 60_000;
/** While nothing waits: what a program that was slow to take up a key wrote meanwhile is found then. */
const msBetweenLooks = 600_000;

export interface RenewalKeeper {
  /** Looks now whether anything is to be done, and does it. */
  round(): Promise<void>;
  close(): Promise<void>;
}

interface KeeperOptions {
  readonly url: string;
  readonly database: Database;
  readonly keys: KeyRing;
  readonly tables: readonly SealedTable[];
  readonly log: Log;
}

/**
 * Has everything encrypted anew while the program serves, whenever values stand under another key than the first. One of
 * several programs does it; broken off, whichever looks next goes on.
 */
export function keepRenewed(options: KeeperOptions): RenewalKeeper {
  const { log } = options;
  let isClosed = false;
  let running = Promise.resolve();
  /** Nothing waited under this key at this moment. */
  let idle = { keyId: '', at: 0 };

  async function look(): Promise<void> {
    if (isClosed) return;
    try {
      const keyId = options.keys.current.id;
      if (idle.keyId === keyId && Date.now() - idle.at < msBetweenLooks) return;
      const outcome = await renewWhatWaits(options, () => isClosed);
      if (outcome === 'nothing-waits') idle = { keyId, at: Date.now() };
    } catch (error) {
      if (!(error instanceof OutdatedKeysError)) log.error('keys-not-renewed', error);
    }
  }

  const round = () => (running = running.then(look));
  const timer = setInterval(() => void round(), msBetweenRounds);
  timer.unref();
  void round();
  return {
    round,
    async close() {
      isClosed = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function renewWhatWaits(
  { url, database, keys, tables, log }: KeeperOptions,
  isClosed: () => boolean,
): Promise<'nothing-waits' | 'to-be-looked-at'> {
  // What another program writes meanwhile would be under its key again.
  const { current } = keys;
  if (await database.asOwner((tx) => isOtherKeyHeld(askWithin(tx), current))) return 'to-be-looked-at';
  const before = await findRenewal(database, current.id);
  const { olderForm, otherKey } = await database.asOwner((tx) => countDue(tx, keys, tables));
  const due = olderForm + otherKey;
  const waits = before?.isFinished === true ? due > before.stuck : due > 0;
  if (!waits) {
    // Counted when it began; what was registered since is told as well.
    if (before?.isFinished === false)
      await asOnlyRenewal(url, () => renewKeys({ database, keys, tables, batchSize }));
    await countKeyUse(database, tables);
    return 'nothing-waits';
  }
  const begun = performance.now();
  const done = await asOnlyRenewal(url, async () => {
    await countKeyUse(database, tables);
    return renewKeys({ database, keys, tables, batchSize, rest: (ms) => restAfter(ms, isClosed) });
  });
  if (done === null) return 'to-be-looked-at';
  await countKeyUse(database, tables);
  log.info('keys-renewed', {
    key: current.id,
    rows: done.rows,
    waiting: done.waiting,
    unreadable: done.unreadable,
    refused: done.refused.length,
    ms: Math.round(performance.now() - begun),
  });
  return done.waiting === 0 ? 'nothing-waits' : 'to-be-looked-at';
}

/** Rests after a batch; true when no further one is to begin. */
export async function restAfter(batchMs: number, isClosed: () => boolean): Promise<boolean> {
  await wait(batchMs * restTimes);
  return isClosed();
}
