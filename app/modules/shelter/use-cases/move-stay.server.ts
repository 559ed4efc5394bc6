import { randomUUID } from 'node:crypto';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertStay, updateStay } from '../data/write-stays.server.ts';
import { move, type Moved } from '../domain/change-stay.ts';
import type { Seeker } from '../domain/seeker.ts';
import { aboutStay } from './about-person.ts';
import { holdStay, type ChangeRefusal, type StayAct } from './change-recorded-stay.server.ts';
import { keepPlacesOrder, placesWanted } from './keep-placement-order.server.ts';
import { perform } from './perform.server.ts';
import { stayDaysFault } from './stay-days.server.ts';
import { takePlace, type PlaceRefusal } from './take-place.server.ts';

export interface MoveStayRequest extends StayAct {
  readonly premisesRef: string;
  readonly bedRef: string | null;
  readonly on: Temporal.PlainDate;
  readonly expectedUntil: Temporal.PlainDate | null;
  readonly needs: Omit<Seeker, 'from' | 'until'> | null;
  readonly exceptionReason: string | null;
}

/** Moves someone to another place as one action: no night is lost or counted twice. */
export function moveStay(
  database: Database,
  scope: Scope,
  request: MoveStayRequest,
): Promise<Result<Moved, ChangeRefusal | PlaceRefusal>> {
  const { regionId, userId } = scope;

  return perform<Moved, ChangeRefusal | PlaceRefusal>(database, scope, request, moveLog, async (tx) => {
    const held = await holdStay(tx, scope, request.stayId);
    if (held === null) return refuse({ kind: 'stay-unknown' });
    const { record } = held;
    const { premisesRef, bedRef, on, expectedUntil, moment } = request;
    const target = { stayId: randomUUID(), premisesRef, bedRef, expectedUntil };
    const moved = move(record.stay, target, on, moment);
    if (!moved.ok) return moved;
    const { ended, begun } = moved.value;
    const fault = await stayDaysFault(tx, scope, {
      before: null,
      after: begun,
      today: moment.today,
      keys: request.keys,
    });
    if (fault !== null) return refuse(fault);
    if (!(await updateStay(tx, regionId, { stay: ended, bedId: held.bedId, kind: 'move', reason: null })))
      return refuse({ kind: 'not-allowed' });
    const wanted = { ...request, personId: begun.personId, from: on, until: expectedUntil };
    const place = await takePlace(tx, scope, wanted, moment);
    if (!place.ok) return place;
    const places = await placesWanted(tx, scope, wanted);
    const { intakeId, route, originMunicipality, situationBefore } = record;
    await insertStay(tx, regionId, {
      stay: begun,
      ...place.value,
      background: { intakeId, route, originMunicipality, situationBefore },
      exceptionReason: request.exceptionReason,
      changeKind: 'move',
      userId,
    });
    await keepPlacesOrder(tx, scope, begun, places);
    return succeed(moved.value);
  });
}

const moveLog = ({ begun }: Moved) => aboutStay('move-stay', begun);
