/*
 * Amounts of money, and shares of them.
 *
 * Rule: an amount is a whole number of euro cents that a number holds exactly, and a share a whole number of hundredths
 * of a percent, of at least 0. Anything else is a bug and is thrown.
 * Source: docs/decisions/0015-money-is-whole-cents.md.
 * Example: `fromEuros(48)` is `4800`, `addCents(1, 2, 3)` is `6`, and `subtractCents(1, 3)` is `-2`. Minus zero is
 * zero: `toCents(-0)` is `0`. `toCents(0.5)` throws `RangeError`, and so does a share below nothing:
 * `toBasisPoints(-1)` throws `RangeError`.
 */

/** An amount in whole euro cents; made only by functions of the kernel. */
export type Cents = number & { readonly __brand: 'Cents' };

/** One hundredth of a percent: 25 % is 2500. */
export type BasisPoints = number & { readonly __brand: 'BasisPoints' };

export const noCents = 0 as Cents;
export const wholeInBasisPoints = 10_000 as BasisPoints;

/**
 * Takes a number for an amount in cents.
 * @throws RangeError when it is not an integer that a number can hold exactly: that is a bug, not input.
 */
export function toCents(value: number | bigint): Cents {
  const cents = Number(value);
  if (!Number.isSafeInteger(cents)) throw new RangeError(`${value} is not a whole number of cents.`);
  // Minus zero would print as "-0".
  return (cents === 0 ? 0 : cents) as Cents;
}

/** Takes a number for basis points; throws a RangeError when it is not a whole number of at least 0. */
export function toBasisPoints(value: number): BasisPoints {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is not a share.`);
  return value as BasisPoints;
}

/** A whole number of euros as cents. */
export function fromEuros(euros: number): Cents {
  return toCents(euros * 100);
}

export function addCents(...amounts: readonly Cents[]): Cents {
  return toCents(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

/** `one` minus `other`; may be negative. */
export function subtractCents(one: Cents, other: Cents): Cents {
  return toCents(one - other);
}
