import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** A house, with a bed of it where one is asked for. */
export interface Place {
  readonly premisesId: string;
  readonly bedId: string | null;
}

export type PlaceUnknown = { readonly kind: 'premises-unknown' } | { readonly kind: 'bed-unknown' };

/** Looks up the ids behind a house's ref and the ref of a bed that is there on a day. */
export async function findPlace(
  tx: ReadTransaction,
  regionId: string,
  { premisesRef, bedRef }: { readonly premisesRef: string; readonly bedRef: string | null },
  day: Temporal.PlainDate,
): Promise<Place | PlaceUnknown> {
  const { rows } = await sql<{ premises_id: string; bed_id: string | null }>`
    select p.premises_id, b.bed_id
    from premises p
    left join bed b on b.region_id = p.region_id and b.premises_id = p.premises_id
      and b.bed_ref = ${bedRef}::text and b.exists_period @> ${day}::date
    where p.region_id = ${regionId} and p.premises_ref = ${premisesRef}`.execute(tx);
  const found = rows[0];
  if (found === undefined) return { kind: 'premises-unknown' };
  if (bedRef !== null && found.bed_id === null) return { kind: 'bed-unknown' };
  return { premisesId: found.premises_id, bedId: found.bed_id };
}

/** The ids of the stay's own house and bed. */
export async function placeOfStay(
  tx: ReadTransaction,
  regionId: string,
  stayId: string,
): Promise<Place | null> {
  const row = await tx
    .selectFrom('stay')
    .select(['premises_id as premisesId', 'bed_id as bedId'])
    .where('region_id', '=', regionId)
    .where('stay_id', '=', stayId)
    .executeTakeFirst();
  return row ?? null;
}

/** The id of a house that is there. */
export async function premisesIdOf(
  tx: ReadTransaction,
  regionId: string,
  premisesRef: string,
): Promise<string> {
  const { premises_id } = await tx
    .selectFrom('premises')
    .select('premises_id')
    .where('region_id', '=', regionId)
    .where('premises_ref', '=', premisesRef)
    .executeTakeFirstOrThrow();
  return premises_id;
}
