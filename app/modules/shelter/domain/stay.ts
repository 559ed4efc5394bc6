import type { ImpossibleDay } from './possible-days.ts';

/**
 * A person takes a place at premises over a period; a household that comes together has a stay for each member.
 *
 * `reserved` → `present` → `departed`; or `reserved` → `no-show` or `cancelled`. The last two take no place.
 */
export interface Stay {
  readonly stayId: string;
  readonly personId: string;
  readonly householdId: string | null;
  readonly premisesRef: string;
  readonly bedRef: string | null;
  readonly status: StayStatus;
  readonly expectedFrom: Temporal.PlainDate | null;
  /** Day of departure that is expected; null while nobody knows. */
  readonly expectedUntil: Temporal.PlainDate | null;
  readonly arrivedOn: Temporal.PlainDate | null;
  /** Day of departure; that night is not counted. */
  readonly leftOn: Temporal.PlainDate | null;
  /** Until when the place is kept; null once the reservation has ended. */
  readonly heldUntil: Temporal.Instant | null;
  readonly departure: Departure | null;
  /** The stay that this one continues after a move. */
  readonly movedFrom: string | null;
}

export const stayStatuses = ['reserved', 'present', 'departed', 'no-show', 'cancelled'] as const;
export type StayStatus = (typeof stayStatuses)[number];

/** Where someone went. */
export interface Departure {
  /** Code of an `ExitDestination`. */
  readonly destination: string;
  /** CBS code; null when unknown. */
  readonly municipality: string | null;
  readonly contractForm: string | null;
  readonly followUp: string | null;
  /** Code of the reason; needed when someone leaves without a roof. */
  readonly noRoofReason: string | null;
}

export interface ReserveInput {
  readonly stayId: string;
  readonly personId: string;
  readonly householdId: string | null;
  readonly premisesRef: string;
  readonly bedRef: string | null;
  readonly expectedFrom: Temporal.PlainDate;
  readonly expectedUntil: Temporal.PlainDate | null;
  readonly heldUntil: Temporal.Instant;
}

/** Why something cannot be done with a stay. */
export type StayRefusal =
  | { readonly kind: 'wrong-status'; readonly status: StayStatus }
  | { readonly kind: 'in-future' }
  | { readonly kind: 'departure-before-arrival'; readonly arrivedOn: Temporal.PlainDate }
  | { readonly kind: 'end-before-start' }
  | { readonly kind: 'impossible-day'; readonly impossible: ImpossibleDay }
  | { readonly kind: 'reservation-in-past' }
  | { readonly kind: 'hold-already-over' }
  | { readonly kind: 'same-place' }
  | { readonly kind: 'no-roof-reason-missing' }
  | { readonly kind: 'destination-unknown' }
  | { readonly kind: 'reason-missing' }
  /** Somebody else has the place by now. */
  | { readonly kind: 'place-given' }
  | { readonly kind: 'nothing-changed' };

/** Fields a correction may change; a field that is left out stays as it is. */
export interface StayCorrection {
  readonly arrivedOn?: Temporal.PlainDate;
  readonly leftOn?: Temporal.PlainDate | null;
  readonly expectedFrom?: Temporal.PlainDate;
  readonly expectedUntil?: Temporal.PlainDate | null;
  readonly bedRef?: string | null;
  readonly departure?: Departure | null;
}

/** How a stay was before a change: nothing is overwritten silently. */
export interface StayRevision {
  readonly before: Stay;
  readonly changedBy: string;
  readonly changedAt: Temporal.Instant;
  readonly reason: string;
}
