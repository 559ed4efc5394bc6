import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { PlannedChangeKind } from '../domain/premises.ts';
import { periodFromText, type OpenPeriod } from './period-text.ts';

/** Places stated for a house on a day; `places` null where nobody stated a number. */
export interface StatedPlaces {
  readonly places: number | null;
  readonly overflow: number;
  readonly outOfService: number;
}

/** Stated places of every house on a day, by ref; for all who read the register, without people. */
export async function statedPlaces(
  tx: ReadTransaction,
  regionId: string,
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, StatedPlaces>> {
  const { rows } = await sql<StatedPlaces & { ref: string }>`
    select p.premises_ref as ref,
      (select c.places from premises_capacity c where c.region_id = p.region_id and c.premises_id = p.premises_id
        and c.fact_kind = 'places' and c.valid_period @> ${day}::date) as places,
      (coalesce((select sum(c.places) from premises_capacity c where c.region_id = p.region_id
        and c.premises_id = p.premises_id and c.fact_kind = 'overflow' and c.valid_period @> ${day}::date), 0)
       + coalesce((select sum(w.extra_places) from winter_rule w where w.region_id = p.region_id
        and w.premises_id = p.premises_id and w.valid_period @> ${day}::date), 0))::int as overflow,
      coalesce((select sum(o.places) from bed_out_of_service o where o.region_id = p.region_id
        and o.premises_id = p.premises_id and o.valid_period @> ${day}::date), 0)::int as "outOfService"
    from premises p where p.region_id = ${regionId}`.execute(tx);
  return new Map(
    rows.map(({ ref, places, overflow, outOfService }) => [ref, { places, overflow, outOfService }]),
  );
}

export interface Remark {
  readonly ref: string;
  readonly premisesRef: string | null;
  readonly nl: string;
}

/** Where sources differ, in the order of their refs; without a house it concerns the register as a whole. */
export async function registerRemarks(tx: ReadTransaction, regionId: string): Promise<readonly Remark[]> {
  const { rows } = await sql<Remark>`
    select r.remark_ref as ref, p.premises_ref as "premisesRef", r.nl
    from premises_remark r
    left join premises p on p.region_id = r.region_id and p.premises_id = r.premises_id
    where r.region_id = ${regionId}
    order by length(r.remark_ref), r.remark_ref, p.premises_ref`.execute(tx);
  return rows;
}

export interface CapacityFact {
  readonly factKind: 'places' | 'overflow' | 'winter' | 'outage';
  readonly places: number;
  readonly reasonNl: string;
  readonly period: OpenPeriod;
  readonly note: string | null;
}

export interface PremisesFacts {
  readonly services: readonly string[];
  readonly flows: readonly {
    readonly direction: 'inflow' | 'outflow';
    readonly nl: string;
    readonly otherRef: string | null;
  }[];
  readonly changes: readonly {
    readonly kind: PlannedChangeKind;
    readonly plannedOn: Temporal.PlainDate | null;
    readonly doneOn: Temporal.PlainDate | null;
    readonly note: string;
  }[];
  /** Places, overflow, winter rules and places out of service, newest first. */
  readonly capacity: readonly CapacityFact[];
  readonly beds: readonly { readonly ref: string; readonly period: OpenPeriod }[];
  readonly contractFormNl: string | null;
}

/** All dated facts and lists around one house. */
export async function premisesFacts(
  tx: ReadTransaction,
  regionId: string,
  premisesId: string,
  contractForm: string | null,
): Promise<PremisesFacts> {
  const services = await sql<{ nl: string }>`select nl from premises_service
    where region_id = ${regionId} and premises_id = ${premisesId}::uuid order by ordinal`.execute(tx);
  const flows = await sql<PremisesFacts['flows'][number]>`
    select f.direction, f.nl, p.premises_ref as "otherRef" from premises_flow f
    left join premises p on p.region_id = f.region_id and p.premises_id = f.other_premises_id
    where f.region_id = ${regionId} and f.premises_id = ${premisesId}::uuid order by f.direction, f.ordinal`.execute(
    tx,
  );
  const changes = await sql<PremisesFacts['changes'][number]>`
    select kind, planned_on as "plannedOn", done_on as "doneOn", note from premises_change
    where region_id = ${regionId} and premises_id = ${premisesId}::uuid order by planned_on nulls last, change_id`.execute(
    tx,
  );
  const capacity = await sql<Omit<CapacityFact, 'period'> & { period: string }>`
    select * from (
      select c.fact_kind as "factKind", c.places, r.nl as "reasonNl", c.valid_period as period, c.source as note
      from premises_capacity c join capacity_reason r on r.code = c.reason_code
      where c.region_id = ${regionId} and c.premises_id = ${premisesId}::uuid
      union all
      select 'winter', w.extra_places, r.nl, w.valid_period, w.guard_duty
      from winter_rule w join capacity_reason r on r.code = w.reason_code
      where w.region_id = ${regionId} and w.premises_id = ${premisesId}::uuid
      union all
      select 'outage', o.places, r.nl, o.valid_period, concat_ws('; ', (select 'bed ' || min(b.bed_ref) from bed b
        where b.region_id = o.region_id and b.premises_id = o.premises_id and b.bed_id = o.bed_id), o.note)
      from bed_out_of_service o join out_of_service_reason r on r.code = o.reason_code
      where o.region_id = ${regionId} and o.premises_id = ${premisesId}::uuid) facts
    order by lower(period) desc nulls last, "factKind"`.execute(tx);
  const beds = await sql<{
    ref: string;
    period: string;
  }>`select bed_ref as ref, exists_period as period from bed
    where region_id = ${regionId} and premises_id = ${premisesId}::uuid order by bed_ref, exists_period`.execute(
    tx,
  );
  const form = await sql<{ nl: string }>`select nl from contract_form where code = ${contractForm}`.execute(
    tx,
  );
  return {
    services: services.rows.map(({ nl }) => nl),
    flows: flows.rows,
    changes: changes.rows,
    capacity: capacity.rows.map(({ period, ...fact }) => ({ ...fact, period: periodFromText(period) })),
    beds: beds.rows.map(({ ref, period }) => ({ ref, period: periodFromText(period) })),
    contractFormNl: form.rows[0]?.nl ?? null,
  };
}
