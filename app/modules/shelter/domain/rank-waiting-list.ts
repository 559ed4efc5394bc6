/*
 * The waiting list as a page shows it: in order, each place with its reasons.
 *
 * Rule: entries that ended are left out; the order is that of `placement-order`. A reason is what told the entry apart:
 * that it is urgent, how many children there are, and always since when and for how many days it waits.
 * Source: docs/decisions/0034-statuses-and-orders-are-recorded.md (who gets a bed can be explained).
 * Example: waiting since 31 January, on 2 February:
 *   `rankWaitingList([{ entryId: 'a', isUrgent: false, childCount: 0, waitingSince: day('2026-01-31'), endedOn: null
 *     }], day('2026-02-02'))[0].reasons` is `[{ kind: 'waiting-since', since: day('2026-01-31'), days: 2 }]`;
 * once it has ended,
 *   `toWaitingInput([{ entryId: 'a', endedOn: day('2026-02-01') }])` is `{ entries: [] }`.
 */

import { rankWaitingByRule, type WaitingInput } from './placement-order.ts';
import type { PriorityReason, RankedEntry, WaitingListEntry } from './waiting-list.ts';

/** The waiting list in order. */
export function rankWaitingList(
  entries: readonly WaitingListEntry[],
  today: Temporal.PlainDate,
): readonly RankedEntry[] {
  const byId = new Map(entries.map((entry) => [entry.entryId, entry]));
  return rankWaitingByRule(toWaitingInput(entries)).flatMap(({ entryId, rank }) => {
    const entry = byId.get(entryId);
    return entry === undefined ? [] : [{ rank, entry, reasons: reasonsOf(entry, today) }];
  });
}

/** What the order of a waiting list is made of. */
export function toWaitingInput(entries: readonly WaitingListEntry[]): WaitingInput {
  return {
    entries: entries
      .filter(({ endedOn }) => endedOn === null)
      .map(({ entryId, isUrgent, childCount, waitingSince }) => ({
        entryId,
        isUrgent,
        childCount,
        waitingSince: waitingSince.toString(),
      })),
  };
}

function reasonsOf(
  { isUrgent, childCount, waitingSince }: WaitingListEntry,
  today: Temporal.PlainDate,
): readonly PriorityReason[] {
  return [
    ...(isUrgent ? [{ kind: 'urgent' } as const] : []),
    ...(childCount > 0 ? [{ kind: 'children', count: childCount } as const] : []),
    { kind: 'waiting-since', since: waitingSince, days: waitingSince.until(today).days },
  ];
}
