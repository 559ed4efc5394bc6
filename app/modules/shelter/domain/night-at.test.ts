import { describe, expect, it } from 'vitest';
import { nightAt } from './night-at.ts';

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Amsterdam]`).toInstant();

describe('nightAt', () => {
  it.each([
    ['in the evening', '2026-11-20T22:30', 12, '2026-11-20'],
    ['after midnight', '2026-11-21T03:00', 12, '2026-11-20'],
    ['just before the hour', '2026-11-21T11:59', 12, '2026-11-20'],
    ['on the hour', '2026-11-21T12:00', 12, '2026-11-21'],
    ['with an early hour', '2026-11-21T09:00', 8, '2026-11-21'],
    ['on the night the clock goes back', '2026-10-25T02:30', 12, '2026-10-24'],
    ['on the night the clock goes forward', '2026-03-29T03:30', 12, '2026-03-28'],
    ['across a year', '2027-01-01T01:00', 12, '2026-12-31'],
  ])('%s', (_, moment, hour, night) => {
    expect(nightAt(at(moment), hour).toString()).toBe(night);
  });
});
