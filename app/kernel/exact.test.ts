import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isExactQuantity,
  multiplyCents,
  multiplyFraction,
  ratioInBasisPoints,
  roundToEuros,
  shareOfCents,
} from './exact.ts';
import { toBasisPoints, toCents } from './money.ts';

const cents = fc.maxSafeInteger().map((size) => toCents(Math.trunc(size / 1_000)));

/** The same by large integers alone. */
function halfUp(numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = Number((2n * size + denominator) / (2n * denominator));
  return numerator < 0n && rounded !== 0 ? -rounded : rounded;
}

test('fractions are exact whatever the size of the amount', () => {
  fc.assert(
    fc.property(cents, fc.nat(1_000), fc.integer({ min: 1_000, max: 20_000 }), (amount, part, whole) => {
      expect(multiplyFraction(amount, part, whole)).toBe(
        halfUp(BigInt(amount) * BigInt(part), BigInt(whole)),
      );
    }),
  );
});

test('quantities with and without decimals give the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000_000, max: 10_000_000 }),
      fc.nat(40_000),
      fc.nat(60),
      (amount, quarters, weeks) => {
        const hours = quarters / 4;
        const expected = halfUp(BigInt(amount) * BigInt(quarters) * BigInt(weeks), 4n);
        expect(multiplyCents(toCents(amount), hours, weeks)).toBe(expected);
      },
    ),
  );
});

test('half a cent goes away from zero', () => {
  expect(shareOfCents(toCents(50), toBasisPoints(100))).toBe(1);
  expect(shareOfCents(toCents(-50), toBasisPoints(100))).toBe(-1);
  expect(shareOfCents(toCents(49), toBasisPoints(100))).toBe(0);
});

test('fractions are exact beyond what a number multiplies exactly', () => {
  // € 90.071.992.547.409,91 × 3 / 2: twice what a number holds, and half a cent that goes up.
  expect(multiplyFraction(toCents(9_007_199_254_740_991), 3, 6)).toBe(4_503_599_627_370_496);
  expect(multiplyFraction(toCents(-9_007_199_254_740_991), 3, 6)).toBe(-4_503_599_627_370_496);
});

test('a product that is too large on the way is still exact', () => {
  // 9.007.199.254.740.991 × 2 × 0,5: the same again.
  expect(multiplyCents(toCents(9_007_199_254_740_991), 2, 0.5)).toBe(9_007_199_254_740_991);
  expect(() => multiplyCents(toCents(9_007_199_254_740_991), 2)).toThrow(RangeError);
});

test('a quantity has at most four decimals and a size that can be calculated with', () => {
  expect(isExactQuantity(0.0001)).toBe(true);
  expect(isExactQuantity(0.000_01)).toBe(false);
  expect(isExactQuantity(900_719_925_474)).toBe(true);
  expect(isExactQuantity(900_719_925_475)).toBe(false);
});

test('a part of a whole is in hundredths of a percent, and of nothing there is none', () => {
  expect(ratioInBasisPoints(1, 3)).toBe(3_333);
  expect(ratioInBasisPoints(2, 3)).toBe(6_667);
  expect(ratioInBasisPoints(3, 2)).toBe(15_000);
  expect(ratioInBasisPoints(5, 0)).toBeNull();
});

test('rounding to euros takes half a step up', () => {
  expect(roundToEuros(toCents(150_00), 100)).toBe(200_00);
  expect(roundToEuros(toCents(149_99), 100)).toBe(100_00);
  expect(roundToEuros(toCents(-150_00), 100)).toBe(-200_00);
  expect(roundToEuros(toCents(149_99), 0)).toBe(149_99);
});
