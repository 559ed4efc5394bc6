import { parseDay } from '#app/kernel/parse-day.ts';
import type { RecordedOccupancy } from '../../../domain/recorded-nights.ts';
import { summariseHouses, summariseRegion, type HouseSummary } from '../../../domain/occupancy-summary.ts';

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
  /** False for a house of which no night of the period is on record. */
  readonly isRecorded: boolean;
  readonly average: string;
  readonly highest: string;
  readonly places: string;
  /** Share of the places in use. */
  readonly rate: string;
  readonly overNights: string;
  readonly isOver: boolean;
}

const unknown = '—';

/** The houses over the whole period, by name; a dash where nothing is known. */
export function presentOccupancy(
  occupancy: RecordedOccupancy,
  names: ReadonlyMap<string, string>,
): readonly OccupancyRow[] {
  return summariseHouses(occupancy).map((house) => ({
    ref: house.ref,
    name: names.get(house.ref) ?? house.ref,
    isRecorded: house.nights > 0,
    ...figuresOf(house),
    overNights: house.nights > 0 ? String(house.overNights) : unknown,
    isOver: house.overNights > 0,
  }));
}

/** The row beneath the houses; null while there is no recorded night. */
export function totalOf(occupancy: RecordedOccupancy) {
  const region = summariseRegion(occupancy);
  return region === null ? null : { ...figuresOf(region), overNights: String(region.overNights) };
}

type Figures = Pick<HouseSummary, 'averagePeople' | 'highest' | 'averagePlaces' | 'rate'>;

function figuresOf({ averagePeople, highest, averagePlaces, rate }: Figures) {
  return {
    average: averagePeople === null ? unknown : decimal(averagePeople),
    highest: highest === null ? unknown : String(highest),
    places: averagePlaces === null ? unknown : decimal(averagePlaces),
    rate: rate === null ? unknown : percent(rate),
  };
}

/** The whole months that are asked for most: this one up to yesterday, and the one before. */
export function monthsToShow(today: Temporal.PlainDate) {
  const first = today.with({ day: 1 });
  const before = first.subtract({ months: 1 });
  const last = { from: before, to: first.subtract({ days: 1 }) };
  // On the first day there is no night of this month yet.
  return today.day === 1 ? { last } : { this: { from: first, to: today.subtract({ days: 1 }) }, last };
}

/**
 * The month before the one that is shown and the one after it, as far as nights are over; null where there is none. The
 * month that is shown is that of the first night.
 */
export function monthsBeside({ from }: Pick<NightRange, 'from'>, today: Temporal.PlainDate) {
  const first = from.with({ day: 1 });
  const after = first.add({ months: 1 });
  const yesterday = today.subtract({ days: 1 });
  const { compare } = Temporal.PlainDate;
  const until = after.add({ months: 1 }).subtract({ days: 1 });
  return {
    previous: { from: first.subtract({ months: 1 }), to: first.subtract({ days: 1 }) },
    next:
      compare(after, yesterday) > 0
        ? null
        : { from: after, to: compare(until, yesterday) > 0 ? yesterday : until },
  };
}

function decimal(value: number): string {
  return value.toLocaleString('nl-NL', { maximumFractionDigits: 1 });
}

function percent(share: number): string {
  return share.toLocaleString('nl-NL', { style: 'percent', maximumFractionDigits: 0 });
}
