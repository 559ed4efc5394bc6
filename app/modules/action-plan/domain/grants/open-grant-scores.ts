import { hasEnded, type Period } from '#app/kernel/period.ts';

/** How far the scores of a call are. */
export interface ScoresState {
  /** Every assessor has scored every application; only the database sees that while scores are blind. */
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
  if (openPeriod === null || !hasEnded(openPeriod, today)) return 'still-open';
  return areComplete ? null : 'scores-missing';
}
