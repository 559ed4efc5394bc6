import { refuse } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { exitDestinations } from '../data/code-lists.server.ts';
import { nightFigures } from '../data/occupancy.server.ts';
import { depart, undoDeparture as takeBackDeparture } from '../domain/change-stay.ts';
import type { Departure } from '../domain/stay.ts';
import { changeStay, type ChangedStay, type StayAct } from './change-recorded-stay.server.ts';

export interface DepartureRequest extends StayAct {
  /** Day of departure; that night is not counted. */
  readonly on: Temporal.PlainDate;
  readonly departure: Departure;
}

/** Someone leaves, with where to; without a roof the reason is asked. */
export function recordDeparture(
  database: Database,
  scope: Scope,
  request: DepartureRequest,
): Promise<ChangedStay> {
  const { on, departure, moment } = request;
  const change = { action: 'record-departure', kind: 'depart', reason: null } as const;
  return changeStay(database, scope, request, change, async (stay, tx) =>
    depart(stay, on, departure, await exitDestinations(tx), moment),
  );
}

/** Takes back a departure that was recorded by mistake, while the place is still free. */
export function undoDeparture(
  database: Database,
  scope: Scope,
  request: StayAct & { readonly reason: string },
): Promise<ChangedStay> {
  const change = { action: 'undo-departure', kind: 'correct', reason: request.reason } as const;
  return changeStay(database, scope, request, change, async (stay, tx) => {
    const tonight = await nightFigures(tx, request.moment.today);
    const free = tonight.get(stay.premisesRef)?.free ?? null;
    return free === 0 ? refuse({ kind: 'place-given' }) : takeBackDeparture(stay);
  });
}
