import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { PlanKey } from '../plan/plan-key.ts';

/** The place after the last line of a measure. */
export async function nextLinePosition(
  tx: ReadTransaction,
  { regionId, slug }: PlanKey,
  measureId: string,
): Promise<number> {
  const { last } = await tx
    .selectFrom('budget_line')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('region_id', '=', regionId)
    .where('plan_slug', '=', slug)
    .where('measure_id', '=', measureId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
