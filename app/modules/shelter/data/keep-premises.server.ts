import { sql } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Characteristics, HouseRules, PlannedChangeKind } from '../domain/premises.ts';
import type { OpenPeriod } from '#app/kernel/period.ts';
import { periodToText } from './period-text.ts';

/** What the register says of a house that does not change by day. */
export interface PremisesInput {
  readonly ref: string;
  readonly name: string;
  readonly kind: string;
  readonly location: string | null;
  readonly municipality: string | null;
  readonly targetGroup: string | null;
  readonly unitName: string | null;
  readonly supervision: string | null;
  readonly hoursPerWeek: number | null;
  readonly formNote: string | null;
  readonly source: string | null;
  readonly characteristics: Characteristics;
  readonly openPeriod: OpenPeriod;
}

export async function insertPremises(
  tx: WriteTransaction,
  regionId: string,
  input: PremisesInput,
): Promise<string> {
  const { premises_id } = await tx
    .insertInto('premises')
    .values({ region_id: regionId, premises_ref: input.ref, ...columnsOf(input) })
    .returning('premises_id')
    .executeTakeFirstOrThrow();
  return premises_id;
}

/** False when the user may not change it. */
export async function updatePremises(
  tx: WriteTransaction,
  regionId: string,
  premisesId: string,
  input: Omit<PremisesInput, 'ref'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('premises')
    .set(columnsOf(input))
    .where('region_id', '=', regionId)
    .where('premises_id', '=', premisesId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function columnsOf({ characteristics, openPeriod, ...input }: Omit<PremisesInput, 'ref'>) {
  return {
    name: input.name,
    kind_code: input.kind,
    location: input.location,
    municipality_code: input.municipality,
    target_group: input.targetGroup,
    unit_name: input.unitName,
    supervision: input.supervision,
    hours_per_week: input.hoursPerWeek,
    form_note: input.formNote,
    source: input.source,
    has_single_rooms: characteristics.hasSingleRooms,
    is_on_ground_floor: characteristics.isOnGroundFloor,
    takes_couples: characteristics.takesCouples,
    takes_families: characteristics.takesFamilies,
    takes_pets: characteristics.takesPets,
    is_for_women_only: characteristics.isForWomenOnly,
    open_period: periodToText(openPeriod),
  };
}

export interface CapacityInput {
  readonly kind: 'places' | 'overflow';
  readonly reason: string;
  readonly places: number;
  readonly from: Temporal.PlainDate;
  readonly source: string | null;
}

/**
 * From a day on, another number of places (or of overflow for one reason). What held before ends on that day; a fact
 * that began on that very day is replaced, and later facts stand.
 */
export async function setCapacity(
  tx: WriteTransaction,
  regionId: string,
  premisesId: string,
  { kind, reason, places, from, source }: CapacityInput,
  userId: string | null,
): Promise<void> {
  const here = sql`region_id = ${regionId} and premises_id = ${premisesId}::uuid and fact_kind = ${kind}
    and (${kind} = 'places' or reason_code = ${reason})`;
  const same =
    await sql`update premises_capacity set places = ${places}, reason_code = ${reason}, source = ${source},
      recorded_by = ${userId}::uuid, recorded_at = now()
    where ${here} and lower(valid_period) = ${from}::date`.execute(tx);
  if ((same.numAffectedRows ?? 0n) > 0n) return;
  await sql`update premises_capacity set valid_period = daterange(lower(valid_period), ${from}::date)
    where ${here} and valid_period @> ${from}::date`.execute(tx);
  await sql`insert into premises_capacity (region_id, premises_id, fact_kind, reason_code, valid_period, places, source, recorded_by)
    select ${regionId}, ${premisesId}::uuid, ${kind}, ${reason},
      daterange(${from}::date, (select min(lower(valid_period)) from premises_capacity where ${here}
        and lower(valid_period) > ${from}::date)),
      ${places}, ${source}, ${userId}::uuid`.execute(tx);
}

/** From a day on, other house rules; those of before end on that day. */
export async function setHouseRules(
  tx: WriteTransaction,
  regionId: string,
  premisesId: string,
  {
    rules,
    from,
    source,
  }: { readonly rules: HouseRules; readonly from: Temporal.PlainDate | null; readonly source: string | null },
): Promise<void> {
  if (from !== null) {
    await sql`update house_rule set valid_period = daterange(lower(valid_period), ${from}::date)
      where region_id = ${regionId} and premises_id = ${premisesId}::uuid and valid_period @> ${from}::date
        and lower(valid_period) is distinct from ${from}::date`.execute(tx);
  }
  const columns = {
    minimum_age: rules.minimumAge,
    maximum_age: rules.maximumAge,
    longest_stay_value: rules.longestStay?.value ?? null,
    longest_stay_unit: rules.longestStay?.unit ?? null,
    nights_per_month: rules.nightsPerMonth,
    contract_form_code: rules.contractForm,
    source,
  };
  const { numUpdatedRows } = await tx
    .updateTable('house_rule')
    .set(columns)
    .where('region_id', '=', regionId)
    .where('premises_id', '=', premisesId)
    .where(sql<boolean>`lower(valid_period) is not distinct from ${from}::date`)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  await sql`insert into house_rule ${sql.raw(`(region_id, premises_id, valid_period, ${Object.keys(columns).join(', ')})`)}
    select ${regionId}, ${premisesId}::uuid, daterange(${from}::date, (select min(lower(h.valid_period)) from house_rule h
      where h.region_id = ${regionId} and h.premises_id = ${premisesId}::uuid
        and (${from}::date is null or lower(h.valid_period) > ${from}::date))),
      ${sql.join(Object.values(columns))}`.execute(tx);
}

export interface PlannedChangeInput {
  readonly kind: PlannedChangeKind;
  readonly plannedOn: Temporal.PlainDate | null;
  readonly note: string;
}

export async function insertPlannedChange(
  tx: WriteTransaction,
  regionId: string,
  premisesId: string,
  { kind, plannedOn, note }: PlannedChangeInput,
): Promise<string> {
  const { change_id } = await tx
    .insertInto('premises_change')
    .values({ region_id: regionId, premises_id: premisesId, kind, planned_on: plannedOn, note })
    .returning('change_id')
    .executeTakeFirstOrThrow();
  return change_id;
}

/** What kind of change is done now; null when the house has no such change open, or the user may not change it. */
export async function completePlannedChange(
  tx: WriteTransaction,
  regionId: string,
  premisesId: string,
  changeId: string,
  doneOn: Temporal.PlainDate,
): Promise<PlannedChangeKind | null> {
  const { rows } = await sql<{ kind: PlannedChangeKind }>`update premises_change set done_on = ${doneOn}::date
    where region_id = ${regionId} and premises_id = ${premisesId}::uuid and change_id = ${changeId}::uuid
      and done_on is null
    returning kind`.execute(tx);
  return rows[0]?.kind ?? null;
}
