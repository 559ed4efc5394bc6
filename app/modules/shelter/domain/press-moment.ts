/*
 * When a press at the door was made.
 *
 * Rule: a phone that had no connection says when the button was pressed. That is believed when it can be: not in the
 * future, and no longer ago than a press about a night can be put right at the door, 72 hours. Otherwise it counts from
 * when it came in.
 * Source: decision 0023; the 72 hours are our choice.
 * Example: sent at 08:00 and pressed at 23:10 the evening before:
 *   `pressMoment(moment('2026-11-20T23:10+01:00'), moment('2026-11-21T08:00+01:00'))` is
 *     `moment('2026-11-20T23:10+01:00')`.
 * Pressed at 08:05, by a clock that runs ahead:
 *   `pressMoment(moment('2026-11-21T08:05+01:00'), moment('2026-11-21T08:00+01:00'))` is
 *     `moment('2026-11-21T08:00+01:00')`.
 * Exactly 72 hours ago is believed:
 *   `pressMoment(moment('2026-11-18T08:00+01:00'), moment('2026-11-21T08:00+01:00'))` is
 *     `moment('2026-11-18T08:00+01:00')`.
 */

/** Presses longer ago than this are no longer about a night that can be put right at the door. */
const longestHeld = { hours: 72 };

/**
 * The moment at which a press counts.
 *
 * @param said what the phone says; null when it says nothing
 */
export function pressMoment(said: Temporal.Instant | null, now: Temporal.Instant): Temporal.Instant {
  if (said === null) return now;
  const { compare } = Temporal.Instant;
  const isPossible = compare(said, now) <= 0 && compare(said, now.subtract(longestHeld)) >= 0;
  return isPossible ? said : now;
}
