import { sql } from 'kysely';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { findPlace } from '../data/places.server.ts';
import { periodToText } from '../data/period-text.ts';
import { keep, type KeptPremises, type PremisesAct } from './keep-premises.server.ts';

export interface NewBed {
  readonly ref: string;
  readonly from: Temporal.PlainDate | null;
  readonly isSingleRoom: boolean | null;
  readonly isOnGroundFloor: boolean | null;
}

/** Adds a numbered bed to a house. */
export function addBed(
  database: Database,
  scope: Scope,
  { bed, ...act }: PremisesAct & { readonly bed: NewBed },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'add-bed', async (tx, { premisesId }) => {
    await tx
      .insertInto('bed')
      .values({
        region_id: scope.regionId,
        premises_id: premisesId,
        bed_ref: bed.ref,
        exists_period: periodToText({ from: bed.from, until: null }),
        is_single_room: bed.isSingleRoom,
        is_on_ground_floor: bed.isOnGroundFloor,
      })
      .execute();
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
    await tx
      .insertInto('bed_out_of_service')
      .values({
        region_id: scope.regionId,
        premises_id: premisesId,
        bed_id: place.bedId,
        places: outage.bedRef === null ? outage.places : 1,
        reason_code: outage.reason,
        valid_period: periodToText(outage),
        note: outage.note,
        recorded_by: scope.userId,
      })
      .execute();
    return null;
  });
}

/** From day `on` the bed or the places can be used again. One that had not begun yet is shortened to its first day. */
export function bringBackInService(
  database: Database,
  scope: Scope,
  { outageId, on, ...act }: PremisesAct & { readonly outageId: string; readonly on: Temporal.PlainDate },
): Promise<KeptPremises> {
  return keep(database, scope, act, 'bring-back-in-service', async (tx) => {
    const ended = await sql`update bed_out_of_service
      set valid_period = daterange(lower(valid_period), greatest(${on}::date, lower(valid_period) + 1))
      where region_id = ${scope.regionId} and outage_id = ${outageId}::uuid`.execute(tx);
    return ended.numAffectedRows === 0n ? { kind: 'change-unknown' } : null;
  });
}
