import type { ImportedStay, StayImportFault } from './stay-import.ts';

/** What overlaps are looked for by: the same person, or the same bed. */
export type OverlapKey = 'person' | 'bed';

/**
 * Faults for stays of one person, or in one bed, that share a night. The rows come sorted by that key and then by day
 * of arrival, so that only the longest of the earlier ones has to be remembered. An empty day of departure goes on.
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
    ? `«${stay.personRef}» verblijft dan al op ${earlier.premisesRef} (regel ${earlier.line}, ${until}).`
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
