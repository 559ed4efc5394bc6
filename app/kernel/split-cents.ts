import { isExactQuantity } from './exact.ts';
import { toCents, type Cents } from './money.ts';

/**
 * Splits an amount in proportion to weights without losing or making a cent: everyone gets the whole cents of
 * their share, and the cents that are left go one by one to the largest remainders, the earliest first.
 *
 * @param weights at least 0, at most four decimals, not all 0
 * @throws RangeError for weights that cannot split anything
 */
export function splitCents(total: Cents, weights: readonly number[]): readonly Cents[] {
  const sizes = weights.map((weight) => {
    if (weight < 0 || !isExactQuantity(weight)) throw new RangeError(`${weight} is not a weight.`);
    return BigInt(Math.round(weight * 10_000));
  });
  const sum = sizes.reduce((one, other) => one + other, 0n);
  if (sum === 0n) throw new RangeError('At least one weight must be more than 0.');
  const sign = total < 0 ? -1n : 1n;
  const amount = BigInt(total) * sign;
  const shares = sizes.map((size, at) => ({
    at,
    cents: (amount * size) / sum,
    remainder: (amount * size) % sum,
  }));
  let left = amount - shares.reduce((given, { cents }) => given + cents, 0n);
  const byRemainder = shares.toSorted((one, other) =>
    one.remainder === other.remainder ? one.at - other.at : one.remainder > other.remainder ? -1 : 1,
  );
  for (const share of byRemainder) {
    if (left === 0n) break;
    share.cents += 1n;
    left -= 1n;
  }
  return shares.map(({ cents }) => toCents(cents * sign));
}
