/*
 * The term of a reservation.
 *
 * Rule: a place is held up to the moment that was agreed. From that moment on it is free for others; the person can
 * still come, and a worker records that they did not.
 * Source: decision 0035; the counting side is `app.counted_stays`.
 * Example: held until 20:00. A minute before it is held:
 *   `isTermOver(moment('2026-11-10T20:00+01:00'), moment('2026-11-10T19:59+01:00'))` is `false`.
 * At 20:00 the term is over:
 *   `isTermOver(moment('2026-11-10T20:00+01:00'), moment('2026-11-10T20:00+01:00'))` is `true`.
 * Until then it ends that day:
 *   `endsToday(moment('2026-11-10T20:00+01:00'), { today: day('2026-11-10'), now: moment('2026-11-10T09:00+01:00') })`
 *     is `true`.
 */

import { dutchDayOf } from '#app/kernel/dutch-time.ts';
import type { Moment } from './moment.ts';

/** Whether the term is over at `now`; without a term nothing ends. */
export function isTermOver(heldUntil: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return heldUntil !== null && Temporal.Instant.compare(heldUntil, now) <= 0;
}

/** Whether a term that is not over ends later on this day. */
export function endsToday(heldUntil: Temporal.Instant | null, { today, now }: Moment): boolean {
  return heldUntil !== null && !isTermOver(heldUntil, now) && dutchDayOf(heldUntil).equals(today);
}
