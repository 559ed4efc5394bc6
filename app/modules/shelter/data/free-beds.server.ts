import { sql } from 'kysely';
import type { OpenPeriod } from '#app/kernel/period.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { periodToText } from './period-text.ts';

export interface BedsWanted {
  readonly period: OpenPeriod;
  /** The household or person that comes; a bed it has already is free for it. */
  readonly household: string;
  /** To know who should have left and is still there. */
  readonly today: Temporal.PlainDate;
}

/**
 * Numbered beds of the user's own houses that are there, in service and of nobody else for a whole period: bed refs by
 * the ref of the house. Who should have left and did not (`app.counted_stays`) keeps the bed, however far off the period
 * is: nobody knows when it will be free. What another takes between reading and choosing, the database refuses.
 */
export async function freeBeds(
  tx: ReadTransaction,
  regionId: string,
  { period, household, today }: BedsWanted,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const wanted = sql`${periodToText(period)}::daterange`;
  const { rows } = await sql<{ premises_ref: string; beds: readonly string[] }>`
    select p.premises_ref, array_agg(b.bed_ref order by length(b.bed_ref), b.bed_ref) as beds
    from bed b
    join premises p on p.region_id = b.region_id and p.premises_id = b.premises_id
    where b.region_id = ${regionId} and b.exists_period @> ${wanted}
      and app.runs_premises(b.region_id, b.premises_id)
      and not exists (select from bed_out_of_service o
        where o.region_id = b.region_id and o.premises_id = b.premises_id and o.bed_id = b.bed_id
          and o.valid_period && ${wanted})
      and not exists (select from app.counted_stays(${today}::date) s
        where s.region_id = b.region_id and s.bed_id = b.bed_id
          and coalesce(s.household_id, s.person_id) <> ${household}::uuid
          and (s.period && ${wanted} or s.is_overdue))
    group by p.premises_ref`.execute(tx);
  return new Map(rows.map(({ premises_ref, beds }) => [premises_ref, beds]));
}

/** Refs of all beds a house has or had, for mending what was recorded. */
export async function bedsOfHouse(
  tx: ReadTransaction,
  regionId: string,
  premisesRef: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ bed_ref: string }>`
    select distinct b.bed_ref, length(b.bed_ref) from bed b
    join premises p on p.region_id = b.region_id and p.premises_id = b.premises_id
    where b.region_id = ${regionId} and p.premises_ref = ${premisesRef}
    order by length(b.bed_ref), b.bed_ref`.execute(tx);
  return rows.map(({ bed_ref }) => bed_ref);
}
