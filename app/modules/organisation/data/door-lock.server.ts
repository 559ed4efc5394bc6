import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';

/** Minutes without a press after which a shared device locks, where the region chose nothing. */
const usualMinutes = 3;

export async function findDoorLockMinutes(tx: ReadTransaction, regionId: string): Promise<number> {
  const row = await tx
    .selectFrom('door_lock')
    .select('minutes')
    .where('region_id', '=', regionId)
    .orderBy('choice_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.minutes ?? usualMinutes;
}

export async function addDoorLockChoice(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  minutes: number,
): Promise<void> {
  await tx.insertInto('door_lock').values({ region_id: regionId, minutes, chosen_by: userId }).execute();
}
