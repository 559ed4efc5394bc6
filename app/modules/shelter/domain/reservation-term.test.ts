import { expect, it } from 'vitest';
import { isTermOver } from './reservation-term.ts';

const at = (text: string) => Temporal.Instant.from(`2026-11-20T${text}Z`);

it.each([
  ['a second before', '19:59:59', false],
  ['at the very moment', '20:00:00', true],
  ['after it', '20:00:01', true],
])('a place held until 20:00, %s', (_, now, isOver) => {
  expect(isTermOver(at('20:00:00'), at(now))).toBe(isOver);
});

it('without a term nothing ends', () => {
  expect(isTermOver(null, at('20:00:00'))).toBe(false);
});
