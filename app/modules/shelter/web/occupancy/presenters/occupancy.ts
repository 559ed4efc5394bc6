import { parseDay } from '#app/kernel/parse-day.ts';
import type { Occupancy } from '../../../domain/occupancy.ts';
import { summariseHouses, summariseRegion } from '../../../domain/occupancy-summary.ts';

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
  const from = parseDay(query.get('van') ?? '');
  const to = parseDay(query.get('tot') ?? '');
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
  /** Share of the places in use. */
  readonly rate: string;
  readonly overNights: number;
}

/** The houses over the whole period, by name; a dash where no number of places is known. */
export function presentOccupancy(
  occupancy: Occupancy,
  names: ReadonlyMap<string, string>,
): readonly OccupancyRow[] {
  return summariseHouses(occupancy).map((house) => ({
    ref: house.ref,
    name: names.get(house.ref) ?? house.ref,
    nights: house.nights,
    average: decimal(house.averagePeople),
    highest: house.highest,
    places: house.averagePlaces === null ? '—' : decimal(house.averagePlaces),
    rate: house.rate === null ? '—' : percent(house.rate),
    overNights: house.overNights,
  }));
}

/** Averages of the region as a whole; null while there is no night. */
export function averageOf(occupancy: Occupancy): { readonly people: string; readonly places: string } | null {
  const region = summariseRegion(occupancy);
  return region === null
    ? null
    : { people: decimal(region.averagePeople), places: decimal(region.averagePlaces) };
}

function decimal(value: number): string {
  return value.toLocaleString('nl-NL', { maximumFractionDigits: 1 });
}

function percent(share: number): string {
  return share.toLocaleString('nl-NL', { style: 'percent', maximumFractionDigits: 0 });
}
