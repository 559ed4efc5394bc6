/*
 * The order of texts where an order decides something.
 *
 * Rule: texts stand in the order of their code units, so that capitals come before small letters. What people read in a
 * list is sorted by the rules of the language instead.
 * Source: docs/decisions/0034-statuses-and-orders-are-recorded.md: an order can be made again on every machine and in
 * every version of the language data.
 * Example: `compareText('Z', 'a')` is `-1`, `compareText('a', 'Z')` is `1`, and `compareText('a', 'a')` is `0`.
 */

/** Below zero when `one` comes first, above it when `other` does; zero when they are the same. */
export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
