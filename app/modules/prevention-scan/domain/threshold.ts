import type { Threshold } from './instrument.ts';

/** Whether `count` out of `total` reaches the threshold; compared as whole numbers, so without rounding. */
export function reaches(threshold: Threshold, count: number, total: number): boolean {
  const share = count * threshold.denominator;
  const limit = total * threshold.numerator;
  return threshold.inclusive ? share >= limit : share > limit;
}

/** The threshold's share of `total`, rounded up to a whole number: a third of 16 is 6. */
export function shareOf(threshold: Threshold, total: number): number {
  return Math.floor((total * threshold.numerator + threshold.denominator - 1) / threshold.denominator);
}
