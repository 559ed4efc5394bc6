/*
 * How many houses and places there are for whom.
 *
 * Rule: open houses only, by target group; places and overflow as stated on the day. A house that has places of which
 * nobody stated the number counts as unknown, not as nought; one that by its kind has none, such as an advice desk, is
 * not unknown.
 * Source: docs/glossary.md, premises and capacity.
 * Example: for youth two open houses, one of four places and one not stated:
 *   `coverageOf([4, null].map((places) => ({ targetGroup: 'youth', isOpen: true, hasNights: true, hasPlaces: true,
 *     places, overflow: 0 })))` is `[{ targetGroup: 'youth', premises: 2, withNights: 2, places: 4, overflow: 0,
 *     unknown: 1 }]`.
 * A closed house gives no places:
 *   `placesPerMunicipality([{ municipality: 'GM0106', isOpen: false, places: 4 }])` is `new Map()`.
 */

/** What coverage needs to know of a house on a day. */
export interface CoveringHouse {
  readonly targetGroup: string | null;
  /** CBS code. */
  readonly municipality: string | null;
  readonly isOpen: boolean;
  readonly hasNights: boolean;
  readonly hasPlaces: boolean;
  /** Stated places; null when no number is known. */
  readonly places: number | null;
  readonly overflow: number;
}

export interface Coverage {
  /** Null for houses that name no target group. */
  readonly targetGroup: string | null;
  readonly premises: number;
  readonly withNights: number;
  readonly places: number;
  readonly overflow: number;
  readonly unknown: number;
}

/** Per target group, in the order in which they first occur. */
export function coverageOf(houses: readonly CoveringHouse[]): readonly Coverage[] {
  const groups = Map.groupBy(
    houses.filter(({ isOpen }) => isOpen),
    ({ targetGroup }) => targetGroup,
  );
  return Array.from(groups, ([targetGroup, group]) => ({
    targetGroup,
    premises: group.length,
    withNights: group.filter(({ hasNights }) => hasNights).length,
    places: sum(group.map(({ places }) => places ?? 0)),
    overflow: sum(group.map(({ overflow }) => overflow)),
    unknown: group.filter(({ hasPlaces, places }) => hasPlaces && places === null).length,
  }));
}

/** Stated places of open houses per CBS code; houses without a municipality are left out. */
export function placesPerMunicipality(houses: readonly CoveringHouse[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { municipality, isOpen, places } of houses) {
    if (municipality === null || !isOpen) continue;
    totals.set(municipality, (totals.get(municipality) ?? 0) + (places ?? 0));
  }
  return totals;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
