import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { GrantApplication, GrantCall, GrantScore } from './grant.ts';

/** A score that an assessor still has to give. */
export type MissingScore = Omit<GrantScore, 'score'>;

/** Whether a score can be recorded. Scores are whole numbers from 0 to the call's maximum. */
export function checkScore(
  { assessorIds, criteria, maxScore }: GrantCall,
  { assessorId, criterionId, score }: GrantScore,
): Result<GrantScore['score'], 'not-an-assessor' | 'unknown-criterion' | 'out-of-range'> {
  if (!assessorIds.includes(assessorId)) return refuse('not-an-assessor');
  if (!criteria.some(({ id }) => id === criterionId)) return refuse('unknown-criterion');
  return Number.isInteger(score) && score >= 0 && score <= maxScore ? succeed(score) : refuse('out-of-range');
}

/** Every score that is still to be given, for the applications that were not withdrawn. */
export function missingScores(
  call: GrantCall,
  applications: readonly GrantApplication[],
  scores: readonly GrantScore[],
): readonly MissingScore[] {
  const given = new Set(scores.map((score) => keyOf(score)));
  return inTheRunning(applications).flatMap(({ id }) =>
    call.assessorIds.flatMap((assessorId) =>
      call.criteria
        .map((criterion): MissingScore => ({ applicationId: id, assessorId, criterionId: criterion.id }))
        .filter((missing) => !given.has(keyOf(missing))),
    ),
  );
}

/** The scores someone may see: their own, and everybody's once nobody has to score any more. */
export function visibleScores(
  call: GrantCall,
  applications: readonly GrantApplication[],
  scores: readonly GrantScore[],
  viewerId: string,
): readonly GrantScore[] {
  const isOpen = call.assessorIds.length > 0 && missingScores(call, applications, scores).length === 0;
  return isOpen ? scores : scores.filter(({ assessorId }) => assessorId === viewerId);
}

export function inTheRunning(applications: readonly GrantApplication[]): readonly GrantApplication[] {
  return applications.filter(({ status }) => status !== 'withdrawn');
}

function keyOf({ applicationId, assessorId, criterionId }: MissingScore): string {
  return JSON.stringify([applicationId, assessorId, criterionId]);
}
