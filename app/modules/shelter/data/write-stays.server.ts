import type { OngoingPeriod } from '#app/kernel/period.ts';
import { sql } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Stay } from '../domain/stay.ts';

/** What is known of someone when a stay begins, beside the stay itself. */
export interface StayBackground {
  readonly intakeId: string | null;
  /** Codes of route, municipality and situation; null is unknown. */
  readonly route: string | null;
  readonly originMunicipality: string | null;
  readonly situationBefore: string | null;
}

export interface NewStay {
  readonly stay: Stay;
  readonly premisesId: string;
  readonly bedId: string | null;
  readonly background: StayBackground;
  readonly exceptionReason: string | null;
  readonly changeKind: 'reserve' | 'arrive' | 'move';
  readonly userId: string;
}

export async function insertStay(tx: WriteTransaction, regionId: string, added: NewStay): Promise<void> {
  const { stay, background } = added;
  await tx
    .insertInto('stay')
    .values({
      region_id: regionId,
      stay_id: stay.stayId,
      person_id: stay.personId,
      household_id: stay.householdId,
      premises_id: added.premisesId,
      bed_id: added.bedId,
      ...stateColumns(stay),
      moved_from_stay_id: stay.movedFrom,
      intake_id: background.intakeId,
      route_code: background.route,
      origin_municipality_code: background.originMunicipality,
      situation_before_code: background.situationBefore,
      exception_reason: added.exceptionReason,
      change_kind: added.changeKind,
      recorded_by: added.userId,
    })
    .execute();
}

export interface StayChange {
  readonly stay: Stay;
  readonly bedId: string | null;
  readonly kind: 'arrive' | 'no-show' | 'cancel' | 'depart' | 'move' | 'correct';
  readonly reason: string | null;
  /** Left out: as it was. */
  readonly exceptionReason?: string | null;
}

/** Writes a stay as it now is; how it was is kept by the database. False when the scope may not change it. */
export async function updateStay(
  tx: WriteTransaction,
  regionId: string,
  change: StayChange,
): Promise<boolean> {
  const { stay, exceptionReason } = change;
  const { numUpdatedRows } = await tx
    .updateTable('stay')
    .set({
      bed_id: change.bedId,
      ...stateColumns(stay),
      exit_destination_code: stay.departure?.destination ?? null,
      exit_municipality_code: stay.departure?.municipality ?? null,
      exit_contract_form_code: stay.departure?.contractForm ?? null,
      exit_follow_up: stay.departure?.followUp ?? null,
      no_roof_reason_code: stay.departure?.noRoofReason ?? null,
      change_kind: change.kind,
      change_reason: change.reason,
      ...(exceptionReason === undefined ? {} : { exception_reason: exceptionReason }),
    })
    .where('region_id', '=', regionId)
    .where('stay_id', '=', stay.stayId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Gives back reservations whose term is over and that stand in the way: those of this person, and those of this bed,
 * that share a night with the period. The reason stays on record. Gives the ids.
 */
export async function releaseExpired(
  tx: WriteTransaction,
  regionId: string,
  wanted: OngoingPeriod & { readonly personId: string; readonly bedId: string | null },
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const { rows } = await sql<{ stay_id: string }>`
    update stay set status = 'cancelled', held_until = null, change_kind = 'lapse', change_reason = 'Reservering verlopen'
    where region_id = ${regionId} and status = 'reserved' and held_until <= ${now}::timestamptz
      and (person_id = ${wanted.personId}::uuid or bed_id = ${wanted.bedId}::uuid)
      and period && daterange(${wanted.from}::date, ${wanted.until}::date)
    returning stay_id`.execute(tx);
  return rows.map(({ stay_id }) => stay_id);
}

/** One change at a time for a house and a person, so that the last place is given once. */
export async function lockPlace(tx: WriteTransaction, premisesId: string, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`premises ${premisesId}`}, 0))`.execute(tx);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`person ${personId}`}, 0))`.execute(tx);
}

function stateColumns(stay: Stay) {
  return {
    status: stay.status,
    expected_from: stay.expectedFrom,
    expected_until: stay.expectedUntil,
    arrived_on: stay.arrivedOn,
    left_on: stay.leftOn,
    held_until: stay.heldUntil,
  };
}
