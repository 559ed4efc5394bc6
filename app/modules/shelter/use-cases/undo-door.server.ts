import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { premisesIdOf } from '../data/places.server.ts';
import type { DatabaseRefusal } from '../data/database-refusal.ts';
import {
  findDoorEvent,
  findDoorEventByKey,
  insertDoorEvent,
  isUndone,
  type DoorEvent,
} from '../data/door-events.server.ts';
import { updateStay } from '../data/write-stays.server.ts';
import { undoArrival } from '../domain/change-stay.ts';
import { pressMoment, type DeviceClock } from '../domain/press-moment.ts';
import type { StayRefusal } from '../domain/stay.ts';
import type { Act } from './act.ts';
import { holdStay } from './change-recorded-stay.server.ts';
import { aboutPerson } from './about-person.ts';
import { perform } from './perform.server.ts';
import { hoursHeldAgain } from './record-arrival.server.ts';

export interface UndoDoorRequest extends Act {
  readonly idempotencyKey: string;
  readonly eventId: string;
  readonly device?: DeviceClock | null;
}

export type UndoDoorRefusal =
  | StayRefusal
  | DatabaseRefusal
  | { readonly kind: 'event-unknown' | 'already-undone' };

/** Takes back what was recorded at the door, with the arrival that came of it. Sent twice it counts once. */
export async function undoDoor(
  database: Database,
  scope: Scope,
  request: UndoDoorRequest,
): Promise<Result<{ readonly isRepeat: boolean }, UndoDoorRefusal>> {
  const { regionId, userId } = scope;
  const undone = await perform<Undone, UndoDoorRefusal>(database, scope, request, undoLog, async (tx) => {
    const event = await findDoorEvent(tx, regionId, request.eventId);
    if (event === null || event.kind === 'undo') return refuse({ kind: 'event-unknown' });
    const earlier = await findDoorEventByKey(tx, regionId, request.idempotencyKey);
    if (earlier?.undoes === event.eventId) return succeed({ isRepeat: true, event });
    const taken = await takeBackArrival(tx, scope, event, request);
    if (!taken.ok) return taken;
    if (await isUndone(tx, regionId, event.eventId)) return refuse({ kind: 'already-undone' });
    const premisesId = await premisesIdOf(tx, regionId, event.premisesRef);
    const { device = null, idempotencyKey, moment } = request;
    const added = await insertDoorEvent(tx, regionId, {
      ...event,
      idempotencyKey,
      device,
      occurredAt: pressMoment(device, moment.now),
      premisesId,
      kind: 'undo',
      undoes: event.eventId,
      exception: null,
      arrivedStayId: null,
      userId,
    });
    return succeed({ isRepeat: added === null, event });
  });
  return undone.ok ? succeed({ isRepeat: undone.value.isRepeat }) : undone;
}

interface Undone {
  readonly isRepeat: boolean;
  readonly event: DoorEvent;
}

const undoLog = ({ isRepeat, event: { personId, premisesRef, night } }: Undone) =>
  isRepeat ? [] : aboutPerson('undo-check', personId, `${premisesRef} ${night.toString()}`);

async function takeBackArrival(
  tx: WriteTransaction,
  scope: Scope,
  { arrivedStayId }: DoorEvent,
  { moment }: UndoDoorRequest,
): Promise<Result<null, UndoDoorRefusal>> {
  const held = arrivedStayId === null ? null : await holdStay(tx, scope, arrivedStayId);
  if (held === null || held.record.stay.status !== 'present') return succeed(null);
  const undone = undoArrival(held.record.stay, moment.now.add({ hours: hoursHeldAgain }));
  if (!undone.ok) return undone;
  const change = {
    stay: undone.value,
    bedId: held.bedId,
    kind: 'correct',
    reason: 'Inchecken ongedaan gemaakt',
  } as const;
  return (await updateStay(tx, scope.regionId, change)) ? succeed(null) : refuse({ kind: 'not-allowed' });
}
