import type { RecordedEntry } from '../../../data/waiting/waiting-list.server.ts';
import type { WaitingPlace } from '../../../use-cases/waiting-list.server.ts';
import { priorityText, waitingMessages as text } from '../messages-waiting.nl.ts';

export interface WaitingRow {
  readonly entryId: string;
  readonly rank: number;
  readonly name: string;
  readonly kind: string;
  readonly why: string;
  readonly offers: string;
}

/** The waiting list in its order, each place with its reasons. */
export function presentWaiting(
  places: readonly WaitingPlace[],
  names: ReadonlyMap<string, string>,
  kinds: ReadonlyMap<string, string>,
): readonly WaitingRow[] {
  return places.map(({ rank, entry, reasons }) => ({
    rank,
    entryId: entry.entryId,
    name: names.get(entry.personId) ?? '',
    kind: kinds.get(entry.kind) ?? entry.kind,
    why: reasons.map(priorityText).join(', '),
    offers: offersText(entry),
  }));
}

function offersText({ offers }: RecordedEntry): string {
  if (offers.some(({ outcome }) => outcome === 'open')) return text.openOffer;
  const refused = offers.filter(({ outcome }) => outcome === 'refused').length;
  return refused === 0 ? text.noOffers : text.refusedOffers(refused);
}
