/*
 * When a press at the door was made, and whether to doubt it.
 *
 * Rule: the server's clock decides. A phone that had no connection says by its own clock when the button was pressed and
 * when it was sent: the time between the two is how long the press waited, whatever that clock shows. It is believed
 * when it can be: not less than nothing, and no longer than a press about a night can be put right at the door, 72
 * hours. Otherwise the press is of when it came in. The order of presses is that in which they came in. A clock that is
 * five minutes off or more is told with the press; where a phone says nothing of sending, what it said is told instead.
 * Source: decisions 0023 and 0046; the 72 hours and the five minutes are our choice.
 * Example: pressed at 23:10, sent at 8:00 and come in at 8:00:
 *   `pressMoment({ pressedAt: moment('2026-11-20T23:10+01:00'), sentAt: moment('2026-11-21T08:00+01:00') },
 *     moment('2026-11-21T08:00+01:00'))` is `moment('2026-11-20T23:10+01:00')`.
 * By a clock that is an hour behind, pressed and sent at 20:40, come in at 21:40:
 *   `pressMoment({ pressedAt: moment('2026-11-20T20:40+01:00'), sentAt: moment('2026-11-20T20:40+01:00') },
 *     moment('2026-11-20T21:40+01:00'))` is `moment('2026-11-20T21:40+01:00')`, and
 *   `clockDoubt({ pressedAt: moment('2026-11-20T20:40+01:00'), sentAt: moment('2026-11-20T20:40+01:00') },
 *     moment('2026-11-20T21:40+01:00'))` is `{ kind: 'clock-off', minutes: 60 }`.
 * Without the moment of sending the phone's word alone moves nothing:
 *   `pressMoment({ pressedAt: moment('2026-11-20T20:40+01:00'), sentAt: null }, moment('2026-11-20T21:40+01:00'))` is
 *     `moment('2026-11-20T21:40+01:00')`.
 */

/** Presses that waited longer are no longer about a night that can be put right at the door. */
const longestHeld = { hours: 72 };
const leastMinutesOff = 5;

/** What a phone says of a press, by its own clock. */
export interface DeviceClock {
  readonly pressedAt: Temporal.Instant;
  /** Null where it does not say when it sent the press. */
  readonly sentAt: Temporal.Instant | null;
}

export type ClockDoubt =
  /** Whole minutes that the phone's clock is behind; below nought it is ahead. */
  | { readonly kind: 'clock-off'; readonly minutes: number }
  /** When the button was pressed, as far as the phone says. */
  | { readonly kind: 'phone-says'; readonly pressedAt: Temporal.Instant };

/**
 * The moment of a press, by the server's clock.
 *
 * @param device null where nothing was said
 * @param now when it came in
 */
export function pressMoment(device: DeviceClock | null, now: Temporal.Instant): Temporal.Instant {
  const waited = device === null ? null : waitedFor(device);
  return waited === null ? now : now.subtract(waited);
}

/** Why the time of a press is in doubt, from what was recorded of it; null when there is no doubt. */
export function clockDoubt(device: DeviceClock | null, occurredAt: Temporal.Instant): ClockDoubt | null {
  if (device === null) return null;
  const { pressedAt } = device;
  // The moment that was recorded is as far from the phone's as the one clock is from the other.
  const minutes = Math.round(pressedAt.until(occurredAt).total('minutes'));
  if (Math.abs(minutes) < leastMinutesOff) return null;
  return waitedFor(device) === null ? { kind: 'phone-says', pressedAt } : { kind: 'clock-off', minutes };
}

/** How long a press waited on the phone; null when that is not known. */
function waitedFor({ pressedAt, sentAt }: DeviceClock): Temporal.Duration | null {
  if (sentAt === null) return null;
  const { compare } = Temporal.Instant;
  const isPossible = compare(pressedAt, sentAt) <= 0 && compare(pressedAt, sentAt.subtract(longestHeld)) >= 0;
  return isPossible ? pressedAt.until(sentAt) : null;
}
