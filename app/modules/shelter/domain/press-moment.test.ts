import { expect, it } from 'vitest';
import { pressMoment } from './press-moment.ts';

const now = Temporal.Instant.from('2026-11-21T07:00:00Z');

it.each([
  ['the evening before', '2026-11-20T22:10:00Z', '2026-11-20T22:10:00Z'],
  ['this very second', '2026-11-21T07:00:00Z', '2026-11-21T07:00:00Z'],
  ['a second from now', '2026-11-21T07:00:01Z', '2026-11-21T07:00:00Z'],
  ['exactly three days ago', '2026-11-18T07:00:00Z', '2026-11-18T07:00:00Z'],
  ['longer ago than three days', '2026-11-18T06:59:59Z', '2026-11-21T07:00:00Z'],
])('a press of %s', (_, said, expected) => {
  expect(pressMoment(Temporal.Instant.from(said), now).toString()).toBe(expected);
});

it('a press without a moment is of now', () => {
  expect(pressMoment(null, now)).toBe(now);
});
