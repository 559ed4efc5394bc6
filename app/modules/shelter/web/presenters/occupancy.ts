import type { Occupancy, PremisesNight } from '../../domain/occupancy.ts';
import { readDay } from '../dates.ts';

/** First and last night that are counted. */
export interface NightRange {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** What was asked cannot be counted; this is the usual period instead. */
  readonly isReplaced: boolean;
}

const longest = { years: 2 };

/** Reads `?van=…&tot=…`; without them the thirty nights before `today`. */
export function readNightRange(query: URLSearchParams, today: Temporal.PlainDate): NightRange {
  const usual = { from: today.subtract({ days: 30 }), to: today.subtract({ days: 1 }) };
  const from = readDay(query.get('van') ?? '');
  const to = readDay(query.get('tot') ?? '');
  if (from === null || to === null) return { ...usual, isReplaced: query.has('van') || query.has('tot') };
  const { compare } = Temporal.PlainDate;
  return compare(from, to) > 0 || compare(to, from.add(longest)) > 0
    ? { ...usual, isReplaced: true }
    : { from, to, isReplaced: false };
}

export interface OccupancyRow {
  readonly ref: string;
  readonly name: string;
  readonly nights: number;
  readonly average: string;
  readonly highest: number;
  readonly places: string;
  /** Share of the places in use; null where no number of places is known. */
  readonly rate: string;
  readonly overNights: number;
}

/** Per house over the whole period: averages, the busiest night, and nights with more people than places. */
export function presentOccupancy(
  { days }: Occupancy,
  names: ReadonlyMap<string, string>,
): readonly OccupancyRow[] {
  const byHouse = Map.groupBy(
    days.flatMap(({ premises }) => premises),
    ({ ref }) => ref,
  );
  return Array.from(byHouse, ([ref, nights]) => {
    const stated = nights.filter(({ capacity }) => capacity !== null);
    const places = sum(stated, placesOf);
    return {
      ref,
      name: names.get(ref) ?? ref,
      nights: nights.length,
      average: decimal(sum(nights, ({ present }) => present) / nights.length),
      highest: Math.max(...nights.map(({ present }) => present)),
      places: stated.length === 0 ? '—' : decimal(places / stated.length),
      rate: places === 0 ? '—' : percent(sum(stated, ({ present }) => present) / places),
      overNights: nights.filter(({ over }) => over > 0).length,
    };
  });
}

/** Averages of the region as a whole; null while there is no night. */
export function averageOf({ days }: Occupancy): { readonly people: string; readonly places: string } | null {
  if (days.length === 0) return null;
  const nights = days.flatMap(({ premises }) => premises);
  return {
    people: decimal(sum(nights, ({ present }) => present) / days.length),
    places: decimal(sum(nights, placesOf) / days.length),
  };
}

function placesOf({ capacity, overflow, outOfService }: PremisesNight): number {
  return capacity === null ? 0 : capacity + overflow - outOfService;
}

function sum(nights: readonly PremisesNight[], of: (night: PremisesNight) => number): number {
  return nights.reduce((total, night) => total + of(night), 0);
}

function decimal(value: number): string {
  return value.toLocaleString('nl-NL', { maximumFractionDigits: 1 });
}

function percent(share: number): string {
  return share.toLocaleString('nl-NL', { style: 'percent', maximumFractionDigits: 0 });
}
