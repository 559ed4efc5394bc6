/*
 * By when an applicant hears.
 *
 * Rule: nobody hears before the last day to apply has passed; while a call is not open, any day may be said.
 * Source: our choice: applications are ranked among each other, so none is decided on while others may still come.
 * Example: open in March, `hearsEarly(day('2026-03-31'), { from: day('2026-03-01'), until: day('2026-04-01') })` is
 *   `true` and `hearsEarly(day('2026-04-01'), { from: day('2026-03-01'), until: day('2026-04-01') })` is `false`;
 *   `hearsEarly(null, null)` is `false`.
 */

import type { Period } from '#app/kernel/period.ts';

/** Whether `hearBy`, the last day on which an applicant hears, comes before the end of the days to apply. */
export function hearsEarly(hearBy: Temporal.PlainDate | null, open: Period | null): boolean {
  if (hearBy === null || open === null) return false;
  return Temporal.PlainDate.compare(hearBy, open.until) < 0;
}
