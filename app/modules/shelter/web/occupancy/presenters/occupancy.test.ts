import { describe, expect, it } from 'vitest';
import { averageOf, presentOccupancy, readNightRange } from './occupancy.ts';

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

const night = (present: number, capacity: number | null, over = 0) => ({
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
      nights: 2,
      average: '6,5',
      highest: 9,
      places: '8',
      rate: '81%',
      overNights: 1,
    });
  });

  it('gives no share where no number of places is known', () => {
    expect(presentOccupancy(days(night(3, null)), new Map())[0]).toMatchObject({ places: '—', rate: '—' });
  });

  it('has no averages without nights', () => {
    expect(averageOf({ days: [] })).toBeNull();
    expect(averageOf(days(night(4, 8), night(9, 8, 1)))).toEqual({ people: '6,5', places: '8' });
  });
});
