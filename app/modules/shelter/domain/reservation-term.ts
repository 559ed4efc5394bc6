/*
 * The term of a reservation.
 *
 * Rule: a place is held up to the moment that was agreed. From that moment on it is free for others; the person can still
 * come, and a worker records that they did not. Source: decision 0035; the counting side is `app.counted_stays`.
 * Example: held until 20:00. At 19:59 it is held, at 20:00 the term is over.
 */

/** Whether the term is over at `now`; without a term nothing ends. */
export function isTermOver(heldUntil: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return heldUntil !== null && Temporal.Instant.compare(heldUntil, now) <= 0;
}
