/** An amount in whole euro cents. Always an integer; made only by the functions here and in `money-*.ts`. */
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
