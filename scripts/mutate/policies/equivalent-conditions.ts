import type { Guard } from './read-guards.ts';

/** Conditions that nothing can tell from their absence, because something else refuses the same. */
export interface EquivalentConditions {
  /** What their places begin with. */
  readonly place: string;
  /** What they say, on one line; a text is the whole, an expression a part. */
  readonly condition: string | RegExp;
  readonly because: string;
}

export const equivalentConditions: readonly EquivalentConditions[] = [];

export function isEquivalent(
  { place, condition }: Guard,
  among: readonly EquivalentConditions[] = equivalentConditions,
): boolean {
  return among.some(
    (each) =>
      place.startsWith(each.place) &&
      (typeof each.condition === 'string' ? condition === each.condition : each.condition.test(condition)),
  );
}
