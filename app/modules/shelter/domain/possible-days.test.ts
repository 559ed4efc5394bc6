import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from './fixtures/stays.ts';
import { impossibleDays, type DayBounds, type StayDays } from './possible-days.ts';

const today = day('2026-11-28');
const told = (days: StayDays, bounds: Partial<DayBounds> = {}) =>
  impossibleDays(days, { today, ...bounds }).map(
    ({ field, kind, limit }) => `${field} ${kind} ${limit.toString()}`,
  );

describe('the days of a stay', () => {
  it.each<[string, StayDays, readonly string[]]>([
    ['the first day that is possible', { arrivedOn: day('1990-01-01') }, []],
    ['the day before it', { arrivedOn: day('1989-12-31') }, ['arrivedOn long-ago 1990-01-01']],
    ['a century too early', { expectedFrom: day('1926-11-28') }, ['expectedFrom long-ago 1990-01-01']],
    ['arrival tomorrow', { arrivedOn: day('2026-11-29') }, ['arrivedOn in-future 2026-11-28']],
    ['departure in the year 2062', { leftOn: day('2062-01-01') }, ['leftOn in-future 2026-11-28']],
    ['expected in ten years', { expectedUntil: day('2036-11-28') }, []],
    [
      'expected a day later',
      { expectedUntil: day('2036-11-29') },
      ['expectedUntil too-far-ahead 2036-11-28'],
    ],
    [
      'departure before arrival',
      { arrivedOn: day('2026-11-10'), leftOn: day('2026-11-09') },
      ['leftOn before-arrival 2026-11-10'],
    ],
    ['a day without a night', { arrivedOn: day('2026-11-10'), leftOn: day('2026-11-10') }, []],
    [
      'an end before the expected start',
      { expectedFrom: day('2026-12-10'), expectedUntil: day('2026-12-09') },
      ['expectedUntil before-arrival 2026-12-10'],
    ],
    [
      'each day that is wrong',
      { arrivedOn: day('0206-01-05'), leftOn: day('2027-01-09') },
      ['arrivedOn long-ago 1990-01-01', 'leftOn in-future 2026-11-28'],
    ],
  ])('%s', (_, days, expected) => {
    expect(told(days)).toEqual(expected);
  });

  it('lie within those on which the premises are open; one leaves on the day they close', () => {
    const open = { from: day('2020-03-01'), until: day('2024-03-01') };
    expect(told({ arrivedOn: day('2020-02-29') }, { open })).toEqual(['arrivedOn before-opening 2020-03-01']);
    expect(told({ arrivedOn: day('2024-02-29'), leftOn: day('2024-03-01') }, { open })).toEqual([]);
    expect(told({ arrivedOn: day('2024-03-01') }, { open })).toEqual(['arrivedOn after-closing 2024-02-29']);
    expect(told({ leftOn: day('2024-03-02') }, { open })).toEqual(['leftOn after-closing 2024-03-01']);
  });

  it('are never called impossible where arrival is in the past decades and departure follows it', () => {
    const offset = fc.integer({ min: 0, max: 13_000 });
    fc.assert(
      fc.property(offset, offset, (first, second) => {
        const [left, came] = [first, second].toSorted((one, other) => one - other);
        const days = {
          arrivedOn: today.subtract({ days: came ?? 0 }),
          leftOn: today.subtract({ days: left ?? 0 }),
        };
        expect(told(days)).toEqual([]);
      }),
    );
  });
});
