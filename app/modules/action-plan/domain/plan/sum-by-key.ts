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

/** The same amounts with keys in alphabetical order, which is the order of time for years. */
export function inKeyOrder(sums: ReadonlyMap<string, Cents>): ReadonlyMap<string, Cents> {
  return new Map([...sums].toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}
