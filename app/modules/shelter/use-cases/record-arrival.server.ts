import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { arrive, undoArrival as takeBackArrival } from '../domain/change-stay.ts';
import { seeWithArrival, unseeArrival } from './door/seen-with-arrival.server.ts';
import { changeStay, type ChangedStay, type StayAct } from './change-recorded-stay.server.ts';

export interface ArrivalRequest extends StayAct {
  readonly on: Temporal.PlainDate;
  /** The night that goes on at the door; null or absent where nobody stands there. */
  readonly nightAtDoor?: Temporal.PlainDate | null;
  /** Why there is one more than fits; kept with the stay. */
  readonly exceptionReason?: string | null;
}

/** Someone with a reservation comes in. Also when its term is over or the house is full: that shows, and is no bar. */
export function recordArrival(
  database: Database,
  scope: Scope,
  request: ArrivalRequest,
): Promise<ChangedStay> {
  const { on, moment, exceptionReason, nightAtDoor = null } = request;
  const exception = exceptionReason === undefined || exceptionReason === null ? {} : { exceptionReason };
  const change = { action: 'record-arrival', kind: 'arrive', reason: null, ...exception } as const;
  return changeStay(database, scope, request, change, async (stay, tx) => {
    const arrived = arrive(stay, on, moment);
    if (arrived.ok) await seeWithArrival(tx, scope, arrived.value, nightAtDoor, moment);
    return arrived;
  });
}

/** How long a reservation lives again after its arrival was taken back. */
export const hoursHeldAgain = 12;

/** Takes back an arrival recorded by mistake, with what was seen at the door: the stay is reserved again. */
export function undoArrival(
  database: Database,
  scope: Scope,
  request: StayAct & { readonly reason: string },
): Promise<ChangedStay> {
  const heldUntil = request.moment.now.add({ hours: hoursHeldAgain });
  const change = { action: 'undo-arrival', kind: 'correct', reason: request.reason } as const;
  return changeStay(database, scope, request, change, async (stay, tx) => {
    const undone = takeBackArrival(stay, heldUntil);
    if (undone.ok) await unseeArrival(tx, scope, stay, request.moment);
    return undone;
  });
}
