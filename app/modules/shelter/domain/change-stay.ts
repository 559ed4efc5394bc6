/*
 * What may become of a stay.
 *
 * Rule: reserved → present → departed, or from reserved → no-show or cancelled; nothing else. Nothing is recorded of a
 * day to come, nobody leaves before they came, and whoever leaves without a roof leaves with a reason. Someone who
 * comes late comes: neither a term that is over nor an expected departure that has passed stands in the way. A move is
 * one act: the one stay ends on the day on which the next begins, so that no night is lost or counted twice.
 * Source: decision 0019 (what the database refuses besides), docs/statuses.md.
 * Example:
 *   `cancel({ status: 'present' }).reason` is `{ kind: 'wrong-status', status: 'present' }`.
 * Arrived on 11 November and moved on the 20th, nine nights are over and the next begins with the night of the 20th:
 *   `move({ status: 'present', arrivedOn: day('2026-11-11'), premisesRef: 'A01', bedRef: '1' }, { premisesRef: 'A01',
 *     bedRef: '2', expectedUntil: null }, day('2026-11-20'), { today: day('2026-11-20') }).value.ended.leftOn` is
 *     `day('2026-11-20')`.
 * An arrival of tomorrow is not recorded today:
 *   `arrive({ status: 'reserved' }, day('2026-11-12'), { today: day('2026-11-11') }).reason` is `{ kind: 'in-future'
 *     }`.
 * Without a roof the reason is asked:
 *   `departureFault({ destination: 'street', noRoofReason: null }, new Map([['street', { isWithoutRoof: true }]]))` is
 *     `{ kind: 'no-roof-reason-missing' }`.
 */

import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { ExitDestination } from './code-list.ts';
import type {
  Departure,
  ReserveInput,
  Stay,
  StayCorrection,
  StayRefusal,
  StayRevision,
  StayStatus,
} from './stay.ts';
import type { Moment } from './moment.ts';
import { isTermOver } from './reservation-term.ts';

type Changed = Result<Stay, StayRefusal>;

/** Keeps a place until `heldUntil`. Whether it fits and is free is asked elsewhere. */
export function reserve(input: ReserveInput, { now }: Pick<Moment, 'now'>): Changed {
  if (input.expectedUntil !== null && isBefore(input.expectedUntil, input.expectedFrom))
    return refuse({ kind: 'end-before-start' });
  if (isTermOver(input.heldUntil, now)) return refuse({ kind: 'hold-already-over' });
  return succeed({
    ...input,
    status: 'reserved',
    arrivedOn: null,
    leftOn: null,
    departure: null,
    movedFrom: null,
  });
}

/** Someone comes in, whether or not the reservation is over. */
export function arrive(stay: Stay, on: Temporal.PlainDate, { today }: Pick<Moment, 'today'>): Changed {
  if (stay.status !== 'reserved') return wrongStatus(stay.status);
  if (isBefore(today, on)) return refuse({ kind: 'in-future' });
  const isTooLate = stay.expectedUntil !== null && isBefore(stay.expectedUntil, on);
  return succeed({
    ...stay,
    status: 'present',
    arrivedOn: on,
    expectedUntil: isTooLate ? null : stay.expectedUntil,
    heldUntil: null,
  });
}

/** Did not come: an outcome of its own, kept and counted. */
export function recordNoShow(stay: Stay): Changed {
  return endReservation(stay, 'no-show');
}

/** The place is given back before arrival. */
export function cancel(stay: Stay): Changed {
  return endReservation(stay, 'cancelled');
}

/** Takes back an arrival that was recorded by mistake: the stay is reserved again until `heldUntil`. */
export function undoArrival(stay: Stay, heldUntil: Temporal.Instant): Changed {
  if (stay.status !== 'present') return wrongStatus(stay.status);
  const expectedFrom = stay.expectedFrom ?? stay.arrivedOn;
  return succeed({ ...stay, status: 'reserved', expectedFrom, arrivedOn: null, heldUntil });
}

/** Someone leaves on day `on`; that night is not counted. Without a roof, the reason is asked. */
export function depart(
  stay: Stay,
  on: Temporal.PlainDate,
  departure: Departure,
  destinations: ReadonlyMap<string, ExitDestination>,
  { today }: Pick<Moment, 'today'>,
): Changed {
  if (stay.status !== 'present' || stay.arrivedOn === null) return wrongStatus(stay.status);
  if (isBefore(today, on)) return refuse({ kind: 'in-future' });
  if (isBefore(on, stay.arrivedOn))
    return refuse({ kind: 'departure-before-arrival', arrivedOn: stay.arrivedOn });
  const fault = departureFault(departure, destinations);
  return fault === null ? succeed({ ...stay, status: 'departed', leftOn: on, departure }) : refuse(fault);
}

/** Takes back a departure that was recorded by mistake: the stay goes on as if nobody had left. */
export function undoDeparture(stay: Stay): Changed {
  if (stay.status !== 'departed') return wrongStatus(stay.status);
  return succeed({ ...stay, status: 'present', leftOn: null, departure: null });
}

