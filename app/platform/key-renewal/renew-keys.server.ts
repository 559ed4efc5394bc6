import { setTimeout as wait } from 'node:timers/promises';
import type { KeyRing, SealedTable } from '../crypto/index.server.ts';
import type { Database, OwnerTransaction } from '../db/database.server.ts';
import { countDue } from '../reseal/count-due.server.ts';
import { resealRows, type Resealed } from '../reseal/reseal-rows.server.ts';
import { beginRenewal, finishRenewal, moveRenewal } from './renewal-rows.server.ts';

export interface Renewed extends Resealed {
  /** Rows that still wait, because it was stopped. */
  readonly waiting: number;
}

export interface RenewOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly tables: readonly SealedTable[];
  readonly batchSize: number;
  /** After each batch: rows done in this run, and how many there were to do. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Between two batches, of which the last took so long; true when no further one is to begin. */
  readonly rest?: (batchMs: number) => Promise<boolean>;
}

/** Rows that others were writing at that moment are done in a later pass; this many at most. */
const mostPasses = 50;
const msBetweenPasses = 200;

/**
 * Encrypts everything anew that is not under the current key, and keeps in the database how far it is. Broken off, at
 * whatever moment, the next call goes on with the rest. Whoever calls it holds the lock of `oneRenewal`.
 */
export async function renewKeys(options: RenewOptions): Promise<Renewed> {
  const { database, keys, tables, batchSize } = options;
  const keyId = keys.current.id;
  const due = () => database.asOwner((tx) => rowsDue(tx, keys, tables));
  const total = await due();
  if (total === 0) {
    await database.asOwner((tx) => finishRenewal(tx, keyId, 0));
    return { rows: 0, unreadable: 0, refused: [], waiting: 0 };
  }
  await database.asOwner((tx) => beginRenewal(tx, keyId, total));
  const state = { isStopped: false };
  let rows = 0;
  let last: Resealed = { rows: 0, unreadable: 0, refused: [] };
  const rest = async (batchMs: number) => (state.isStopped = (await options.rest?.(batchMs)) ?? false);
  const record = async (tx: OwnerTransaction, batch: Resealed) => {
    if (batch.rows === 0) return;
    await moveRenewal(tx, keyId, batch);
    rows += batch.rows;
    options.onProgress?.(Math.min(total, rows), total);
  };
  let waiting = total;
  for (let pass = 0; pass < mostPasses && !state.isStopped; pass += 1) {
    if (pass > 0) await wait(msBetweenPasses);
    last = await resealRows(database, keys, tables, { reason: 'key', batchSize, record, rest });
    waiting = await due();
    const stuck = last.unreadable + last.refused.length;
    if (state.isStopped || waiting > stuck) continue;
    await database.asOwner((tx) => finishRenewal(tx, keyId, waiting));
    return { ...last, rows, waiting: 0 };
  }
  return { ...last, rows, waiting };
}

async function rowsDue(
  tx: Parameters<typeof countDue>[0],
  keys: KeyRing,
  tables: readonly SealedTable[],
): Promise<number> {
  const { olderForm, otherKey } = await countDue(tx, keys, tables);
  return olderForm + otherKey;
}
