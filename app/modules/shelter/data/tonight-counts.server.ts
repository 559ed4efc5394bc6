import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** How a night stands over all own houses, without anyone's name. */
export interface TonightCounts {
  /** Houses of the own organisation that are open and have nights. */
  readonly houses: number;
  /** People with a place whom the door has not seen. */
  readonly expected: number;
  readonly inside: number;
}

/** Counts what `nightGuests` lists, for the houses that `tonight` shows. */
export async function countTonight(
  tx: ReadTransaction,
  regionId: string,
  night: Temporal.PlainDate,
): Promise<TonightCounts> {
  const { rows } = await sql<TonightCounts>`
    with house as (
      select p.premises_id from premises p join premises_kind k on k.code = p.kind_code
      where p.region_id = ${regionId} and k.has_nights and p.open_period @> ${night}::date
        and exists (select from premises_provider v where v.region_id = p.region_id
          and v.premises_id = p.premises_id and v.organisation_id = app.organisation_id())
    ), door as (
      select distinct on (n.premises_id, n.person_id) n.premises_id, n.person_id, n.kind
      from app.standing_presses() n
      where n.region_id = ${regionId} and n.night = ${night}::date
      order by n.premises_id, n.person_id, n.event_id desc
    )
    select (select count(*) from house)::int as houses,
      (count(*) filter (where d.kind is null))::int as expected,
      (count(*) filter (where d.kind = 'in'))::int as inside
    from app.counted_stays(${night}::date) s
    join house h on h.premises_id = s.premises_id
    left join door d on d.premises_id = s.premises_id and d.person_id = s.person_id
    where s.region_id = ${regionId} and s.status in ('reserved', 'present')
      and s.came <= ${night}::date and s.went > ${night}::date`.execute(tx);
  return rows[0] ?? { houses: 0, expected: 0, inside: 0 };
}
