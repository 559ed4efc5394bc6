import type { ConditionGain } from './report.ts';

export interface RankedConditions {
  /** Conditions with the least left to gain, best first. */
  readonly strongest: readonly ConditionGain[];
  /** Conditions with the highest gain, highest first. */
  readonly mostToGain: readonly ConditionGain[];
}

/**
 * What the region is strong in and where the most is to gain: at most so many of each, of the conditions of which
 * something is wanted. A region is strong where less than half of what is wanted is missing and the condition is not in
 * focus; the most is to gain in the conditions in focus. Equals keep the order of the instrument.
 *
 * With 8 wanted: 3 missing is strong, 4 is not.
 */
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
