import { rankWaitingByRule, type WaitingInput } from './placement-order.ts';
import type { PriorityReason, RankedEntry, WaitingListEntry } from './waiting-list.ts';

/** The waiting list in order, each place with its reasons. Entries that ended are left out. */
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
