import { dayInWords } from '#app/words/days.ts';
import { parseDay } from '#app/kernel/parse-day.ts';
import type { RecordedOccupancy } from '../../../domain/recorded-nights.ts';
import { occupancyMessages as text } from '../messages-occupancy.nl.ts';
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
  /** Most people in one night. */
  readonly highest: string;
  /** On which night that was, the first of several. */
  readonly busiest: string;
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

/** The row beneath the houses, and what it comes to in a sentence; null while there is no recorded night. */
export function totalOf(occupancy: RecordedOccupancy) {
  const region = summariseRegion(occupancy);
  if (region === null) return null;
  const figures = { ...figuresOf(region), overNights: String(region.overNights) };
  const lead = [
    text.lead(figures.average, figures.places, region.rate === null ? null : figures.rate),
    ...(region.busiestNights.length === 0 ? [] : [text.busiestNight(region.highest, figures.busiest)]),
  ];
  return { ...figures, lead: lead.join(' ') };
}

type Figures = Pick<HouseSummary, 'averagePeople' | 'highest' | 'busiestNights' | 'averagePlaces' | 'rate'>;

function figuresOf({ averagePeople, highest, busiestNights, averagePlaces, rate }: Figures) {
  return {
    average: averagePeople === null ? unknown : decimal(averagePeople),
    highest: highest === null ? unknown : String(highest),
    busiest: nightsInWords(busiestNights),
    places: averagePlaces === null ? unknown : decimal(averagePlaces),
    rate: rate === null ? unknown : percent(rate),
  };
}

function nightsInWords([first, ...others]: readonly Temporal.PlainDate[]): string {
  return first === undefined ? unknown : text.nightOf(dayInWords(first), others.length);
}

function decimal(value: number): string {
  return value.toLocaleString('nl-NL', { maximumFractionDigits: 1 });
}

function percent(share: number): string {
  return share.toLocaleString('nl-NL', { style: 'percent', maximumFractionDigits: 0 });
}
