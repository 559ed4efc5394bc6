import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { exitDestinations } from '../data/code-lists.server.ts';
import { findPlace } from '../data/places.server.ts';
import { updateStay } from '../data/write-stays.server.ts';
import { correct, departureFault } from '../domain/change-stay.ts';
import type { Stay, StayCorrection, StayRefusal } from '../domain/stay.ts';
import { stayLog } from './about-person.ts';
import {
  holdStay,
  type ChangedStay,
  type ChangeRefusal,
  type HeldStay,
  type StayAct,
} from './change-recorded-stay.server.ts';
import { perform } from './perform.server.ts';
import { stayDaysFault } from './stay-days.server.ts';

export interface CorrectStayRequest extends StayAct {
  readonly correction: StayCorrection;
  /** Why it is corrected; kept with how it was. */
  readonly reason: string;
}

/** Puts right what was recorded wrongly. How it was, who changed it, when and why stay on record. */
export function correctStay(
  database: Database,
  scope: Scope,
  request: CorrectStayRequest,
): Promise<ChangedStay> {
  const log = stayLog('correct-stay');
  return perform<Stay, ChangeRefusal>(database, scope, request, log, async (tx) => {
    const held = await holdStay(tx, scope, request.stayId);
    if (held === null) return refuse({ kind: 'stay-unknown' });
    const { correction, reason, moment } = request;
    const corrected = correct(held.record.stay, correction, { userId: scope.userId, reason }, moment);
    if (!corrected.ok) return corrected;
    const { stay } = corrected.value;
    const days = { before: held.record.stay, after: stay, today: moment.today, keys: request.keys };
    const fault = (await stayDaysFault(tx, scope, days)) ?? (await destinationFault(tx, correction));
    if (fault !== null) return refuse(fault);
    const bed = await correctedBed(tx, scope, held, stay);
    if (!bed.ok) return bed;
    const change = { stay, bedId: bed.value, kind: 'correct', reason: reason.trim() } as const;
    if (!(await updateStay(tx, scope.regionId, change))) return refuse({ kind: 'not-allowed' });
    return succeed(stay);
  });
}

async function destinationFault(
  tx: WriteTransaction,
  { departure }: StayCorrection,
): Promise<StayRefusal | null> {
  return departure === undefined || departure === null
    ? null
    : departureFault(departure, await exitDestinations(tx));
}

async function correctedBed(
  tx: WriteTransaction,
  { regionId }: Scope,
  { record, bedId }: HeldStay,
  stay: Stay,
): Promise<Result<string | null, { readonly kind: 'bed-unknown' }>> {
  if (stay.bedRef === record.stay.bedRef) return succeed(bedId);
  const day = stay.arrivedOn ?? stay.expectedFrom;
  const place = day === null ? null : await findPlace(tx, regionId, stay, day);
  return place === null || 'kind' in place ? refuse({ kind: 'bed-unknown' }) : succeed(place.bedId);
}
