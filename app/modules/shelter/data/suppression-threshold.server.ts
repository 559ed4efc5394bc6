import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** The smallest count of people that the region shows. */
export async function suppressionThreshold(tx: ReadTransaction, regionId: string): Promise<number> {
  const { suppression_threshold: threshold } = await tx
    .selectFrom('region')
    .select('suppression_threshold')
    .where('region_id', '=', regionId)
    .executeTakeFirstOrThrow();
  return threshold;
}
