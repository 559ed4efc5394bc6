/*
 * Calculating with money without losing a cent.
 *
 * Rule: a formula is a fraction of whole numbers, rounded once, at the end, to whole cents; half a cent goes away from
 * zero. A quantity has at most four decimals. What rises by a share each year rises interest on interest.
 * Source: docs/decisions/0015-money-is-whole-cents.md.
 * Example: half of € 3,33 is € 1,665: `multiplyCents(333, 0.5)` is `167` and `multiplyCents(-333, 0.5)` is `-167`. Five
 * decimals are too many: `multiplyCents(333, 0.00001)` throws `RangeError`. A quarter of € 9,99 is € 2,4975:
 * `shareOfCents(999, 2500)` is `250`. € 1,05 that rises by 10 % twice is € 1,2705: `growCents(105, 1000, 2)` is `127`,
 * where rounding each year would make 128. To hundreds of euros: `roundToEuros(1_049_99, 100)` is `1_000_00` and
 * `roundToEuros(1_050_00, 100)` is `1_100_00`. A share of nothing is no share: `ratioInBasisPoints(1, 3)` is `3333` and
 * `ratioInBasisPoints(1, 0)` is `null`.
 */

import { toCents, type BasisPoints, type Cents } from './money.ts';

/** Quantities (hours, weeks, counts) may have this many decimals; then they are exact here. */
const quantityScale = 10_000;

/** Whether a quantity has at most four decimals and is small enough to calculate with exactly. */
export function isExactQuantity(value: number): boolean {
  const scaled = Math.round(value * quantityScale);
  return Number.isSafeInteger(scaled) && scaled / quantityScale === value;
}

/**
 * An amount times any number of quantities.
 *
 * @throws RangeError for a quantity with more than four decimals
 */
export function multiplyCents(amount: Cents, ...quantities: readonly number[]): Cents {
  const whole = wholeProduct(amount, quantities);
  if (whole !== null) return toCents(whole);
  let numerator = BigInt(amount);
  let denominator = 1n;
  for (const quantity of quantities) {
    numerator *= toScaled(quantity);
    denominator *= BigInt(quantityScale);
  }
  return toCents(divideHalfUp(numerator, denominator));
}

/** A share of an amount. */
export function shareOfCents(amount: Cents, share: BasisPoints): Cents {
  return multiplyFraction(amount, share, 10_000);
}

/** An amount times a fraction of whole numbers. */
export function multiplyFraction(amount: Cents, numerator: number, denominator: number): Cents {
  const product = amount * numerator;
  if (Number.isSafeInteger(product)) return toCents(divideSafeHalfUp(product, denominator));
  return toCents(divideHalfUp(BigInt(amount) * BigInt(numerator), BigInt(denominator)));
}

/** An amount that rises by the same share for a number of years. */
export function growCents(amount: Cents, perYear: BasisPoints, years: number): Cents {
  const grown = BigInt(amount) * (10_000n + BigInt(perYear)) ** BigInt(years);
  return toCents(divideHalfUp(grown, 10_000n ** BigInt(years)));
}

/** Rounds to a multiple of so many whole euros, half away from zero; a step of 0 leaves the amount as it is. */
export function roundToEuros(amount: Cents, stepEuros: number): Cents {
  if (stepEuros === 0) return amount;
  const step = BigInt(stepEuros) * 100n;
  return toCents(divideHalfUp(BigInt(amount), step) * step);
}

/** `part` of `whole` in basis points, rounded half up; null where the whole is nothing. */
export function ratioInBasisPoints(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000);
}

function toScaled(quantity: number): bigint {
  if (!isExactQuantity(quantity)) throw new RangeError(`${quantity} has more than four decimals.`);
  return BigInt(Math.round(quantity * quantityScale));
}

/** The product where ordinary numbers hold every step of it exactly; else null. Large integers are ten times slower. */
function wholeProduct(amount: number, quantities: readonly number[]): number | null {
  let product = amount;
  for (const quantity of quantities) {
    if (!Number.isInteger(quantity)) return null;
    product *= quantity;
    if (!Number.isSafeInteger(product)) return null;
  }
  return product;
}

/** The same as `divideHalfUp`, for what ordinary numbers hold exactly. */
function divideSafeHalfUp(numerator: number, denominator: number): number {
  const size = Math.abs(numerator);
  const rest = size % denominator;
  const whole = (size - rest) / denominator;
  const rounded = rest >= denominator - rest ? whole + 1 : whole;
  return numerator < 0 ? -rounded : rounded;
}

/** Integer division with halves away from zero; the denominator is positive. */
function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}
