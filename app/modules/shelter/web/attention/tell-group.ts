import type { AttentionLine } from '#app/platform/attention.ts';

/** How a group of things that wait is told. */
interface Telling<Item> {
  readonly kind: AttentionLine['kind'];
  readonly say: (count: number) => string;
  /** The day from which one waits, or on which its term ends. */
  readonly dayOf: (item: Item) => Temporal.PlainDate;
  /** Where the one is, when there is one. */
  readonly one: (item: Item) => string;
  readonly list: string;
}

/** One line for a group: how many, with the earliest day, leading to the one or to the list; none for an empty group. */
export function tellGroup<Item>(
  found: readonly Item[],
  { kind, say, dayOf, one, list }: Telling<Item>,
): readonly AttentionLine[] {
  const [first] = found.toSorted((a, b) => Temporal.PlainDate.compare(dayOf(a), dayOf(b)));
  if (first === undefined) return [];
  return [{ text: say(found.length), href: found.length === 1 ? one(first) : list, due: dayOf(first), kind }];
}
