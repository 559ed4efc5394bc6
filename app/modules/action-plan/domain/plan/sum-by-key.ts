/*
 * Sums of amounts by year, theme, objective or source.
 *
 * Rule: amounts under the same key are added, keys in order of first appearance. In alphabetical order they are in
 * the order of time, where they are years.
 * Source: app/modules/action-plan/README.md (totals add up to the budget); decision 0015.
 * Example: `Array.from(sumByKey([['b', 1], ['a', 2], ['b', 3]]))` is `[['b', 4], ['a', 2]]`;
 * `Array.from(inKeyOrder(new Map([['2021', 4], ['2020', 2]])))` is `[['2020', 2], ['2021', 4]]`;
 * `addSums([new Map([['a', 1]]), new Map([['a', 2]])])` is `new Map([['a', 3]])`.
 */

import { addCents, noCents, type Cents } from '#app/kernel/money.ts';

/** Adds amounts under the same key, keys in order of first appearance. */
export function sumByKey(
  entries: Iterable<readonly [key: string, cents: Cents]>,
): ReadonlyMap<string, Cents> {
  const sums = new Map<string, Cents>();
  for (const [key, cents] of entries) sums.set(key, addCents(sums.get(key) ?? noCents, cents));
  return sums;
}

/** Adds several sums, keys in order of first appearance. */
export function addSums(sums: Iterable<ReadonlyMap<string, Cents>>): ReadonlyMap<string, Cents> {
  const total = new Map<string, Cents>();
  for (const each of sums)
    for (const [key, cents] of each) total.set(key, addCents(total.get(key) ?? noCents, cents));
  return total;
}

/** The same amounts with keys in alphabetical order. */
export function inKeyOrder(sums: ReadonlyMap<string, Cents>): ReadonlyMap<string, Cents> {
  return new Map([...sums].toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}
