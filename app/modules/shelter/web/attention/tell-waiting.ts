import type { AttentionLine } from '#app/platform/attention.ts';
import { waitingEntryAddress, waitingListAddress } from '../addresses.ts';
import { attentionMessages as text } from './messages-attention.nl.ts';

interface Entry {
  readonly entryId: string;
  readonly waitingSince: Temporal.PlainDate;
  readonly isUrgent: boolean;
}

/** Who waits for a place: in need of one at once, and the others. */
export function tellWaiting(entries: readonly Entry[]): readonly AttentionLine[] {
  return [
    ...line(
      entries.filter(({ isUrgent }) => isUrgent),
      'urgent',
      text.waitingUrgent,
    ),
    ...line(
      entries.filter(({ isUrgent }) => !isUrgent),
      'waiting',
      text.waiting,
    ),
  ];
}

function line(
  found: readonly Entry[],
  kind: 'urgent' | 'waiting',
  say: (count: number) => string,
): readonly AttentionLine[] {
  const [first] = found.toSorted((one, other) =>
    Temporal.PlainDate.compare(one.waitingSince, other.waitingSince),
  );
  if (first === undefined) return [];
  const href = found.length === 1 ? waitingEntryAddress(first.entryId) : waitingListAddress;
  return [{ text: say(found.length), href, due: first.waitingSince, kind }];
}
