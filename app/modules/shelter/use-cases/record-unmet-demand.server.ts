import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { DatabaseRefusal } from '../data/database-refusal.ts';
import { findPlace } from '../data/places.server.ts';
import { insertUnmetDemand } from '../data/waiting/unmet-demand.server.ts';
import type { UnmetDemand } from '../domain/waiting-list.ts';
import { aboutPerson } from './about-person.ts';
import type { Act } from './act.ts';
import { keepPlacesOrder, placesForAnyone, placesWanted } from './keep-placement-order.server.ts';
import { perform } from './perform.server.ts';
import { personDayFault, type DayRefusal } from './stay-days.server.ts';

export interface UnmetDemandRequest extends Act {
  readonly demand: UnmetDemand;
  /** The house that was asked; null when it was asked in general. */
  readonly premisesRef: string | null;
}

export type UnmetDemandRefusal =
  | DatabaseRefusal
  | DayRefusal
  | { readonly kind: 'premises-unknown' | 'in-future' | 'no-organisation' };

const action = 'record-unmet-demand';

/** Counts someone who asked for a place in vain; without a file it counts just as well. */
export function recordUnmetDemand(
  database: Database,
  scope: Scope,
  { demand, premisesRef, ...act }: UnmetDemandRequest,
): Promise<Result<{ readonly demandId: string }, UnmetDemandRefusal>> {
  const { organisationId, regionId } = scope;
  const log = ({ demandId }: { readonly demandId: string }) =>
    demand.personId === null
      ? ({ action, objectKind: 'unmet-demand', objectId: demandId } as const)
      : aboutPerson(action, demand.personId, demandId);
  return perform<{ readonly demandId: string }, UnmetDemandRefusal>(database, scope, act, log, async (tx) => {
    if (organisationId === null) return refuse({ kind: 'no-organisation' });
    if (Temporal.PlainDate.compare(demand.askedOn, act.moment.today) > 0)
      return refuse({ kind: 'in-future' });
    const { personId, askedOn: day } = demand;
    const fault = await personDayFault(tx, scope, { personId, day, today: act.moment.today, keys: act.keys });
    if (fault !== null) return refuse(fault);
    const place =
      premisesRef === null
        ? null
        : await findPlace(tx, regionId, { premisesRef, bedRef: null }, demand.askedOn);
    if (place !== null && 'kind' in place) return refuse({ kind: 'premises-unknown' });
    const premisesId = place?.premisesId ?? null;
    const demandId = await insertUnmetDemand(tx, scope, organisationId, { ...demand, premisesId });
    const from = demand.askedOn;
    const places =
      demand.personId === null
        ? await placesForAnyone(tx, scope, from)
        : await placesWanted(tx, scope, { personId: demand.personId, needs: null, from, until: null });
    await keepPlacesOrder(tx, scope, { demandId }, places);
    return succeed({ demandId });
  });
}
