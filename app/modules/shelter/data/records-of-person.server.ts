import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** What goes on around a person, or was the last that did. */
export interface PersonRecord {
  readonly kind: 'present' | 'reserved' | 'departed' | 'intake' | 'waiting';
  readonly id: string;
  /** The house, or the kind of place that is waited for. */
  readonly name: string | null;
  readonly day: Temporal.PlainDate | null;
}

/** Stays, intakes and waits of a person that have not ended, and where no stay goes on the last that did; as far as the scope sees. */
export async function recordsOfPerson(
  tx: ReadTransaction,
  regionId: string,
  personId: string,
): Promise<readonly PersonRecord[]> {
  const { rows } = await sql<PersonRecord>`
    with stays as (
      select s.status as kind, s.stay_id as id, p.name, s.left_on,
        case when s.status = 'departed' then s.left_on else coalesce(s.arrived_on, s.expected_from) end as day
      from stay s join premises p on p.region_id = s.region_id and p.premises_id = s.premises_id
      where s.region_id = ${regionId} and s.person_id = ${personId}::uuid
        and s.status in ('present', 'reserved', 'departed')
    )
    select kind, id, name, day from stays where kind in ('present', 'reserved')
    union all
    (select kind, id, name, day from stays
     where kind = 'departed' and not exists (select from stays c where c.kind = 'present')
     order by left_on desc limit 1)
    union all
    select 'intake', i.intake_id, null, i.reported_on from intake i
    where i.region_id = ${regionId} and i.person_id = ${personId}::uuid and i.closed_on is null
    union all
    select 'waiting', w.entry_id, k.nl, w.waiting_since
    from waiting_list_entry w join premises_kind k on k.code = w.kind_code
    where w.region_id = ${regionId} and w.person_id = ${personId}::uuid and w.ended_on is null`.execute(tx);
  return rows;
}
