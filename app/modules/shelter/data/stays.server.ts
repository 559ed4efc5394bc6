import { sql, type RawBuilder } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Departure, Stay, StayStatus } from '../domain/stay.ts';

/** A stay with what is recorded around it. */
export interface StayRecord {
  readonly stay: Stay;
  readonly premisesName: string;
  readonly intakeId: string | null;
  readonly route: string | null;
  readonly originMunicipality: string | null;
  readonly situationBefore: string | null;
  /** Why a house rule, the fit or the number of places was set aside. */
  readonly exceptionReason: string | null;
  readonly revisionNo: number;
  /** The last change: what, why, by whom and when. */
  readonly changeKind: string;
  readonly changeReason: string | null;
  readonly recordedBy: string | null;
  readonly recordedAt: Temporal.Instant;
}

/** One stay, or null when there is none that the scope may see. */
export async function findStay(
  tx: ReadTransaction,
  regionId: string,
  stayId: string,
): Promise<StayRecord | null> {
  const [found] = await selectStays(tx, regionId, sql`s.stay_id = ${stayId}::uuid`);
  return found ?? null;
}

/** Reservations and stays that have not ended, optionally of one house; newest first. */
export function currentStays(
  tx: ReadTransaction,
  regionId: string,
  premisesRef: string | null = null,
): Promise<readonly StayRecord[]> {
  const house = premisesRef === null ? sql`true` : sql`p.premises_ref = ${premisesRef}`;
  return selectStays(tx, regionId, sql`s.status in ('reserved', 'present') and ${house}`);
}

/** Stays that may ask for action: those that go on, with all from which someone who is present was moved. */
export function staysThatSignal(tx: ReadTransaction, regionId: string): Promise<readonly StayRecord[]> {
  return selectStays(
    tx,
    regionId,
    sql`(s.status in ('reserved', 'present') or s.stay_id in (
      with recursive earlier as (
        select c.moved_from_stay_id from stay c
        where c.region_id = ${regionId} and c.status = 'present' and c.moved_from_stay_id is not null
        union
        select e.moved_from_stay_id from earlier join stay e on e.region_id = ${regionId}
          and e.stay_id = earlier.moved_from_stay_id
        where e.moved_from_stay_id is not null
      ) select moved_from_stay_id from earlier))`,
  );
}

/** Reads stays that fulfil a condition on `s` (stay) and `p` (premises). */
export async function selectStays(
  tx: ReadTransaction,
  regionId: string,
  condition: RawBuilder<unknown>,
): Promise<readonly StayRecord[]> {
  const { rows } = await sql<StayRow>`
    select s.stay_id, s.person_id, s.household_id, p.premises_ref, p.name as premises_name,
      (select b.bed_ref from bed b
       where b.region_id = s.region_id and b.premises_id = s.premises_id and b.bed_id = s.bed_id
       order by b.exists_period desc limit 1) as bed_ref,
      s.status, s.expected_from, s.expected_until, s.arrived_on, s.left_on, s.held_until, s.moved_from_stay_id,
      s.exit_destination_code, s.exit_municipality_code, s.exit_contract_form_code, s.exit_follow_up, s.no_roof_reason_code,
      s.intake_id, s.route_code, s.origin_municipality_code, s.situation_before_code, s.exception_reason,
      s.revision_no, s.change_kind, s.change_reason, s.recorded_by, s.recorded_at
    from stay s join premises p on p.region_id = s.region_id and p.premises_id = s.premises_id
    where s.region_id = ${regionId} and ${condition}
    order by coalesce(s.arrived_on, s.expected_from) desc, s.stay_id desc`.execute(tx);
  return rows.map(toRecord);
}

interface StayRow extends DepartureColumns {
  readonly stay_id: string;
  readonly person_id: string;
  readonly household_id: string | null;
  readonly premises_ref: string;
  readonly premises_name: string;
  readonly bed_ref: string | null;
  readonly status: StayStatus;
  readonly expected_from: Temporal.PlainDate | null;
  readonly expected_until: Temporal.PlainDate | null;
  readonly arrived_on: Temporal.PlainDate | null;
  readonly left_on: Temporal.PlainDate | null;
  readonly held_until: Temporal.Instant | null;
  readonly moved_from_stay_id: string | null;
  readonly intake_id: string | null;
  readonly route_code: string | null;
  readonly origin_municipality_code: string | null;
  readonly situation_before_code: string | null;
  readonly exception_reason: string | null;
  readonly revision_no: number;
  readonly change_kind: string;
  readonly change_reason: string | null;
  readonly recorded_by: string | null;
  readonly recorded_at: Temporal.Instant;
}

/** How a departure stands in the table of stays and in that of their revisions. */
export interface DepartureColumns {
  readonly exit_destination_code: string | null;
  readonly exit_municipality_code: string | null;
  readonly exit_contract_form_code: string | null;
  readonly exit_follow_up: string | null;
  readonly no_roof_reason_code: string | null;
}

/** Null while no destination is known: an import may leave it out. */
export function departureFrom(row: DepartureColumns): Departure | null {
  if (row.exit_destination_code === null) return null;
  return {
    destination: row.exit_destination_code,
    municipality: row.exit_municipality_code,
    contractForm: row.exit_contract_form_code,
    followUp: row.exit_follow_up,
    noRoofReason: row.no_roof_reason_code,
  };
}

function toRecord(row: StayRow): StayRecord {
  return {
    stay: {
      stayId: row.stay_id,
      personId: row.person_id,
      householdId: row.household_id,
      premisesRef: row.premises_ref,
      bedRef: row.bed_ref,
      status: row.status,
      expectedFrom: row.expected_from,
      expectedUntil: row.expected_until,
      arrivedOn: row.arrived_on,
      leftOn: row.left_on,
      heldUntil: row.held_until,
      departure: departureFrom(row),
      movedFrom: row.moved_from_stay_id,
    },
    premisesName: row.premises_name,
    intakeId: row.intake_id,
    route: row.route_code,
    originMunicipality: row.origin_municipality_code,
    situationBefore: row.situation_before_code,
    exceptionReason: row.exception_reason,
    revisionNo: row.revision_no,
    changeKind: row.change_kind,
    changeReason: row.change_reason,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}
