import type { Moment } from '#app/modules/shelter/domain/moment.ts';
import type { OngoingPeriod } from '#app/kernel/period.ts';
import type { Stay } from '#app/modules/shelter/domain/stay.ts';

/** Nights of a stay at premises, half-open; `until` null while it goes on. */
export interface CountedPeriod extends OngoingPeriod {
  readonly premisesRef: string;
}

/** Canonical days: actual if known, otherwise expected. The night of the day of departure is not counted. */
export function canonicalPeriod(stay: Stay): OngoingPeriod | null {
  const from = stay.arrivedOn ?? stay.expectedFrom;
  return from === null ? null : { from, until: stay.leftOn ?? stay.expectedUntil };
}

/**
 * Slow twin of `app.counted_stays` for one stay: the nights on which it takes a place in occupancy, or null when there
 * are none.
 *
 * - A reservation counts from today on, while its term runs.
 * - Someone whose expected day of departure has passed is there until departure is recorded: tonight counts.
 * - No-shows, cancelled stays and visits without a night do not count.
 */
export function countedPeriod(stay: Stay, { today, now }: Moment): OngoingPeriod | null {
  const taken = takenPeriod(stay, today);
  if (taken === null) return null;
  if (stay.status !== 'reserved') return orNothing(taken);
  const isHeld = stay.heldUntil !== null && Temporal.Instant.compare(stay.heldUntil, now) > 0;
  return isHeld ? orNothing({ ...taken, from: later(taken.from, today) }) : null;
}

/** From which day to which a stay keeps its place from others, whatever became of the term of a reservation. */
export function takenPeriod(stay: Stay, today: Temporal.PlainDate): OngoingPeriod | null {
  const canonical = canonicalPeriod(stay);
  if (canonical === null || stay.status === 'no-show' || stay.status === 'cancelled') return null;
  if (stay.status !== 'present' || canonical.until === null) return canonical;
  return { from: canonical.from, until: later(canonical.until, today.add({ days: 1 })) };
}

function orNothing(period: OngoingPeriod): OngoingPeriod | null {
  const { from, until } = period;
  return until !== null && Temporal.PlainDate.compare(from, until) >= 0 ? null : period;
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other;
}
