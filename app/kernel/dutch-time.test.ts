import { expect, test } from 'vitest';
import { dutchDayOf, dutchTimeOf } from './dutch-time.ts';

test.each([
  ['in winter, the last second of the day', '2026-11-20T22:59:59Z', '2026-11-20', 23],
  ['in winter, at midnight', '2026-11-20T23:00:00Z', '2026-11-21', 0],
  ['in summer, at midnight', '2026-07-01T22:00:00Z', '2026-07-02', 0],
  ['in the last hour of summer time', '2026-10-25T00:59:00Z', '2026-10-25', 2],
  ['in the first hour of winter time', '2026-10-25T01:00:00Z', '2026-10-25', 2],
])('%s', (_, moment, day, hour) => {
  const instant = Temporal.Instant.from(moment);
  expect(dutchDayOf(instant).toString()).toBe(day);
  expect(dutchTimeOf(instant).hour).toBe(hour);
});
