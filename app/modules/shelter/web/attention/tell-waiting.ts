import type { AttentionLine } from '#app/platform/attention.ts';
import { waitingEntryAddress, waitingListAddress } from '../addresses.ts';
import { attentionMessages as text } from './messages-attention.nl.ts';
import { tellGroup } from './tell-group.ts';

interface Entry {
  readonly entryId: string;
  readonly waitingSince: Temporal.PlainDate;
  readonly isUrgent: boolean;
}

const of = {
  dayOf: ({ waitingSince }: Entry) => waitingSince,
  one: ({ entryId }: Entry) => waitingEntryAddress(entryId),
  list: waitingListAddress,
};

/** Who waits for a place: in need of one at once, and the others. */
export function tellWaiting(entries: readonly Entry[]): readonly AttentionLine[] {
  return [
    ...tellGroup(
      entries.filter(({ isUrgent }) => isUrgent),
      { ...of, kind: 'urgent', say: text.waitingUrgent },
    ),
    ...tellGroup(
      entries.filter(({ isUrgent }) => !isUrgent),
      { ...of, kind: 'waiting', say: text.waiting },
    ),
  ];
}
