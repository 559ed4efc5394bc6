import type {
  GrantApplication,
  GrantCall,
  GrantScore,
} from '#app/modules/action-plan/domain/grants/grant.ts';
import { inTheRunning, missingScores } from '#app/modules/action-plan/domain/grants/grant-scoring.ts';

/*
 * What the database says of the scores of a grant, said once more over plain data: while scores are blind only the
 * database sees them all, so the rules that run are SQL (`app.are_grant_scores_complete`, the policies of grant_score).
 */

/** Whether there is something to open: an application that stands, and every score of all that stand. */
export function areScoresComplete(
  call: GrantCall,
  applications: readonly GrantApplication[],
  scores: readonly GrantScore[],
): boolean {
  return inTheRunning(applications).length > 0 && missingScores(call, applications, scores).length === 0;
}

/** The scores that someone sees: an assessor the own, and everybody's once they were opened; others none before that. */
export function visibleScores(
  { assessorIds }: GrantCall,
  scores: readonly GrantScore[],
  viewer: { readonly userId: string; readonly isRegionalOfficer: boolean },
  areOpen: boolean,
): readonly GrantScore[] {
  const assesses = assessorIds.includes(viewer.userId);
  if (areOpen) return assesses || viewer.isRegionalOfficer ? scores : [];
  return assesses ? scores.filter(({ assessorId }) => assessorId === viewer.userId) : [];
}
