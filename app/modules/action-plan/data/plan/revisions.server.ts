import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { PlanKey } from './plan-key.ts';

/** How often something was changed, and who did so last. */
export interface Revision {
  /** From 1; goes up with every change. */
  readonly revision: number;
  /** Null for the command line and for what the product shipped. */
  readonly changedBy: string | null;
  readonly changedAt: Temporal.Instant;
}

/** The revision of what a plan says of itself, apart from its measures; null when there is no such plan. */
export async function findPlanRevision(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
): Promise<Revision | null> {
  const row = await tx
    .selectFrom('plan')
    .select([
      'revision',
      'changed_at as changedAt',
      sql<string | null>`app.colleague_name(changed_by)`.as('changedBy'),
    ])
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}