export interface MoveTarget {
  readonly stayId: string;
  readonly premisesRef: string;
  readonly bedRef: string | null;
  readonly expectedUntil: Temporal.PlainDate | null;
}

export interface Moved {
  readonly ended: Stay;
  readonly begun: Stay;
}

/** Codes of an `ExitDestination` for a move; they belong to data/opvanglocaties/destinations.json. */
export const moveDestinations = { sameHouse: 'other-place-same-house', elsewhere: 'other-shelter' } as const;

/** Someone moves to another place on day `on`. */
export function move(
  stay: Stay,
  target: MoveTarget,
  on: Temporal.PlainDate,
  { today }: Pick<Moment, 'today'>,
): Result<Moved, StayRefusal> {
  if (stay.status !== 'present' || stay.arrivedOn === null) return wrongStatus(stay.status);
  if (isBefore(today, on)) return refuse({ kind: 'in-future' });
  if (isBefore(on, stay.arrivedOn))
    return refuse({ kind: 'departure-before-arrival', arrivedOn: stay.arrivedOn });
  if (target.expectedUntil !== null && isBefore(target.expectedUntil, on))
    return refuse({ kind: 'end-before-start' });
  const isSameHouse = target.premisesRef === stay.premisesRef;
  if (isSameHouse && target.bedRef === stay.bedRef) return refuse({ kind: 'same-place' });
  const destination = isSameHouse ? moveDestinations.sameHouse : moveDestinations.elsewhere;
  const departure = {
    destination,
    municipality: null,
    contractForm: null,
    followUp: null,
    noRoofReason: null,
  };
  return succeed({
    ended: { ...stay, status: 'departed', leftOn: on, departure },
    begun: {
      ...stay,
      ...target,
      expectedFrom: on,
      arrivedOn: on,
      leftOn: null,
      departure: null,
      movedFrom: stay.stayId,
    },
  });
}

export interface Corrected {
  readonly stay: Stay;
  readonly revision: StayRevision;
}

export interface CorrectionBy {
  readonly userId: string;
  readonly reason: string;
}

/** Puts right what was recorded wrongly; how it was stays on record, with who, when and why. */
export function correct(
  stay: Stay,
  correction: StayCorrection,
  by: CorrectionBy,
  { today, now }: Moment,
): Result<Corrected, StayRefusal> {
  if (by.reason.trim().length < 3) return refuse({ kind: 'reason-missing' });
  const corrected: Stay = { ...stay, ...correction };
  const fault = datesFault(corrected, today) ?? statusFault(stay, corrected);
  if (fault !== null) return refuse(fault);
  if (isUnchanged(stay, corrected, correction)) return refuse({ kind: 'nothing-changed' });
  const status = corrected.status === 'departed' && corrected.leftOn === null ? 'present' : corrected.status;
  const departure = status === 'departed' ? corrected.departure : null;
  const revision = { before: stay, changedBy: by.userId, changedAt: now, reason: by.reason.trim() };
  return succeed({ stay: { ...corrected, status, departure }, revision });
}

/** A departure without a roof needs its reason; elsewhere a reason of that kind has no meaning. */
export function departureFault(
  departure: Departure,
  destinations: ReadonlyMap<string, ExitDestination>,
): StayRefusal | null {
  const destination = destinations.get(departure.destination);
  if (destination === undefined) return { kind: 'destination-unknown' };
  return destination.isWithoutRoof && departure.noRoofReason === null
    ? { kind: 'no-roof-reason-missing' }
    : null;
}

function endReservation(stay: Stay, status: 'no-show' | 'cancelled'): Changed {
  return stay.status === 'reserved'
    ? succeed({ ...stay, status, heldUntil: null })
    : wrongStatus(stay.status);
}

function datesFault(stay: Stay, today: Temporal.PlainDate): StayRefusal | null {
  const { arrivedOn, leftOn, expectedFrom, expectedUntil } = stay;
  if ([arrivedOn, leftOn].some((day) => day !== null && isBefore(today, day))) return { kind: 'in-future' };
  if (arrivedOn !== null && leftOn !== null && isBefore(leftOn, arrivedOn))
    return { kind: 'departure-before-arrival', arrivedOn };
  const start = arrivedOn ?? expectedFrom;
  const isTurned =
    expectedUntil !== null &&
    [start, expectedFrom].some((from) => from !== null && isBefore(expectedUntil, from));
  return isTurned ? { kind: 'end-before-start' } : null;
}

/** Arrival and departure are recorded by acts of their own; a correction only puts right what is there. */
function statusFault(before: Stay, after: Stay): StayRefusal | null {
  const hasNewArrival = before.arrivedOn === null && after.arrivedOn !== null;
  const hasNewDeparture = before.leftOn === null && after.leftOn !== null;
  return hasNewArrival || hasNewDeparture ? { kind: 'wrong-status', status: before.status } : null;
}

function isUnchanged(before: Stay, after: Stay, correction: StayCorrection): boolean {
  const fields = Object.keys(correction) as (keyof StayCorrection)[];
  return fields.every((field) => JSON.stringify(before[field]) === JSON.stringify(after[field]));
}

function wrongStatus(status: StayStatus) {
  return refuse({ kind: 'wrong-status', status } as const);
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
