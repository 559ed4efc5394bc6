/*
 * Occupancy over a period, in one line for each house and one for the region.
 *
 * Rule: averages are taken over nights, and the rate is people divided by places over the nights for which places were
 * stated, so that a night of unknown capacity neither fills nor empties a house. Places are capacity and overflow,
 * without what is out of service. A night is over when there were more people than places. The busiest nights are all
 * those with the most people; a period in which nobody slept has none. Nights that a house did not record (`recorded-nights`) count nowhere: a house without any has no figures, and is not among those of the region.
 * Source: decision 0024; docs/glossary.md, occupancy.
 * Example: eight places; four people one night, nine the next: 6.5 people, 13 of 16 places, highest 9, one night over:
 *   `summariseHouses({ days: [4, 9].map((present) => ({ date: present, premises: [{ ref: 'A01', capacity: 8, overflow: 0,
 *     outOfService: 0, present, over: Math.max(0, present - 8), isRecorded: true }] })) })` is `[{ ref: 'A01', nights: 2, averagePeople:
 *     6.5, highest: 9, busiestNights: [9], averagePlaces: 8, rate: 13 / 16, overNights: 1 }]`.
 * Of no night there is no average: `summariseRegion({ days: [] })` is `null`.
 */

import type { PremisesNight } from './occupancy.ts';
import type { RecordedNight, RecordedOccupancy } from './recorded-nights.ts';

/** One house over its recorded nights of the period; averages are per night and not rounded. */
export interface HouseSummary {
  readonly ref: string;
  /** Recorded nights; without any there is nothing to say but that. */
  readonly nights: number;
  readonly averagePeople: number | null;
  readonly highest: number | null;
  readonly busiestNights: readonly Temporal.PlainDate[];
  /** Null when no number of places is known on any night. */
  readonly averagePlaces: number | null;
  /** People divided by places, 1 when full; null without places. */
  readonly rate: number | null;
  readonly overNights: number;
}

/** Per house, in the order of the first night. */
export function summariseHouses({ days }: RecordedOccupancy): readonly HouseSummary[] {
  const byHouse = Map.groupBy(
    days.flatMap(({ date, premises }) => premises.map((night) => ({ ...night, date }))),
    ({ ref }) => ref,
  );
  return Array.from(byHouse, ([ref, nights]) => summariseHouse(ref, recorded(nights)));
}

function summariseHouse(ref: string, nights: readonly (PremisesNight & Dated)[]): HouseSummary {
  const stated = nights.filter(({ capacity }) => capacity !== null);
  const places = sum(stated, placesOf);
  return {
    ref,
    nights: nights.length,
    averagePeople: nights.length === 0 ? null : sum(nights, ({ present }) => present) / nights.length,
    highest: nights.length === 0 ? null : Math.max(...nights.map(({ present }) => present)),
    busiestNights: busiestOf(nights),
    averagePlaces: stated.length === 0 ? null : places / stated.length,
    rate: places === 0 ? null : sum(stated, ({ present }) => present) / places,
    overNights: nights.filter(({ over }) => over > 0).length,
  };
}

/** The houses that recorded, together. */
export interface RegionSummary {
  readonly averagePeople: number;
  readonly averagePlaces: number;
  /** People divided by places over the nights of which places were stated; null without places. */
  readonly rate: number | null;
  /** Most people in one night. */
  readonly highest: number;
  readonly busiestNights: readonly Temporal.PlainDate[];
  /** Nights on which at least one house was over. */
  readonly overNights: number;
}

/** All houses that recorded, per night of the period with any; null while there is no such night. */
export function summariseRegion({ days }: RecordedOccupancy): RegionSummary | null {
  const byNight = days
    .map(({ date, premises }) => ({ date, houses: recorded(premises) }))
    .filter(({ houses }) => houses.length > 0);
  if (byNight.length === 0) return null;
  const totals = byNight.map(({ date, houses }) => ({
    date,
    present: sum(houses, ({ present }) => present),
  }));
  const nights = byNight.flatMap(({ houses }) => houses);
  const stated = nights.filter(({ capacity }) => capacity !== null);
  const places = sum(stated, placesOf);
  return {
    averagePeople: sum(nights, ({ present }) => present) / byNight.length,
    averagePlaces: places / byNight.length,
    rate: places === 0 ? null : sum(stated, ({ present }) => present) / places,
    highest: Math.max(...totals.map(({ present }) => present)),
    busiestNights: busiestOf(totals),
    overNights: byNight.filter(({ houses }) => houses.some(({ over }) => over > 0)).length,
  };
}

interface Dated {
  readonly date: Temporal.PlainDate;
}

function busiestOf(nights: readonly (Dated & { readonly present: number })[]): readonly Temporal.PlainDate[] {
  const highest = Math.max(1, ...nights.map(({ present }) => present));
  return nights.filter(({ present }) => present === highest).map(({ date }) => date);
}

function recorded<Night extends RecordedNight>(nights: readonly Night[]): readonly Night[] {
  return nights.filter(({ isRecorded }) => isRecorded);
}

function placesOf({ capacity, overflow, outOfService }: PremisesNight): number {
  return capacity === null ? 0 : capacity + overflow - outOfService;
}

function sum(nights: readonly PremisesNight[], of: (night: PremisesNight) => number): number {
  return nights.reduce((total, night) => total + of(night), 0);
}
