import { sql, type RawBuilder } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Contact, PlannedChangeKind } from '../domain/premises.ts';
import type { OpenPeriod } from '#app/kernel/period.ts';
import { periodFromText } from './period-text.ts';

/** Everything dated and listed about one house, oldest first. */
export interface PremisesFacts {
  readonly capacity: readonly CapacityFact[];
  readonly contacts: readonly ContactFact[];
  readonly beds: readonly BedFact[];
  readonly outages: readonly OutageFact[];
  readonly winterRules: readonly WinterRuleFact[];
  readonly services: readonly string[];
  readonly inflow: readonly FlowFact[];
  readonly outflow: readonly FlowFact[];
  readonly remarks: readonly RemarkFact[];
  readonly changes: readonly ChangeFact[];
}

export interface CapacityFact {
  readonly kind: 'places' | 'overflow';
  readonly reason: string;
  readonly places: number;
  readonly period: OpenPeriod;
  readonly source: string | null;
}
export interface ContactFact extends Contact {
  readonly period: OpenPeriod;
}
export interface BedFact {
  readonly ref: string;
  readonly period: OpenPeriod;
  readonly isSingleRoom: boolean | null;
  readonly isOnGroundFloor: boolean | null;
}
export interface OutageFact {
  readonly outageId: string;
  readonly bedRef: string | null;
  readonly places: number;
  readonly reason: string;
  readonly period: OpenPeriod;
  readonly note: string | null;
}
export interface WinterRuleFact {
  readonly winterRuleId: string;
  readonly extraPlaces: number;
  readonly reason: string;
  readonly guardDuty: string | null;
  readonly period: OpenPeriod;
}
export interface FlowFact {
  readonly nl: string;
  /** Set when it is a house of this register. */
  readonly ref: string | null;
}
export interface RemarkFact {
  readonly ref: string;
  readonly nl: string;
  readonly en: string;
}
export interface ChangeFact {
  readonly changeId: string;
  readonly kind: PlannedChangeKind;
  readonly plannedOn: Temporal.PlainDate | null;
  readonly doneOn: Temporal.PlainDate | null;
  readonly note: string;
}

export async function premisesFacts(
  tx: ReadTransaction,
  regionId: string,
  premisesId: string,
): Promise<PremisesFacts> {
  const here = sql`region_id = ${regionId} and premises_id = ${premisesId}::uuid`;
  const flows = await all<FlowFact & { readonly direction: string }>(
    tx,
    sql`select f.direction, f.nl, o.premises_ref as ref from premises_flow f
      left join premises o on o.region_id = f.region_id and o.premises_id = f.other_premises_id
      where f.region_id = ${regionId} and f.premises_id = ${premisesId}::uuid order by f.ordinal`,
  );
  const towards = (wanted: string) =>
    flows.filter(({ direction }) => direction === wanted).map(({ nl, ref }) => ({ nl, ref }));
  const services = await all<{ nl: string }>(
    tx,
    sql`select nl from premises_service where ${here} order by ordinal`,
  );
  return {
    capacity: await dated<CapacityFact>(
      tx,
      sql`select fact_kind as kind, reason_code as reason, places, valid_period::text as period, source
        from premises_capacity where ${here} order by fact_kind desc, valid_period, reason_code`,
    ),
    contacts: await dated<ContactFact>(
      tx,
      sql`select telephone, ask_for as "askFor", opening_hours as "openingHours", valid_period::text as period
        from premises_contact where ${here} order by valid_period`,
    ),
    beds: await dated<BedFact>(
      tx,
      sql`select bed_ref as ref, exists_period::text as period, is_single_room as "isSingleRoom",
        is_on_ground_floor as "isOnGroundFloor" from bed where ${here} order by bed_ref, exists_period`,
    ),
    outages: await dated<OutageFact>(
      tx,
      sql`select o.outage_id as "outageId", o.places, o.reason_code as reason, o.valid_period::text as period, o.note,
        (select b.bed_ref from bed b where b.region_id = o.region_id and b.premises_id = o.premises_id
          and b.bed_id = o.bed_id order by b.exists_period desc limit 1) as "bedRef"
        from bed_out_of_service o where ${here} order by o.valid_period`,
    ),
    winterRules: await dated<WinterRuleFact>(
      tx,
      sql`select winter_rule_id as "winterRuleId", extra_places as "extraPlaces", reason_code as reason,
        guard_duty as "guardDuty", valid_period::text as period from winter_rule where ${here} order by valid_period`,
    ),
    services: services.map(({ nl }) => nl),
    inflow: towards('inflow'),
    outflow: towards('outflow'),
    remarks: await all<RemarkFact>(
      tx,
      sql`select remark_ref as ref, nl, en from premises_remark where ${here} order by remark_ref`,
    ),
    changes: await all<ChangeFact>(
      tx,
      sql`select change_id as "changeId", kind, planned_on as "plannedOn", done_on as "doneOn", note
        from premises_change where ${here} order by planned_on nulls last, change_id`,
    ),
  };
}

async function all<Row>(tx: ReadTransaction, query: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await (query as RawBuilder<Row>).execute(tx);
  return rows;
}

async function dated<Fact extends { readonly period: OpenPeriod }>(
  tx: ReadTransaction,
  query: RawBuilder<unknown>,
): Promise<readonly Fact[]> {
  const rows = await all<Omit<Fact, 'period'> & { readonly period: string }>(tx, query);
  return rows.map((row) => ({ ...row, period: periodFromText(row.period) }) as unknown as Fact);
}
