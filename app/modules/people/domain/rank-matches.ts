/*
 * Who might be the same person.
 *
 * Rule: the same BSN is the same person. Without it the name counts for six tenths and the birth date for four; nobody
 * is the same by name and birth date alone, because namesakes and twins exist. At three quarters with a birth date that
 * fits or nearly does it is likely, which a date that is partly known cannot make it; less is possible where the names are
 * alike, more so beside a date that is partly known, or the names are equal, or the birth date is equal and the name
 * somewhat alike. Two different BSNs are two people, unless name and birth date say that one
 * of them was mistyped. The best come first.
 * Source: docs/decisions/0043-names-compared-word-by-word.md (what must be found); the weights are our choice.
 * Example: name 0.75 alike with day and month swapped scores 0.6 × 0.75 + 0.4 × 0.85 = 0.79:
 *   `rankMatches([{ personId: 'p', nameSimilarity: 0.75, nameReasons: [], birthDate: 'day-month-swapped', bsn: 'unknown' }])[0].verdict`
 *     is `'likely'`.
 * At the edge, half alike and not known when born:
 *   `rankMatches([{ personId: 'p', nameSimilarity: 0.5, nameReasons: [], birthDate: 'unknown', bsn: 'unknown' }])[0].verdict` is
 *     `'possible'`,
 * and a little less is left out:
 *   `rankMatches([{ personId: 'p', nameSimilarity: 0.49, nameReasons: [], birthDate: 'unknown', bsn: 'unknown' }])` is `[]`.
 * Everything equal but the BSN:
 *   `rankMatches([{ personId: 'p', nameSimilarity: 1, nameReasons: [], birthDate: 'equal', bsn: 'different' }])[0].verdict` is
 *     `'possible'`.
 */

import { compareText } from '#app/kernel/compare-text.ts';
import type { MatchEvidence, MatchReason, MatchVerdict, PersonMatch } from './match.ts';

const nameEqual = 0.95;
const nameAlike = 0.5;
/** A year of birth is shared by many: with a given name alone in common it says nothing yet. */
const nameAlikeBesideYear = 0.6;
const birthDateWeight = {
  equal: 1,
  'day-month-swapped': 0.85,
  'one-off': 0.75,
  possible: 0.65,
  unknown: 0.5,
  different: 0,
} as const;

/** Who might be the same person, best first; those with too little in common are left out. */
export function rankMatches(evidence: readonly MatchEvidence[]): readonly PersonMatch[] {
  return evidence
    .flatMap((found) => toMatch(found) ?? [])
    .toSorted(
      (one, other) =>
        Number(other.verdict === 'same') - Number(one.verdict === 'same') ||
        other.score - one.score ||
        compareText(one.personId, other.personId),
    );
}

/** Weighs one stored person; null when there is too little in common. */
function toMatch(found: MatchEvidence): PersonMatch | null {
  const { personId, nameSimilarity, birthDate, bsn } = found;
  if (bsn === 'equal') return { personId, verdict: 'same', score: 1, reasons: reasonsOf(found) };
  const score = 0.6 * nameSimilarity + 0.4 * birthDateWeight[birthDate];
  const verdict = verdictOf(found, score);
  if (verdict === null || (bsn === 'different' && verdict !== 'likely')) return null;
  return {
    personId,
    verdict: bsn === 'different' ? 'possible' : verdict,
    score: bsn === 'different' ? score / 2 : score,
    reasons: reasonsOf(found),
  };
}

function verdictOf({ nameSimilarity, birthDate }: MatchEvidence, score: number): MatchVerdict | null {
  const isKnownDate = birthDate === 'equal' || birthDate === 'day-month-swapped' || birthDate === 'one-off';
  if (isKnownDate && score >= 0.75) return 'likely';
  const leastAlike = birthDate === 'possible' ? nameAlikeBesideYear : nameAlike;
  if (nameSimilarity >= leastAlike && birthDate !== 'different') return 'possible';
  if (nameSimilarity >= nameEqual) return 'possible';
  return birthDate === 'equal' && nameSimilarity >= 0.3 ? 'possible' : null;
}

function reasonsOf({ nameReasons, birthDate, bsn }: MatchEvidence): readonly MatchReason[] {
  const reasons: MatchReason[] = [];
  if (bsn !== 'unknown') reasons.push(bsn === 'equal' ? 'bsn-equal' : 'bsn-different');
  reasons.push(...nameReasons);
  const byDate = {
    equal: 'birth-date-equal',
    'day-month-swapped': 'birth-date-swapped',
    'one-off': 'birth-date-one-off',
    possible: 'birth-date-possible',
    different: 'birth-date-different',
  } as const;
  if (birthDate !== 'unknown') reasons.push(byDate[birthDate]);
  return reasons;
}
