import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { cancel, recordNoShow as missArrival } from '../domain/change-stay.ts';
import { changeStay, type ChangedStay, type StayAct } from './change-recorded-stay.server.ts';

/** Someone with a reservation did not come: an outcome of its own, which is counted. */
export function recordNoShow(database: Database, scope: Scope, request: StayAct): Promise<ChangedStay> {
  const change = { action: 'record-no-show', kind: 'no-show', reason: null } as const;
  return changeStay(database, scope, request, change, missArrival);
}

/** The place is given back before arrival. */
export function cancelReservation(
  database: Database,
  scope: Scope,
  request: StayAct & { readonly reason: string | null },
): Promise<ChangedStay> {
  const change = { action: 'cancel-reservation', kind: 'cancel', reason: request.reason } as const;
  return changeStay(database, scope, request, change, cancel);
}
