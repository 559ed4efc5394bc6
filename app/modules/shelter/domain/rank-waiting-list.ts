import type { PriorityReason, RankedEntry, WaitingListEntry } from './waiting-list.ts';

/**
 * The waiting list in order, each place with its reasons: urgent before not urgent, then most children, then longest
 * waiting. Entries that ended are left out. When all is equal the entry id decides, so that the order never changes
 * by itself.
 */
export function rankWaitingList(
  entries: readonly WaitingListEntry[],
  today: Temporal.PlainDate,
): readonly RankedEntry[] {
  return entries
    .filter(({ endedOn }) => endedOn === null)
    .toSorted(byPriority)
    .map((entry, index) => ({ rank: index + 1, entry, reasons: reasonsOf(entry, today) }));
}

function byPriority(one: WaitingListEntry, other: WaitingListEntry): number {
  return (
    Number(other.isUrgent) - Number(one.isUrgent) ||
    other.childCount - one.childCount ||
    Temporal.PlainDate.compare(one.waitingSince, other.waitingSince) ||
    one.entryId.localeCompare(other.entryId)
  );
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
