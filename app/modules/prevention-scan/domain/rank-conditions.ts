/*
 * What the region is strong in, and where the most is to gain.
 *
 * Rule: only conditions of which something is wanted count. A region is strong where less than half of what is wanted
 * is missing and the condition is not in focus, least gain first; the most is to gain in the conditions in focus,
 * highest gain first. At most so many of each; equals keep the order of the instrument.
 * Source: docs/glossary.md (prevention gain, focus) for the focus; half is our choice, because a condition that is
 * half missing is nothing to be proud of.
 * Example: of 8 wanted, 3 missing is strong and 4 is not: `rankConditions([{ id: 'a', rank: 1, focus: true,
 * missingCells: 6, wantedCells: 8 }, { id: 'b', rank: 2, focus: false, missingCells: 4, wantedCells: 8 }, { id: 'c',
 * rank: 3, focus: false, missingCells: 3, wantedCells: 8 }], 3).strongest.map(({ id }) => id)` is `['c']`.
 */

import type { ConditionGain } from './report.ts';

export interface RankedConditions {
  /** Conditions with the least left to gain, best first. */
  readonly strongest: readonly ConditionGain[];
  /** Conditions with the highest gain, highest first. */
  readonly mostToGain: readonly ConditionGain[];
}

export function rankConditions(conditions: readonly ConditionGain[], most: number): RankedConditions {
  const measured = conditions.filter(({ wantedCells }) => wantedCells > 0);
  const strong = measured.filter(
    ({ focus, missingCells, wantedCells }) => !focus && missingCells * 2 < wantedCells,
  );
  return {
    strongest: strong.toSorted((one, other) => other.rank - one.rank).slice(0, most),
    mostToGain: measured
      .filter(({ focus }) => focus)
      .toSorted((one, other) => one.rank - other.rank)
      .slice(0, most),
  };
}
