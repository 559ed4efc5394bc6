import type { OngoingPeriod } from '#app/kernel/period.ts';
import { sql } from 'kysely';
import type { OwnerTransaction, ReadTransaction } from '#app/platform/db/database.server.ts';

/** A line that clashes with a stay that was recorded before. */
export interface RecordedClash extends OngoingPeriod {
  readonly line: number;
  readonly personRef: string;
  readonly bedRef: string | null;
  readonly premisesRef: string;
  readonly isSamePerson: boolean;
}

/** Lines that share a night with a recorded stay of the same person, or in the same bed. */
export async function clashesWithRecorded(
  tx: ReadTransaction,
  regionId: string,
  most: number,
): Promise<readonly RecordedClash[]> {
  const { rows } = await sql<RecordedClash>`
    with lines as (
      select r.*, coalesce(p.merged_into_person_id, p.person_id) as person_id, daterange(r.arrived_on, r.left_on) as period
      from stay_ready r left join person p on p.region_id = ${regionId} and p.person_ref = r.person_ref
      where r.left_on is distinct from r.arrived_on
    ), clashes as (
      select l.line, l.person_ref, s.stay_id, true as is_same_person from lines l
      join stay s on s.region_id = ${regionId} and s.person_id = l.person_id and s.period && l.period
      where s.status in ('reserved', 'present', 'departed')
      union all
      select l.line, l.person_ref, s.stay_id, false from lines l
      join stay s on s.region_id = ${regionId} and s.bed_id = l.bed_id and s.period && l.period
      where s.status in ('reserved', 'present', 'departed') and coalesce(s.household_id, s.person_id) is distinct from l.person_id
    )
    select c.line, c.person_ref as "personRef", h.premises_ref as "premisesRef", r.bed_ref as "bedRef",
      c.is_same_person as "isSamePerson", lower(s.period) as "from", upper(s.period) as "until"
    from clashes c
    join stay_ready r using (line)
    join stay s on s.region_id = ${regionId} and s.stay_id = c.stay_id
    join premises h on h.region_id = s.region_id and h.premises_id = s.premises_id
    where exists (select from stay any_stay where any_stay.region_id = ${regionId})
    order by c.line limit ${most}`.execute(tx);
  return rows;
}

/** Makes a file without identity for each code that the region has no person for; gives how many. */
export async function addPersonsOfStagedStays(tx: OwnerTransaction, regionId: string): Promise<number> {
  const added = await sql`
    insert into person (region_id, person_ref, origin_municipality_code)
    select ${regionId}, r.person_ref, min(r.origin_municipality) from stay_ready r
    where not exists (select from person p where p.region_id = ${regionId} and p.person_ref = r.person_ref)
    group by r.person_ref`.execute(tx);
  await sql.raw('analyze person').execute(tx);
  return Number(added.numAffectedRows ?? 0n);
}

/** Records the staged stays, in an order that keeps the work of the constraints close together. */
export async function storeStagedStays(
  tx: OwnerTransaction,
  regionId: string,
  userId: string,
): Promise<number> {
  const added = await sql`
    insert into stay (region_id, person_id, premises_id, bed_id, status, arrived_on, left_on, route_code,
      origin_municipality_code, situation_before_code, exit_destination_code, exit_municipality_code, change_kind, recorded_by)
    select ${regionId}, coalesce(p.merged_into_person_id, p.person_id) as person_id, r.premises_id, r.bed_id,
      case when r.left_on is null then 'present' else 'departed' end, r.arrived_on, r.left_on, r.route, r.origin_municipality,
      r.situation_before, r.exit_destination, r.exit_municipality, 'import', ${userId}::uuid
    from stay_ready r join person p on p.region_id = ${regionId} and p.person_ref = r.person_ref
    order by 2, r.arrived_on`.execute(tx);
  return Number(added.numAffectedRows ?? 0n);
}
