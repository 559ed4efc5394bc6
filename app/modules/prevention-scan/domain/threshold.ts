/*
 * Shares of the participants, as exact fractions.
 *
 * Rule: a share is compared as whole numbers, so without rounding; the threshold says whether reaching it suffices or
 * it has to be passed. A share of a number is rounded up to a whole.
 * Source: decision 0007 (thresholds are data of the instrument); rounding up is our choice, so that a share of few
 * conditions is never none.
 * Example: `reaches({ numerator: 8, denominator: 9, inclusive: true }, 8, 9)` is `true`;
 * `reaches({ numerator: 1, denominator: 2, inclusive: false }, 4, 8)` is `false`,
 * and
 * `reaches({ numerator: 1, denominator: 2, inclusive: false }, 5, 8)` is `true`.
 * `shareOf({ numerator: 1, denominator: 3 }, 16)` is `6`;
 * `shareOf({ numerator: 1, denominator: 3 }, 15)` is `5`.
 */

import type { Threshold } from './instrument.ts';

/** Whether `count` out of `total` reaches the threshold. */
export function reaches(threshold: Threshold, count: number, total: number): boolean {
  const share = count * threshold.denominator;
  const limit = total * threshold.numerator;
  return threshold.inclusive ? share >= limit : share > limit;
}

/** The threshold's share of `total`, rounded up to a whole number. */
export function shareOf(threshold: Threshold, total: number): number {
  return Math.floor((total * threshold.numerator + threshold.denominator - 1) / threshold.denominator);
}
