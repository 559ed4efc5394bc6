import { describe, expect, it } from 'vitest';
import { monthsBeside, monthsToShow, presentOccupancy, readNightRange, totalOf } from './occupancy.ts';

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
      overNights: '1',
    });
  });
});

describe('the months beside the one that is shown', () => {
  const beside = (from: string, now: string) =>
    JSON.stringify(monthsBeside({ from: Temporal.PlainDate.from(from) }, Temporal.PlainDate.from(now)));

  it('are whole months, the next one up to yesterday', () => {
    expect(beside('2026-02-10', '2026-03-15')).toBe(
      '{"previous":{"from":"2026-01-01","to":"2026-01-31"},"next":{"from":"2026-03-01","to":"2026-03-14"}}',
    );
    expect(beside('2025-12-01', '2026-03-15')).toBe(
      '{"previous":{"from":"2025-11-01","to":"2025-11-30"},"next":{"from":"2026-01-01","to":"2026-01-31"}}',
    );
  });

  it('have no next one before its first night is over', () => {
    expect(beside('2026-02-01', '2026-03-01')).toContain('"next":null');
    expect(beside('2026-03-01', '2026-03-15')).toContain('"next":null');
  });
});

describe('the months to choose', () => {
  const shown = (day: string) => JSON.stringify(monthsToShow(Temporal.PlainDate.from(day)));

  it('are this month up to yesterday and the whole of the month before', () => {
    expect(shown('2026-03-15')).toBe(
      '{"this":{"from":"2026-03-01","to":"2026-03-14"},"last":{"from":"2026-02-01","to":"2026-02-28"}}',
    );
  });

  it('leave this month out on its first day', () => {
    expect(shown('2026-01-01')).toBe('{"last":{"from":"2025-12-01","to":"2025-12-31"}}');
  });
});
