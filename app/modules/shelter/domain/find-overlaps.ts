/*
 * Stays in a file that cannot both be true.
 *
 * Rule: a person, and a bed, has one stay a night. The night of the day of departure is free again, a stay without a
 * day of departure goes on, and one that ends on the day of arrival has no night. Each stay is held against the longest
 * of those before it.
 * Source: docs/decisions/0019-overlaps-are-refused-by-the-database.md.
 * Example: line 2 is a stay of 1 up to 10 January. One from the 10th follows it, one from the 9th is in the way:
 *   `[9, 10].map((from) => [...overlapFaults([ { line: 2, personRef: 'P1', premisesRef: 'A01', arrivedOn:
 *     day('2026-01-01'), leftOn: day('2026-01-10') }, { line: 3, personRef: 'P1', premisesRef: 'A02', arrivedOn:
 *     day('2026-01-01').add({ days: from - 1 }), leftOn: null }], 'person')].map(({ line }) => line))` is `[[3], []]`.
 */

import type { ImportedStay, StayImportFault } from './stay-import.ts';

/** What overlaps are looked for by: the same person, or the same bed. */
export type OverlapKey = 'person' | 'bed';

/**
 * Faults for stays of one person, or in one bed, that share a night. The rows come sorted by that key and then by day
 * of arrival, so that only the longest of the earlier ones has to be remembered.
 */
export function* overlapFaults(sorted: Iterable<ImportedStay>, key: OverlapKey): Generator<StayImportFault> {
  let furthest: Furthest | undefined;
  for (const stay of sorted) {
    const own = keyOf(stay, key);
    if (own === null || isNightless(stay)) continue;
    if (furthest === undefined || furthest.key !== own) {
      furthest = { key: own, stay };
      continue;
    }
    const earlier = furthest.stay;
    if (earlier.leftOn === null || Temporal.PlainDate.compare(stay.arrivedOn, earlier.leftOn) < 0)
      yield { line: stay.line, column: 'arrived_on', reason: overlapText(stay, earlier, key) };
    if (endsLater(stay, earlier)) furthest = { key: own, stay };
  }
}

/** Of the stays seen with this key: the one that ends last. */
interface Furthest {
  readonly key: string;
  readonly stay: ImportedStay;
}

function overlapText(stay: ImportedStay, earlier: ImportedStay, key: OverlapKey): string {
  const until = earlier.leftOn === null ? 'nog bezig' : `tot ${earlier.leftOn.toString()}`;
  return key === 'person'
    ? `‘${stay.personRef}’ verblijft dan al op ${earlier.premisesRef} (regel ${earlier.line}, ${until}).`
    : `Plek ${stay.bedRef ?? ''} op ${stay.premisesRef} is dan al bezet (regel ${earlier.line}, ${until}).`;
}

function keyOf({ personRef, premisesRef, bedRef }: ImportedStay, key: OverlapKey): string | null {
  if (key === 'person') return personRef;
  return bedRef === null ? null : `${premisesRef}\n${bedRef}`;
}

function isNightless({ arrivedOn, leftOn }: ImportedStay): boolean {
  return leftOn?.equals(arrivedOn) ?? false;
}

function endsLater({ leftOn }: ImportedStay, { leftOn: other }: ImportedStay): boolean {
  if (other === null) return false;
  return leftOn === null || Temporal.PlainDate.compare(leftOn, other) > 0;
}
