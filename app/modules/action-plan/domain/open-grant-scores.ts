import type { Period } from '#app/kernel/period.ts';
import type { GrantApplication, GrantCall, GrantScore } from './grant.ts';
import { inTheRunning, missingScores } from './grant-scoring.ts';

/** How far the scores of a call are. */
export interface ScoresState {
  /** Every assessor has scored every application. */
  readonly areComplete: boolean;
  readonly areOpen: boolean;
}

/**
 * Why the scores of a call cannot be opened; null when they can. They open once, after the last day to apply and when
 * all are in. The database holds to the same (`app.guard_grant_scores`).
 *
 * @param openPeriod the days on which the call takes applications; null while it was never opened
 */
export function whyNotOpened(
  { areComplete, areOpen }: ScoresState,
  openPeriod: Period | null,
  today: Temporal.PlainDate,
): 'scores-open' | 'still-open' | 'scores-missing' | null {
  return areOpen ? 'scores-open' : whyTooEarly(areComplete, openPeriod, today);
}

/** Why it is too early to open scores that were not opened; null when it is not. */
export function whyTooEarly(
  areComplete: boolean,
  openPeriod: Period | null,
  today: Temporal.PlainDate,
): 'still-open' | 'scores-missing' | null {
  if (openPeriod === null || Temporal.PlainDate.compare(openPeriod.until, today) > 0) return 'still-open';
  return areComplete ? null : 'scores-missing';
}

/**
 * Whether there is something to open: an application that stands, and every score of all that stand. Only the database
 * sees every score while they are blind, so there `app.are_grant_scores_complete` says it; a test compares the two.
 */
export function areScoresComplete(
  call: GrantCall,
  applications: readonly GrantApplication[],
  scores: readonly GrantScore[],
): boolean {
  return inTheRunning(applications).length > 0 && missingScores(call, applications, scores).length === 0;
}
