/*
 * Occupancy over a period, in one line for each house and one for the region.
 *
 * Rule: averages are taken over nights, and the rate is people divided by places over the nights for which places were
 * stated, so that a night of unknown capacity neither fills nor empties a house. Places are capacity and overflow,
 * without what is out of service. A night is over when there were more people than places.
 * Source: decision 0024; docs/glossary.md, occupancy.
 * Example: eight places; four people one night, nine the next: 6.5 people, 13 of 16 places, highest 9, one night over:
 *   `summariseHouses({ days: [4, 9].map((present) => ({ premises: [{ ref: 'A01', capacity: 8, overflow: 0,
 *     outOfService: 0, present, over: Math.max(0, present - 8) }] })) })` is `[{ ref: 'A01', nights: 2, averagePeople:
 *     6.5, highest: 9, averagePlaces: 8, rate: 13 / 16, overNights: 1 }]`.
 * Of no night there is no average: `summariseRegion({ days: [] })` is `null`.
 */

import type { Occupancy, PremisesNight } from './occupancy.ts';

/** One house over the period; averages are per night and not rounded. */
export interface HouseSummary {
  readonly ref: string;
  readonly nights: number;
  readonly averagePeople: number;
  readonly highest: number;
  /** Null when no number of places is known on any night. */
  readonly averagePlaces: number | null;
  /** People divided by places, 1 when full; null without places. */
  readonly rate: number | null;
  readonly overNights: number;
}

/** Per house, in the order of the first night. */
export function summariseHouses({ days }: Occupancy): readonly HouseSummary[] {
  const byHouse = Map.groupBy(
    days.flatMap(({ premises }) => premises),
    ({ ref }) => ref,
  );
  return Array.from(byHouse, ([ref, nights]) => {
    const stated = nights.filter(({ capacity }) => capacity !== null);
    const places = sum(stated, placesOf);
    return {
      ref,
      nights: nights.length,
      averagePeople: sum(nights, ({ present }) => present) / nights.length,
      highest: Math.max(...nights.map(({ present }) => present)),
      averagePlaces: stated.length === 0 ? null : places / stated.length,
      rate: places === 0 ? null : sum(stated, ({ present }) => present) / places,
      overNights: nights.filter(({ over }) => over > 0).length,
    };
  });
}

/** All houses together, per night: people and stated places; null while there is no night. */
export function summariseRegion({
  days,
}: Occupancy): { readonly averagePeople: number; readonly averagePlaces: number } | null {
  if (days.length === 0) return null;
  const nights = days.flatMap(({ premises }) => premises);
  return {
    averagePeople: sum(nights, ({ present }) => present) / days.length,
    averagePlaces: sum(nights, placesOf) / days.length,
  };
}

function placesOf({ capacity, overflow, outOfService }: PremisesNight): number {
  return capacity === null ? 0 : capacity + overflow - outOfService;
}

function sum(nights: readonly PremisesNight[], of: (night: PremisesNight) => number): number {
  return nights.reduce((total, night) => total + of(night), 0);
}
