import { expect, it } from 'vitest';
import { collectedPeriodName, momentName } from './collected-period.ts';

it.each([
  ['2022-04-01', '2022-05-01', 'april 2022'],
  ['2022-01-01', '2023-01-01', '2022'],
  ['2022-04-07', '2022-05-04', '7 april 2022 tot en met 3 mei 2022'],
  ['2024-02-29', '2024-03-01', '29 februari 2024'],
  ['2022-04-01', '2023-04-01', '1 april 2022 tot en met 31 maart 2023'],
])('from %s until %s is %s', (from, until, name) => {
  expect(collectedPeriodName(Temporal.PlainDate.from(from), Temporal.PlainDate.from(until))).toBe(name);
});

it('tells a moment by the Dutch clock, in winter and in summer', () => {
  expect(momentName(Temporal.Instant.from('2026-11-20T15:47:00Z'))).toBe('20 november om 16.47 uur');
  expect(momentName(Temporal.Instant.from('2026-06-30T22:05:00Z'))).toBe('1 juli om 0.05 uur');
});
