import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/**
 * Per person how many nights of the month of `night` were used at a house: nights before this one that a stay covers,
 * and nights, this one included, on which someone was seen coming in. Each night counts once.
 */
export async function nightsUsed(
  tx: ReadTransaction,
  regionId: string,
  premisesId: string,
  personIds: readonly string[],
  night: Temporal.PlainDate,
): Promise<ReadonlyMap<string, number>> {
  if (personIds.length === 0) return new Map();
  const first = night.with({ day: 1 });
  const { rows } = await sql<{ person_id: string; used: number }>`
    with slept as (
      select s.person_id, greatest(s.arrived_on, ${first}::date) as came,
        case when s.status = 'present' then ${night}::date else least(s.left_on, ${night}::date) end as went
      from stay s
      where s.region_id = ${regionId} and s.premises_id = ${premisesId}::uuid and s.person_id = any (${[...personIds]}::uuid[])
        and s.arrived_on < ${night}::date and (s.status = 'present' or s.left_on > ${first}::date)
    ), nights as (
      select person_id, day::date as night from slept, generate_series(came, went - 1, interval '1 day') as day
      union
      select e.person_id, e.night from night_presence e
      where e.region_id = ${regionId} and e.premises_id = ${premisesId}::uuid and e.person_id = any (${[...personIds]}::uuid[])
        and e.kind = 'in' and e.night between ${first}::date and ${night}::date
        and not exists (select from night_presence u where u.region_id = e.region_id and u.undoes_event_id = e.event_id)
    )
    select person_id, count(*)::int as used from nights group by person_id`.execute(tx);
  return new Map(rows.map(({ person_id, used }) => [person_id, used]));
}
