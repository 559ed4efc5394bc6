/*
 * When the scores of a call can be opened.
 *
 * Rule: they open once, after the last day to apply and when all are in. A call that was never opened to applicants
 * is still open in this sense. The database holds to the same (`app.guard_grant_scores`).
 * Source: decision 0034 (opening scores is an act); docs/statuses.md (scores of a grant).
 * Example: open up to and including 31 March: `['2021-03-31',
 * '2021-04-01'].map((today) => whyNotOpened({ areComplete: true, areOpen: false }, { from: day('2021-03-01'),
 * until: day('2021-04-01') }, day(today)))` is `['still-open', null]`;
 * `whyNotOpened({ areComplete: true, areOpen: true }, null, day('2021-04-01'))` is `'scores-open'`.
 * `whyTooEarly(false, { from: day('2021-03-01'), until: day('2021-04-01') }, day('2021-04-01'))` is
 * `'scores-missing'`.
 */

import { hasEnded, type Period } from '#app/kernel/period.ts';

/** How far the scores of a call are. */
export interface ScoresState {
  /** Every assessor has scored every application; only the database sees that while scores are blind. */
  readonly areComplete: boolean;
  readonly areOpen: boolean;
}

/**
 * Why the scores of a call cannot be opened; null when they can.
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
