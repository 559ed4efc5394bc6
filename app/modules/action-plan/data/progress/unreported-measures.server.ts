import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** A running measure of the own municipality of which nothing was recorded lately. */
export interface UnreportedMeasure {
  readonly plan: string;
  readonly measureId: string;
}

/** Running measures of the user's municipality without an amount or result that was recorded on `since` or later. */
export async function unreportedMeasures(
  tx: ReadTransaction,
  regionId: string,
  since: Temporal.PlainDate,
): Promise<readonly UnreportedMeasure[]> {
  const { rows } = await sql<UnreportedMeasure>`
    select m.plan_slug as plan, m.measure_id as "measureId"
    from measure m
    where m.region_id = ${regionId} and m.status = 'running'
      and app.measure_concerns_own_municipality(m.plan_slug, m.measure_id)
      and not exists (
        select from realised_amount r where r.region_id = m.region_id and r.plan_slug = m.plan_slug
          and r.measure_id = m.measure_id and r.withdrawn_at is null and app.dutch_day_of(r.recorded_at) >= ${since}::date)
      and not exists (
        select from realised_result r where r.region_id = m.region_id and r.plan_slug = m.plan_slug
          and r.measure_id = m.measure_id and r.withdrawn_at is null and app.dutch_day_of(r.recorded_at) >= ${since}::date)
    order by m.plan_slug, m.measure_id`.execute(tx);
  return rows;
}
