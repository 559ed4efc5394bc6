import { expect, it } from 'vitest';
import { isUsedUp, nightLimit } from './night-limit.ts';

it.each([
  ['four of five: the fifth night asks nothing', 4, 5, 1, false],
  ['five of five: the sixth asks its reason', 5, 5, 0, true],
  ['more than the rule, with reasons given', 7, 5, -2, true],
  ['no rule', 31, null, null, false],
])('%s', (_, used, limit, left, isOver) => {
  const nights = nightLimit(used, limit);
  expect(nights).toEqual({ used, limit, left });
  expect(isUsedUp(nights)).toBe(isOver);
});
