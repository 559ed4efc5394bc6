import { describe, expect, it } from 'vitest';
import { presentOccupancy, readNightRange, totalOf } from './occupancy.ts';

const today = Temporal.PlainDate.from('2026-11-20');
const range = (query: string) => {
  const { from, to, isReplaced } = readNightRange(new URLSearchParams(query), today);
  return [from.toString(), to.toString(), isReplaced];
};

describe('the period of the report', () => {
  it('is the thirty nights before today when nothing is asked', () => {
    expect(range('')).toEqual(['2026-10-21', '2026-11-19', false]);
  });

  it('is what is asked, both nights included', () => {
    expect(range('van=2026-01-01&tot=2026-01-01')).toEqual(['2026-01-01', '2026-01-01', false]);
  });

  it('is the usual one, and says so, when it is turned around, unreadable or too long', () => {
    expect(range('van=2026-02-01&tot=2026-01-01')[2]).toBe(true);
    expect(range('van=morgen&tot=2026-01-01')[2]).toBe(true);
    expect(range('van=2020-01-01&tot=2026-01-01')[2]).toBe(true);
  });
});

const night = (present: number, capacity: number | null, over = 0, isRecorded = true) => ({
  isRecorded,
  ref: 'A01',
  capacity,
  overflow: 0,
  outOfService: 0,
  present,
  free: capacity === null ? null : Math.max(0, capacity - present),
  over,
});
const days = (...nights: ReturnType<typeof night>[]) => ({
  days: nights.map((each, index) => ({ date: today.add({ days: index }), premises: [each] })),
});

describe('the report', () => {
  it('averages over nights and counts nights that are too full', () => {
    const [row] = presentOccupancy(days(night(4, 8), night(9, 8, 1)), new Map([['A01', 'Havenkade']]));
    expect(row).toMatchObject({
      name: 'Havenkade',
      average: '6,5',
      highest: '9',
      busiest: '21 november 2026',
      places: '8',
      rate: '81%',
      overNights: '1',
      isOver: true,
    });
  });

  it('gives no share where no number of places is known', () => {
    expect(presentOccupancy(days(night(3, null)), new Map())[0]).toMatchObject({ places: '—', rate: '—' });
  });

  it('gives a house that records nothing dashes, and no noughts', () => {
    expect(presentOccupancy(days(night(0, 8, 0, false)), new Map())[0]).toMatchObject({
      isRecorded: false,
      average: '—',
      highest: '—',
      places: '—',
      rate: '—',
      overNights: '—',
    });
  });

  it('adds the houses up, and has nothing to add without a recorded night', () => {
    expect(totalOf({ days: [] })).toBeNull();
    expect(totalOf(days(night(0, 8, 0, false)))).toBeNull();
    expect(totalOf(days(night(4, 8), night(9, 8, 1)))).toEqual({
      average: '6,5',
      places: '8',
      rate: '81%',
      highest: '9',
      busiest: '21 november 2026',
      overNights: '1',
      lead: 'Gemiddeld sliepen er 6,5 mensen per nacht, op gemiddeld 8 plekken: 81% bezet. De meeste mensen waren er in de nacht van 21 november 2026: 9.',
    });
  });

  it('says how often a house was at its busiest, and no night where nobody slept', () => {
    const of = (...presents: number[]) =>
      presentOccupancy(days(...presents.map((present) => night(present, 8))), new Map())[0]?.busiest;
    expect(of(2, 3, 3)).toBe('21 november 2026 en nog 1 nacht');
    expect(of(0, 0)).toBe('—');
  });

  it('says no share of places that nobody stated', () => {
    expect(totalOf(days(night(3, null)))?.lead).toBe(
      'Gemiddeld sliepen er 3 mensen per nacht. De meeste mensen waren er in de nacht van 20 november 2026: 3.',
    );
  });
});
