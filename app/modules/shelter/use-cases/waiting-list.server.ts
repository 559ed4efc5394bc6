import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { waitingEntries, type RecordedEntry } from '../data/waiting/waiting-list.server.ts';
import { rankWaitingList } from '../domain/rank-waiting-list.ts';
import type { PriorityReason } from '../domain/waiting-list.ts';

/** A place on the waiting list, with why it stands there. */
export interface WaitingPlace {
  /** From 1. */
  readonly rank: number;
  readonly entry: RecordedEntry;
  readonly reasons: readonly PriorityReason[];
}

/** Who waits at the user's organisation, in order, for one kind of place or all (null). */
export async function waitingList(
  tx: ReadTransaction,
  regionId: string,
  kind: string | null,
  today: Temporal.PlainDate,
): Promise<readonly WaitingPlace[]> {
  const entries = await waitingEntries(tx, regionId, { kind });
  const byId = new Map(entries.map((entry) => [entry.entryId, entry]));
  return rankWaitingList(entries, today).flatMap(({ rank, entry, reasons }) => {
    const recorded = byId.get(entry.entryId);
    return recorded === undefined ? [] : [{ rank, entry: recorded, reasons }];
  });
}

/** One entry, ended or not; null when there is none that the user may see. */
export async function findWaitingEntry(
  tx: ReadTransaction,
  regionId: string,
  entryId: string,
): Promise<RecordedEntry | null> {
  const [entry] = await waitingEntries(tx, regionId, { entryId });
  return entry ?? null;
}
