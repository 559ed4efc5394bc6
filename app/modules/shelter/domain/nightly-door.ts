/*
 * Whether a house has a door at which people are seen every night.
 *
 * Rule: a house where people live for weeks or months has none: who stays there is not seen coming in night after night.
 * Every other kind has one, a kind that is new among them, so that nobody is left out of a list.
 * Source: the kinds of data/opvanglocaties/kinds.json; which of them are for a long stay is our choice.
 * Example: `['night-shelter', 'short-stay', 'housing-first', 'new-kind'].map(hasNightlyDoor)` is
 *   `[true, false, false, true]`.
 */

const longStayKinds: ReadonlySet<string> = new Set([
  'short-stay',
  'youth-short-stay',
  'family-shelter',
  'crisis-home',
  'guest-home',
  'through-flow',
  'youth-through-flow',
  'intermediate',
  'youth-intermediate',
  'intermediate-mental-health',
  'shelter-apartments',
  'practice-housing',
  'interim-homes',
  'container-homes',
  'housing-first',
  'skaeve-huse',
  'forensic-housing',
]);

/** Whether people are seen at the door each night at houses of a kind. */
export function hasNightlyDoor(kind: string): boolean {
  return !longStayKinds.has(kind);
}
