import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { findPlace } from '../data/places.server.ts';
import { endOutage, insertBed, insertOutage, type NewBed } from '../data/write-beds.server.ts';
import { keep, type KeptPremises, type PremisesAct } from './keep-premises.server.ts';

/** Adds numbered beds to a house: all of them, or none when one is there already. */
export function addBeds(
  database: Database,
  scope: Scope,
  {
    refs,
    bed,
    ...act
  }: PremisesAct & { readonly refs: readonly string[]; readonly bed: Omit<NewBed, 'ref'> },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'add-bed', async (tx, { premisesId }) => {
    for (const ref of refs) await insertBed(tx, scope, premisesId, { ...bed, ref });
    return null;
  });
}

export interface Outage {
  /** Numbered bed, or null when only the number of places is known. */
  readonly bedRef: string | null;
  readonly places: number;
  readonly reason: string;
  readonly from: Temporal.PlainDate;
  /** The first day on which it can be used again; null while nobody knows. */
  readonly until: Temporal.PlainDate | null;
  readonly note: string | null;
}

/** Takes a bed, or places, out of service with the reason. Who lies there is not moved by it: occupancy shows it. */
export function takeOutOfService(
  database: Database,
  scope: Scope,
  { outage, ...act }: PremisesAct & { readonly outage: Outage },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'take-out-of-service', async (tx, { premisesId, ref }) => {
    const place = await findPlace(
      tx,
      scope.regionId,
      { premisesRef: ref, bedRef: outage.bedRef },
      outage.from,
    );
    if ('kind' in place) return place;
    const places = outage.bedRef === null ? outage.places : 1;
    await insertOutage(tx, scope, premisesId, { ...outage, bedId: place.bedId, places });
    return null;
  });
}

/** From day `on` the bed or the places can be used again. One that had not begun yet is shortened to its first day. */
export function bringBackInService(
  database: Database,
  scope: Scope,
  { outageId, on, ...act }: PremisesAct & { readonly outageId: string; readonly on: Temporal.PlainDate },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'bring-back-in-service', async (tx) =>
    (await endOutage(tx, scope, outageId, on)) ? null : { kind: 'change-unknown' },
  );
}
