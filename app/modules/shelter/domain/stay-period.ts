import { overlaps, type Period } from './premises.ts';
import type { Stay } from './stay.ts';

/** The day and the moment a rule is asked for; handed in, never read from a clock. */
export interface Moment {
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
}

/** Canonical days: actual if known, otherwise expected. The night of the day of departure is not counted. */
export function canonicalPeriod(stay: Stay): Period | null {
  const from = stay.arrivedOn ?? stay.expectedFrom;
  return from === null ? null : { from, until: stay.leftOn ?? stay.expectedUntil };
}

/**
 * The nights on which a stay counts as taking a place, or null when there are none.
 *
 * - A reservation counts from today on, while its term runs.
 * - Someone whose expected day of departure has passed is there until departure is recorded: tonight counts.
 * - No-shows, cancelled stays and visits without a night do not count.
 */
export function countedPeriod(stay: Stay, { today, now }: Moment): Period | null {
  const canonical = canonicalPeriod(stay);
  if (canonical === null) return null;
  switch (stay.status) {
    case 'no-show':
    case 'cancelled':
      return null;
    case 'departed':
      return orNothing(canonical);
    case 'present':
      return orNothing({ from: canonical.from, until: notBefore(canonical.until, today.add({ days: 1 })) });
    case 'reserved': {
      const isHeld = stay.heldUntil !== null && Temporal.Instant.compare(stay.heldUntil, now) > 0;
      return isHeld ? orNothing({ ...canonical, from: later(canonical.from, today) }) : null;
    }
    default:
      return stay.status satisfies never;
  }
}

export type StayConflict =
  | { readonly kind: 'person-has-stay'; readonly stayId: string }
  | { readonly kind: 'bed-taken'; readonly stayId: string };

/**
 * Why a stay cannot stand beside the others: one person never has two overlapping stays, and one bed never holds two
 * households. Who is present is there tonight, also when the expected day of departure has passed.
 * The database enforces the same; this tells it beforehand.
 */
export function findConflict(
  stay: Stay,
  others: Iterable<Stay>,
  { today }: Pick<Moment, 'today'>,
): StayConflict | null {
  const period = takingPeriod(stay, today);
  if (period === null) return null;
  for (const other of others) {
    const theirs = other.stayId === stay.stayId ? null : takingPeriod(other, today);
    if (theirs === null || !overlaps(period, theirs)) continue;
    if (other.personId === stay.personId) return { kind: 'person-has-stay', stayId: other.stayId };
    const isSameBed =
      stay.bedRef !== null && stay.bedRef === other.bedRef && stay.premisesRef === other.premisesRef;
    if (isSameBed && partyOf(stay) !== partyOf(other)) return { kind: 'bed-taken', stayId: other.stayId };
  }
  return null;
}

function takingPeriod(stay: Stay, today: Temporal.PlainDate): Period | null {
  const canonical = canonicalPeriod(stay);
  if (canonical === null || stay.status === 'no-show' || stay.status === 'cancelled') return null;
  return stay.status === 'present'
    ? { from: canonical.from, until: notBefore(canonical.until, today.add({ days: 1 })) }
    : canonical;
}

function partyOf({ householdId, personId }: Stay): string {
  return householdId ?? personId;
}

function orNothing(period: Period): Period | null {
  const { from, until } = period;
  return until !== null && Temporal.PlainDate.compare(from, until) >= 0 ? null : period;
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) >= 0 ? one : other;
}

function notBefore(until: Temporal.PlainDate | null, day: Temporal.PlainDate): Temporal.PlainDate | null {
  return until === null ? null : later(until, day);
}
