import { discloseTable, type Disclosed } from '#app/kernel/disclosure.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { suppressionThreshold } from '../data/suppression-threshold.server.ts';
import { unmetDemandCounts, waitingCounts } from '../data/waiting/waiting-list.server.ts';

/** People on the waiting list per kind of place, and of them with urgency; null is hidden. */
export interface WaitingCounts {
  readonly kinds: readonly {
    readonly kind: string;
    readonly waiting: Disclosed;
    readonly urgent: Disclosed;
  }[];
  readonly waiting: Disclosed;
  readonly urgent: Disclosed;
}

/** For regional policy, to whom the database gives these counts: who waits on a day, small numbers hidden. */
export async function disclosedWaiting(
  tx: ReadTransaction,
  regionId: string,
  day: Temporal.PlainDate,
): Promise<WaitingCounts> {
  const counted = await waitingCounts(tx, day);
  const table = discloseTable(
    counted.map(({ waiting, urgent }) => [urgent, waiting - urgent]),
    await suppressionThreshold(tx, regionId),
  );
  return {
    kinds: counted.map(({ kind }, row) => ({
      kind,
      waiting: table.rowTotals[row] ?? null,
      urgent: table.cells[row]?.[0] ?? null,
    })),
    waiting: table.total,
    urgent: table.columnTotals[0] ?? null,
  };
}

/** People who asked for a place and got none, per kind of place and reason; null is hidden. */
export interface UnmetCounts {
  readonly rows: readonly { readonly kind: string; readonly reason: string; readonly people: Disclosed }[];
  readonly people: Disclosed;
}

/** For regional policy: who asked in vain from `from` up to, not including, `until`, small numbers hidden. */
export async function disclosedUnmetDemand(
  tx: ReadTransaction,
  regionId: string,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<UnmetCounts> {
  const counted = await unmetDemandCounts(tx, from, until);
  const kinds = [...new Set(counted.map(({ kind }) => kind))];
  const reasons = [...new Set(counted.map(({ reason }) => reason))];
  const people = new Map(counted.map((row) => [`${row.kind} ${row.reason}`, row.people]));
  const table = discloseTable(
    kinds.map((kind) => reasons.map((reason) => people.get(`${kind} ${reason}`) ?? 0)),
    await suppressionThreshold(tx, regionId),
  );
  return {
    // A hidden nought is a row like another: left out, it would be known to be nought.
    rows: kinds
      .flatMap((kind, row) =>
        reasons.map((reason, column) => ({ kind, reason, people: table.cells[row]?.[column] ?? null })),
      )
      .filter((row) => row.people !== 0),
    people: table.total,
  };
}
