import type { Disclosed } from '#app/kernel/disclosure.ts';
import type { ShelterCodes } from '../../../data/code-lists.server.ts';
import type { UnmetCounts, WaitingCounts } from '../../../use-cases/demand-counts.server.ts';
import { namesOf } from '../../code-names.ts';
import { occupancyMessages as text } from '../../occupancy/messages-occupancy.nl.ts';

/** Who waits and who asked in vain, as the page of regional policy shows it. */
export interface PresentedDemand {
  readonly waiting: readonly { readonly kind: string; readonly waiting: string; readonly urgent: string }[];
  readonly unmet: readonly { readonly kind: string; readonly reason: string; readonly people: string }[];
}

/** Names for codes, and a total where there is more than one row; what is hidden is said to be. */
export function presentDemand(
  waiting: WaitingCounts,
  unmet: UnmetCounts,
  codes: Pick<ShelterCodes, 'kinds' | 'unmetDemandReasons'>,
): PresentedDemand {
  const kinds = namesOf(codes.kinds);
  const reasons = namesOf(codes.unmetDemandReasons);
  const waitingRows = [...waiting.kinds, ...(waiting.kinds.length > 1 ? [{ ...waiting, kind: null }] : [])];
  const unmetRows = [
    ...unmet.rows,
    ...(unmet.rows.length > 1 ? [{ kind: null, reason: '', people: unmet.people }] : []),
  ];
  const nameOf = (kind: string | null) => (kind === null ? text.all : (kinds.get(kind) ?? kind));
  return {
    waiting: waitingRows.map((row) => ({
      kind: nameOf(row.kind),
      waiting: figure(row.waiting),
      urgent: figure(row.urgent),
    })),
    unmet: unmetRows.map(({ kind, reason, people }) => ({
      kind: nameOf(kind),
      reason: reasons.get(reason) ?? reason,
      people: figure(people),
    })),
  };
}

function figure(count: Disclosed): string {
  return count === null ? text.hidden : count.toLocaleString('nl-NL');
}
