import { expect, it } from 'vitest';
import { dayTicks } from './day-ticks.ts';

const labels = (first: string, last: string, most = 9) => {
  const { at, format } = dayTicks(first, last, most);
  return at.map(format).join(', ');
};

it.each([
  ['one day', '2026-11-20', '2026-11-20', '20 nov'],
  ['a week', '2026-11-13', '2026-11-20', '13 nov, 14 nov, 15 nov, 16 nov, 17 nov, 18 nov, 19 nov, 20 nov'],
  ['thirty nights', '2026-10-21', '2026-11-19', '21 okt, 28 okt, 4 nov, 11 nov, 18 nov'],
  ['a turn of the year', '2026-12-28', '2027-01-01', '28 dec, 29 dec, 30 dec, 31 dec, 1 jan'],
  ['half a year from its first day', '2025-01-01', '2025-07-01', '2025, feb, mrt, apr, mei, jun, jul'],
  ['a year', '2025-02-10', '2026-02-10', 'apr, jul, okt, 2026'],
  ['ten years', '2015-06-01', '2025-06-01', '2016, 2018, 2020, 2022, 2024'],
])('marks %s', (_, first, last, expected) => {
  expect(labels(first, last)).toBe(expected);
});

it('marks fewer where there is less room, and never two alike side by side', () => {
  expect(labels('2026-10-21', '2026-11-19', 4)).toBe('21 okt, 4 nov, 18 nov');
  for (let days = 0; days < 1500; days += 7) {
    const last = Temporal.PlainDate.from('2024-02-10').add({ days }).toString();
    const { at, format } = dayTicks('2024-02-10', last, 5);
    const written = at.map(format);
    expect(at.length).toBeGreaterThan(0);
    expect(at.length).toBeLessThanOrEqual(5);
    expect(written.filter((label, index) => label === written[index - 1])).toEqual([]);
  }
});
