import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** What the register says of a house on a day. */
export interface PlacesOn {
  readonly places: number | null;
  readonly overflow: number;
  readonly outOfService: number;
}

/** Places, overflow (winter rule included) and places out of service on a day, by id of the house. */
export async function placesOn(
  tx: ReadTransaction,
  regionId: string,
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, PlacesOn>> {
  const { rows } = await sql<PlacesOn & { readonly premises_id: string }>`
    select p.premises_id,
      (select c.places from premises_capacity c where c.region_id = p.region_id and c.premises_id = p.premises_id
        and c.fact_kind = 'places' and c.valid_period @> ${day}::date) as places,
      ((select coalesce(sum(c.places), 0) from premises_capacity c where c.region_id = p.region_id
        and c.premises_id = p.premises_id and c.fact_kind = 'overflow' and c.valid_period @> ${day}::date)
      + (select coalesce(sum(w.extra_places), 0) from winter_rule w where w.region_id = p.region_id
        and w.premises_id = p.premises_id and w.valid_period @> ${day}::date))::int as overflow,
      (select coalesce(sum(o.places), 0)::int from bed_out_of_service o where o.region_id = p.region_id
        and o.premises_id = p.premises_id and o.valid_period @> ${day}::date) as "outOfService"
    from premises p where p.region_id = ${regionId}`.execute(tx);
  return new Map(rows.map(({ premises_id, ...places }) => [premises_id, places]));
}
