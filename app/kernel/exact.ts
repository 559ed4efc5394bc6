import { toCents, type BasisPoints, type Cents } from './money.ts';

/** Quantities (hours, weeks, counts) may have this many decimals; then they are exact here. */
const quantityScale = 10_000;

/** Whether a quantity has at most four decimals and is small enough to calculate with exactly. */
export function isExactQuantity(value: number): boolean {
  const scaled = Math.round(value * quantityScale);
  return Number.isSafeInteger(scaled) && scaled / quantityScale === value;
}

/**
 * An amount times any number of quantities, calculated as fractions and rounded once, at the end, to whole cents;
 * half a cent goes away from zero.
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

/** A share of an amount, to the nearest cent; half a cent goes away from zero. */
export function shareOfCents(amount: Cents, share: BasisPoints): Cents {
  return multiplyFraction(amount, share, 10_000);
}

/** An amount times a fraction of whole numbers, to the nearest cent; half a cent goes away from zero. */
export function multiplyFraction(amount: Cents, numerator: number, denominator: number): Cents {
  const product = amount * numerator;
  if (Number.isSafeInteger(product)) return toCents(divideSafeHalfUp(product, denominator));
  return toCents(divideHalfUp(BigInt(amount) * BigInt(numerator), BigInt(denominator)));
}

/** An amount that rises by the same share for a number of years, interest on interest, rounded once. */
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
