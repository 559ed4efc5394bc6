import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Departure, StayStatus } from '../domain/stay.ts';
import { departureFrom, type DepartureColumns } from './stays.server.ts';

/** How a stay was before a change. */
export interface StayVersion {
  readonly revisionNo: number;
  readonly status: StayStatus;
  readonly bedRef: string | null;
  readonly expectedFrom: Temporal.PlainDate | null;
  readonly expectedUntil: Temporal.PlainDate | null;
  readonly arrivedOn: Temporal.PlainDate | null;
  readonly leftOn: Temporal.PlainDate | null;
  readonly departure: Departure | null;
  readonly changeKind: string;
  readonly changeReason: string | null;
  readonly recordedBy: string | null;
  readonly recordedAt: Temporal.Instant;
  /** Who changed it into the next version, and when. */
  readonly replacedBy: string | null;
  readonly replacedAt: Temporal.Instant;
}

/** Earlier versions of a stay, newest first. */
export async function stayHistory(
  tx: ReadTransaction,
  regionId: string,
  stayId: string,
): Promise<readonly StayVersion[]> {
  const { rows } = await sql<DepartureColumns & Omit<StayVersion, 'departure'>>`
    select r.revision_no as "revisionNo", r.status,
      (select b.bed_ref from bed b
       where b.region_id = r.region_id and b.premises_id = r.premises_id and b.bed_id = r.bed_id
       order by b.exists_period desc limit 1) as "bedRef",
      r.expected_from as "expectedFrom", r.expected_until as "expectedUntil", r.arrived_on as "arrivedOn", r.left_on as "leftOn",
      r.exit_destination_code, r.exit_municipality_code, r.exit_contract_form_code, r.exit_follow_up, r.no_roof_reason_code,
      r.change_kind as "changeKind", r.change_reason as "changeReason", r.recorded_by as "recordedBy",
      r.recorded_at as "recordedAt", r.replaced_by as "replacedBy", r.replaced_at as "replacedAt"
    from stay_revision r where r.region_id = ${regionId} and r.stay_id = ${stayId}::uuid
    order by r.revision_no desc`.execute(tx);
  return rows.map((row) => {
    const {
      exit_destination_code,
      exit_municipality_code,
      exit_contract_form_code,
      exit_follow_up,
      no_roof_reason_code,
      ...version
    } = row;
    const departure = departureFrom({
      exit_destination_code,
      exit_municipality_code,
      exit_contract_form_code,
      exit_follow_up,
      no_roof_reason_code,
    });
    return { ...version, departure };
  });
}
