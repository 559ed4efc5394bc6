import { sql } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { periodToText, type OpenPeriod } from './period-text.ts';

export interface NewBed {
  readonly ref: string;
  readonly from: Temporal.PlainDate | null;
  readonly isSingleRoom: boolean | null;
  readonly isOnGroundFloor: boolean | null;
}

/** Stores a numbered bed. */
export async function insertBed(
  tx: WriteTransaction,
  { regionId }: Scope,
  premisesId: string,
  bed: NewBed,
): Promise<void> {
  await tx
    .insertInto('bed')
    .values({
      region_id: regionId,
      premises_id: premisesId,
      bed_ref: bed.ref,
      exists_period: periodToText({ from: bed.from, until: null }),
      is_single_room: bed.isSingleRoom,
      is_on_ground_floor: bed.isOnGroundFloor,
    })
    .execute();
}

interface StoredOutage extends OpenPeriod {
  readonly bedId: string | null;
  readonly places: number;
  readonly reason: string;
  readonly note: string | null;
}

/** Stores that a bed, or places, cannot be used. */
export async function insertOutage(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  premisesId: string,
  outage: StoredOutage,
): Promise<void> {
  await tx
    .insertInto('bed_out_of_service')
    .values({
      region_id: regionId,
      premises_id: premisesId,
      bed_id: outage.bedId,
      places: outage.places,
      reason_code: outage.reason,
      valid_period: periodToText(outage),
      note: outage.note,
      recorded_by: userId,
    })
    .execute();
}

/** Lets it end on a day, at the earliest the day after it began; false when there is none. */
export async function endOutage(
  tx: WriteTransaction,
  { regionId }: Scope,
  outageId: string,
  on: Temporal.PlainDate,
): Promise<boolean> {
  const ended = await sql`update bed_out_of_service
    set valid_period = daterange(lower(valid_period), greatest(${on}::date, lower(valid_period) + 1))
    where region_id = ${regionId} and outage_id = ${outageId}::uuid`.execute(tx);
  return ended.numAffectedRows !== 0n;
}
