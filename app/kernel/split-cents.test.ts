import { expect, test } from 'vitest';
import { toCents } from './money.ts';
import { splitCents } from './split-cents.ts';

test.each<[string, number, readonly number[], readonly number[]]>([
  // Three equal remainders of a third, two cents left: the earliest two get them.
  ['equal remainders: the earliest first', 5, [1, 1, 1], [2, 2, 1]],
  // 10 × 1/7 = 1 3/7, 10 × 2/7 = 2 6/7, 10 × 4/7 = 5 5/7: two cents left, to 6/7 and 5/7.
  ['the largest remainders', 10, [1, 2, 4], [1, 3, 6]],
  ['the largest remainders, the other way round', 10, [4, 2, 1], [6, 3, 1]],
  ['an amount below nothing', -10, [4, 2, 1], [-6, -3, -1]],
  ['nothing', 0, [1, 2], [0, 0]],
  ['a weight of nothing gets nothing', 7, [0, 1], [0, 7]],
  ['one weight gets all', 7, [0.5], [7]],
  // 100 × 0.5/2 = 25 and 100 × 1.5/2 = 75.
  ['weights with decimals', 100, [0.5, 1.5], [25, 75]],
  // 10 × 0.1/0.7 = 1 3/7 and so on, as above.
  ['remainders of weights with decimals', 10, [0.1, 0.2, 0.4], [1, 3, 6]],
  ['equal remainders of weights with decimals', 5, [0.5, 0.5, 0.5], [2, 2, 1]],
  // Beyond what a number holds exactly: 9.007.199.254.740.991 in half, the odd cent first.
  [
    'more than a number multiplies exactly',
    9_007_199_254_740_991,
    [3, 3],
    [4_503_599_627_370_496, 4_503_599_627_370_495],
  ],
])('%s', (_, total, weights, shares) => {
  expect(splitCents(toCents(total), weights)).toStrictEqual(shares);
});

test.each([[[-1, 2]], [[0.000_01, 1]], [[0, 0]], [[]]])('%j splits nothing', (weights) => {
  expect(() => splitCents(toCents(10), weights)).toThrow(RangeError);
});
