import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiplyCents, multiplyFraction, shareOfCents } from './exact.ts';
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
