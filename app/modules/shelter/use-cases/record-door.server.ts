import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { placeOfStay } from '../data/places.server.ts';
import type { DatabaseRefusal } from '../data/database-refusal.ts';
import { findDoorEventByKey, insertDoorEvent, type DoorEvent } from '../data/door-events.server.ts';
import { findHouse, type House } from '../data/houses.server.ts';
import { nightsUsed } from '../data/nights-used.server.ts';
import { nightGuests, type NightGuest } from '../data/tonight.server.ts';
import { findStay } from '../data/stays.server.ts';
import { lockPlace, updateStay } from '../data/write-stays.server.ts';
import { arrive } from '../domain/change-stay.ts';
import { isUsedUp, nightLimit } from '../domain/night-limit.ts';
import { pressMoment, type DeviceClock } from '../domain/press-moment.ts';
import type { StayRefusal } from '../domain/stay.ts';
import type { Act } from './act.ts';
import { aboutPerson } from './about-person.ts';
import { perform } from './perform.server.ts';

export interface DoorRequest extends Act {
  /** Made on the phone (a UUID), so that sending it twice counts once. */
  readonly idempotencyKey: string;
  readonly premisesRef: string;
  readonly personId: string;
  /** The day on which the night starts. */
  readonly night: Temporal.PlainDate;
  readonly kind: 'in' | 'out';
  /** Code of why someone stays beyond the nights of a month; null while there is none. */
  readonly exception: string | null;
  /** What the phone says of when it was pressed; null or absent where it says nothing. */
  readonly device?: DeviceClock | null;
}

export interface RecordedDoor {
  readonly event: DoorEvent;
  /** It had been recorded before; nothing was added. */
  readonly isRepeat: boolean;
}

export type DoorRefusal =
  | StayRefusal
  | DatabaseRefusal
  | { readonly kind: 'premises-unknown' | 'not-expected' }
  /** More than the house rule allows: asks for `exception`. */
  | { readonly kind: 'nights-used-up'; readonly limit: number; readonly used: number }
  /** The key was used for something else. */
  | { readonly kind: 'key-used' };

/**
 * Checks someone in or out at the door with one action. Checking in someone with a reservation is the arrival too.
 * The same key gives the same event, however often it is sent.
 */
export function recordDoor(
  database: Database,
  scope: Scope,
  request: DoorRequest,
): Promise<Result<RecordedDoor, DoorRefusal>> {
  const { regionId } = scope;
  const action = request.kind === 'in' ? 'check-in' : 'check-out';
  const record = `${request.premisesRef} ${request.night.toString()}`;
  const log = ({ isRepeat }: RecordedDoor) => (isRepeat ? [] : aboutPerson(action, request.personId, record));
  return perform<RecordedDoor, DoorRefusal>(database, scope, request, log, async (tx) => {
    const repeated = await repeat(tx, scope, request);
    if (repeated !== null) return repeated;
    const { premisesRef, personId, night } = request;
    const house = await findHouse(tx, regionId, premisesRef, night);
    if (house === null) return refuse({ kind: 'premises-unknown' });
    await lockPlace(tx, house.premisesId, personId);
    const guests = await nightGuests(tx, regionId, [house.premisesId], night);
    const guest = guests.find((one) => one.personId === personId);
    if (guest === undefined) return refuse({ kind: 'not-expected' });
    // Who was seen this night already has used it: going out for a walk does not take another.
    const isNewNight = request.kind === 'in' && guest.doorState === null;
    const limit = isNewNight ? await limitRefusal(tx, house, request) : null;
    if (limit !== null) return refuse(limit);
    const arrival = await arriveAtDoor(tx, scope, guest, request);
    if (!arrival.ok) return arrival;
    return addEvent(tx, scope, house, request, arrival.value);
  });
}

async function addEvent(
  tx: WriteTransaction,
  scope: Scope,
  { premisesId }: House,
  request: DoorRequest,
  arrivedStayId: string | null,
): Promise<Result<RecordedDoor, DoorRefusal>> {
  const { userId, regionId } = scope;
  const { device = null, moment } = request;
  const occurredAt = pressMoment(device, moment.now);
  const event = { ...request, device, occurredAt, premisesId, undoes: null, arrivedStayId, userId };
  const added = await insertDoorEvent(tx, regionId, event);
  if (added === null) return (await repeat(tx, scope, request)) ?? refuse({ kind: 'key-used' });
  const recorded = await findDoorEventByKey(tx, regionId, request.idempotencyKey);
  return recorded === null ? refuse({ kind: 'not-allowed' }) : succeed({ event: recorded, isRepeat: false });
}

async function repeat(
  tx: WriteTransaction,
  { regionId }: Scope,
  { idempotencyKey, personId, night, kind }: DoorRequest,
): Promise<Result<RecordedDoor, DoorRefusal> | null> {
  const event = await findDoorEventByKey(tx, regionId, idempotencyKey);
  if (event === null) return null;
  const isSame = event.personId === personId && event.night.equals(night) && event.kind === kind;
  return isSame ? succeed({ event, isRepeat: true }) : refuse({ kind: 'key-used' });
}

async function limitRefusal(
  tx: WriteTransaction,
  { premisesId, rules }: House,
  { personId, night, exception }: DoorRequest,
): Promise<DoorRefusal | null> {
  const limit = rules.nightsPerMonth;
  if (limit === null || exception !== null) return null;
  const used = (await nightsUsed(tx, premisesId, [personId], night)).get(personId) ?? 0;
  return isUsedUp(nightLimit(used, limit)) ? { kind: 'nights-used-up', limit, used } : null;
}

/** The stay that begins by this event; null when it had begun. */
async function arriveAtDoor(
  tx: WriteTransaction,
  { regionId }: Scope,
  guest: NightGuest,
  { kind, night, moment }: DoorRequest,
): Promise<Result<string | null, DoorRefusal>> {
  if (kind === 'out' || guest.status === 'present') return succeed(null);
  const record = await findStay(tx, regionId, guest.stayId);
  if (record === null) return refuse({ kind: 'not-expected' });
  const arrived = arrive(record.stay, night, moment);
  if (!arrived.ok) return arrived;
  const place = await placeOfStay(tx, regionId, guest.stayId);
  const bedId = place?.bedId ?? null;
  const change = { stay: arrived.value, bedId, kind: 'arrive', reason: null } as const;
  const isChanged = await updateStay(tx, regionId, change);
  return isChanged ? succeed(guest.stayId) : refuse({ kind: 'not-allowed' });
}
