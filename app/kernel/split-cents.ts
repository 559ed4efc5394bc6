/*
 * Splitting an amount without losing or making a cent.
 *
 * Rule: everyone gets the whole cents of their share by weight, and the cents that are left go one by one to the
 * largest remainders, of equal ones the earliest first. Weights are at least 0, with at most four decimals, and not all
 * 0. A negative amount is split as its size is.
 * Source: docs/decisions/0015-money-is-whole-cents.md (the method of the largest remainder).
 * Example: a euro among three: `splitCents(100, [1, 1, 1])` is `[34, 33, 33]`. Of five cents over 1, 2 and 4 the shares
 * are 5/7, 10/7 and 20/7: `splitCents(5, [1, 2, 4])` is `[1, 1, 3]`. `splitCents(100, [0, 1])` is `[0, 100]`;
 * `splitCents(100, [0, 0])` throws `RangeError`.
 */

import { isExactQuantity } from './exact.ts';
import { toCents, type Cents } from './money.ts';

/**
 * Splits an amount in proportion to weights.
 *
 * @throws RangeError for weights that cannot split anything
 */
export function splitCents(total: Cents, weights: readonly number[]): readonly Cents[] {
  for (const weight of weights) {
    if (weight < 0 || !isExactQuantity(weight)) throw new RangeError(`${weight} is not a weight.`);
  }
  if (!weights.some((weight) => weight > 0)) throw new RangeError('At least one weight must be more than 0.');
  if (weights.length === 1) return [total];
  const size = Math.abs(total);
  const shares = wholeShares(size, weights);
  let left = size - shares.reduce((given, { cents }) => given + cents, 0);
  if (left > 0) {
    const byRemainder = shares.toSorted((one, other) =>
      one.remainder === other.remainder ? one.at - other.at : one.remainder > other.remainder ? -1 : 1,
    );
    for (const share of byRemainder) {
      if (left === 0) break;
      share.cents += 1;
      left -= 1;
    }
  }
  return shares.map(({ cents }) => toCents(total < 0 ? -cents : cents));
}

interface Share {
  readonly at: number;
  cents: number;
  readonly remainder: number | bigint;
}

/** The whole cents of every share and what is left of it; by ordinary numbers wherever those are exact. */
function wholeShares(size: number, weights: readonly number[]): readonly Share[] {
  const sum = weights.reduce((one, other) => one + other, 0);
  if (weights.every((weight) => Number.isInteger(weight)) && Number.isSafeInteger(size * sum))
    return weights.map((weight, at) => {
      const remainder = (size * weight) % sum;
      return { at, cents: (size * weight - remainder) / sum, remainder };
    });
  const sizes = weights.map((weight) => BigInt(Math.round(weight * 10_000)));
  const whole = sizes.reduce((one, other) => one + other, 0n);
  return sizes.map((weight, at) => ({
    at,
    cents: Number((BigInt(size) * weight) / whole),
    remainder: (BigInt(size) * weight) % whole,
  }));
}
