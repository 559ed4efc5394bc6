import { compareText } from '#app/kernel/compare-text.ts';
import type { MatchEvidence, MatchReason, MatchVerdict, PersonMatch } from './match.ts';

const nameEqual = 0.95;
const nameAlike = 0.5;
const birthDateWeight = {
  equal: 1,
  'day-month-swapped': 0.85,
  'one-off': 0.75,
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

/**
 * Weighs one stored person. The same BSN is the same person. Without it the name counts for six tenths and the birth
 * date for four; nobody is «the same» by name and birth date alone, because namesakes and twins exist. Two different
 * BSNs are two people, unless name and birth date say that one of them was mistyped.
 */
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
  const isKnownDate = birthDate !== 'unknown' && birthDate !== 'different';
  if (isKnownDate && score >= 0.75) return 'likely';
  if (nameSimilarity >= nameAlike && birthDate !== 'different') return 'possible';
  if (nameSimilarity >= nameEqual) return 'possible';
  return birthDate === 'equal' && nameSimilarity >= 0.3 ? 'possible' : null;
}

function reasonsOf({ nameSimilarity, birthDate, bsn }: MatchEvidence): readonly MatchReason[] {
  const reasons: MatchReason[] = [];
  if (bsn !== 'unknown') reasons.push(bsn === 'equal' ? 'bsn-equal' : 'bsn-different');
  if (nameSimilarity >= nameEqual) reasons.push('name-equal');
  else if (nameSimilarity >= nameAlike) reasons.push('name-alike');
  const byDate = {
    equal: 'birth-date-equal',
    'day-month-swapped': 'birth-date-swapped',
    'one-off': 'birth-date-one-off',
    different: 'birth-date-different',
  } as const;
  if (birthDate !== 'unknown') reasons.push(byDate[birthDate]);
  return reasons;
}
