import { sql } from 'kysely';
import type { Period } from '#app/kernel/period.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import { periodFromText } from './period-text.ts';
import type { PlanKey } from './plan-key.ts';

/** A plan as it stands in a list. */
export interface PlanEntry {
  readonly slug: string;
  readonly title: string;
  readonly period: Period;
  readonly measures: number;
}

/** The region's plans, newest first. */
export async function listPlans(tx: ReadTransaction, regionId: string): Promise<readonly PlanEntry[]> {
  const rows = await tx
    .selectFrom('plan')
    .select([
      'plan_slug as slug',
      'title',
      'plan_period',
      sql<number>`(select count(*) from measure m
        where m.region_id = plan.region_id and m.plan_slug = plan.plan_slug)`.as('measures'),
    ])
    .where('region_id', '=', regionId)
    .orderBy(sql`lower(plan_period)`, 'desc')
    .orderBy('plan_slug')
    .execute();
  return rows.map(({ plan_period, ...entry }) => ({ ...entry, period: periodFromText(plan_period) }));
}

/** Whether the region has a plan with this slug that the scope may see. */
export async function hasPlan(tx: ReadTransaction, { regionId, slug }: PlanKey): Promise<boolean> {
  const found = await tx
    .selectFrom('plan')
    .select('plan_slug')
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Holds a plan for the rest of the transaction, so that one person's change is checked against the other's. False
 * when there is no such plan, or the scope may not change it.
 */
export async function lockPlan(tx: WriteTransaction, { regionId, slug }: PlanKey): Promise<boolean> {
  const { rows } =
    await sql`select from plan where region_id = ${regionId} and plan_slug = ${slug} for no key update`.execute(
      tx,
    );
  return rows.length > 0;
}

/** The region's plans, newest first, each with a number that is another one as soon as anything in it changes. */
export async function planContents(tx: ReadTransaction, regionId: string) {
  return tx
    .selectFrom('plan')
    .select(['plan_slug as plan', 'title', 'content_revision as contentRevision', 'changed_at as changedAt'])
    .where('region_id', '=', regionId)
    .orderBy(sql`lower(plan_period)`, 'desc')
    .orderBy('plan_slug')
    .execute();
}
