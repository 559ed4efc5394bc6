import { sql } from 'kysely';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';

/** How many reservations of houses of one organisation end soon. */
export interface EndingReservations {
  readonly regionId: string;
  readonly organisationId: string;
  readonly count: number;
}

/** Reservations whose term ends from `from` until `until`, by who runs the house; without who they are for. */
export async function countEndingReservations(
  tx: OwnerTransaction,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<readonly EndingReservations[]> {
  const { rows } = await sql<EndingReservations>`
    select s.region_id as "regionId", p.organisation_id as "organisationId", count(distinct s.stay_id)::int as count
    from stay s join premises_provider p on p.region_id = s.region_id and p.premises_id = s.premises_id
    where s.status = 'reserved' and s.held_until >= ${from} and s.held_until < ${until}
      and p.organisation_id is not null
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}
