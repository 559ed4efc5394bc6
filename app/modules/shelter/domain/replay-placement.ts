/*
 * Whether an order that was kept is what its rule makes of its input.
 *
 * Rule: it is made again by the version of the rule that made it, and compared field by field. When it differs, one of
 * the two was tampered with; of a version that is not there nothing can be said.
 * Source: docs/decisions/0034-statuses-and-orders-are-recorded.md.
 * Example: of a list of one entry,
 *   `[1, 2].map((rank) => replayPlacement({ kind: 'waiting-list', ruleVersion: 1, input: { entries: [{ entryId: 'a',
 *     isUrgent: false, childCount: 0, waitingSince: '2026-01-01' }] }, outcome: [{ entryId: 'a', rank }] }))` is
 *     `['same', 'differs']`;
 * `replayPlacement({ kind: 'waiting-list', ruleVersion: 2 })` is `'rule-unknown'`.
 */

import {
  orderPlacesByFormerRule,
  orderPlacesByRule,
  rankWaitingByRule,
  type PlaceRank,
  type PlacesInput,
  type WaitingInput,
  type WaitingRank,
} from './placement-order.ts';

/** What was kept of an order: enough to make it again. */
export type KeptPlacement =
  | {
      readonly kind: 'waiting-list';
      readonly ruleVersion: number;
      readonly input: WaitingInput;
      readonly outcome: readonly WaitingRank[];
    }
  | {
      readonly kind: 'places';
      readonly ruleVersion: number;
      readonly input: PlacesInput;
      readonly outcome: readonly PlaceRank[];
    };

/** `differs`: the outcome that was kept is not what the rule makes of the input. */
export type PlacementReplay = 'same' | 'differs' | 'rule-unknown';

const waitingRules = new Map([[1, rankWaitingByRule]]);
const placesRules = new Map([
  [1, orderPlacesByFormerRule],
  [2, orderPlacesByRule],
]);

/** Makes an order again from what was kept. */
export function replayPlacement(kept: KeptPlacement): PlacementReplay {
  if (kept.kind === 'waiting-list') {
    const rule = waitingRules.get(kept.ruleVersion);
    return rule === undefined
      ? 'rule-unknown'
      : compare(rule(kept.input).map(waitingFields), kept.outcome.map(waitingFields));
  }
  const rule = placesRules.get(kept.ruleVersion);
  return rule === undefined
    ? 'rule-unknown'
    : compare(rule(kept.input).map(placeFields), kept.outcome.map(placeFields));
}

// Named one by one: the database gives the fields of a document back in an order of its own.
function waitingFields({ entryId, rank }: WaitingRank): readonly unknown[] {
  return [entryId, rank];
}

function placeFields({ ref, mismatches }: PlaceRank): readonly unknown[] {
  return [
    ref,
    mismatches.map(({ code, severity, limit, actual }) => [code, severity, limit ?? null, actual ?? null]),
  ];
}

function compare(made: readonly unknown[], kept: readonly unknown[]): PlacementReplay {
  return JSON.stringify(made) === JSON.stringify(kept) ? 'same' : 'differs';
}
