import { randomUUID } from 'node:crypto';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { DatabaseRefusal } from '../data/database-refusal.ts';
import { insertStay, type StayBackground } from '../data/write-stays.server.ts';
import { arrive, reserve } from '../domain/change-stay.ts';
import type { Seeker } from '../domain/seeker.ts';
import type { Stay, StayRefusal } from '../domain/stay.ts';
import type { Act } from './act.ts';
import { stayLog } from './about-person.ts';
import { keepPlacesOrder, placesWanted } from './keep-placement-order.server.ts';
import { giveUrgentShelter } from './intake/give-urgent-shelter.server.ts';
import { perform } from './perform.server.ts';
import { stayDaysFault } from './stay-days.server.ts';
import { seeWithArrival } from './door/seen-with-arrival.server.ts';
import { takePlace, type PlaceRefusal } from './take-place.server.ts';

/** Someone and the place asked for. */
export interface NewStayRequest extends Act {
  readonly personId: string;
  readonly householdId: string | null;
  readonly premisesRef: string;
  readonly bedRef: string | null;
  readonly expectedUntil: Temporal.PlainDate | null;
  readonly background: StayBackground;
  /** What the person brings and needs; null takes what the file says. */
  readonly needs: Omit<Seeker, 'from' | 'until'> | null;
  /** Why a bar is set aside; null while there is no such reason. */
  readonly exceptionReason: string | null;
}

export interface ReserveStayRequest extends NewStayRequest {
  readonly expectedFrom: Temporal.PlainDate;
  /** Until when the place is kept. */
  readonly heldUntil: Temporal.Instant;
}

export interface AdmitRequest extends NewStayRequest {
  readonly arrivedOn: Temporal.PlainDate;
  /** The night that goes on at the door; null or absent where nobody stands there. */
  readonly nightAtDoor?: Temporal.PlainDate | null;
}

export type NewStayRefusal = StayRefusal | PlaceRefusal | DatabaseRefusal;

/** Keeps a place for someone until a moment. */
export function reserveStay(
  database: Database,
  scope: Scope,
  request: ReserveStayRequest,
): Promise<Result<Stay, NewStayRefusal>> {
  const log = stayLog('reserve-stay');
  return perform<Stay, StayRefusal | PlaceRefusal>(database, scope, request, log, async (tx) => {
    if (isOver(request.expectedFrom, request.moment.today)) return refuse({ kind: 'reservation-in-past' });
    const reserved = reservation(request, request.expectedFrom, request.heldUntil);
    if (!reserved.ok) return reserved;
    return begin(tx, scope, { ...request, stay: reserved.value, changeKind: 'reserve' });
  });
}

/** Takes someone in who comes without a reservation: place and arrival in one action. */
export function admit(
  database: Database,
  scope: Scope,
  request: AdmitRequest,
): Promise<Result<Stay, NewStayRefusal>> {
  const { arrivedOn, nightAtDoor = null, moment } = request;
  const log = stayLog('admit');
  return perform<Stay, StayRefusal | PlaceRefusal>(database, scope, request, log, async (tx) => {
    const reserved = reservation(request, arrivedOn, moment.now.add({ minutes: 1 }));
    if (!reserved.ok) return reserved;
    const arrived = arrive(reserved.value, arrivedOn, moment);
    if (!arrived.ok) return arrived;
    const begun = await begin(tx, scope, { ...request, stay: arrived.value, changeKind: 'arrive' });
    if (begun.ok) await seeWithArrival(tx, scope, begun.value, nightAtDoor, moment);
    return begun;
  });
}

/** The night of yesterday goes on after midnight. */
function isOver(night: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(night, today.subtract({ days: 1 })) < 0;
}

function reservation(
  request: NewStayRequest,
  expectedFrom: Temporal.PlainDate,
  heldUntil: Temporal.Instant,
): Result<Stay, StayRefusal> {
  const { personId, householdId, premisesRef, bedRef, expectedUntil, moment } = request;
  const who = { stayId: randomUUID(), personId, householdId };
  return reserve({ ...who, premisesRef, bedRef, expectedFrom, expectedUntil, heldUntil }, moment);
}

interface Beginning extends NewStayRequest {
  readonly stay: Stay;
  readonly changeKind: 'reserve' | 'arrive';
}

async function begin(
  tx: WriteTransaction,
  scope: Scope,
  { stay, changeKind, ...request }: Beginning,
): Promise<Result<Stay, StayRefusal | PlaceRefusal>> {
  const { today } = request.moment;
  const fault = await stayDaysFault(tx, scope, { before: null, after: stay, today, keys: request.keys });
  if (fault !== null) return refuse(fault);
  const from = stay.arrivedOn ?? stay.expectedFrom ?? today;
  const wanted = { ...request, from, until: stay.expectedUntil };
  const place = await takePlace(tx, scope, wanted, request.moment);
  if (!place.ok) return place;
  const places = await placesWanted(tx, scope, wanted);
  const { background, exceptionReason } = request;
  const { regionId, userId } = scope;
  await insertStay(tx, regionId, {
    stay,
    ...place.value,
    background,
    exceptionReason,
    changeKind,
    userId,
  });
  await keepPlacesOrder(tx, scope, stay, places);
  const { moment, origin } = request;
  if (Temporal.PlainDate.compare(from, moment.today) <= 0)
    await giveUrgentShelter(tx, scope, stay.personId, moment.today, origin);
  return succeed(stay);
}
