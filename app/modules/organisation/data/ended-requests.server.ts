import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/**
 * For whom requests of a region were ended because they were asked before requests had a code, and not asked again
 * since; in the order of names. They are removed thirty days after they were ended.
 */
export async function findEndedWithoutCode(
  tx: ReadTransaction,
  regionId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select q.display_name as name from role_request q
    where q.region_id = ${regionId} and q.refused_because = 'no-code' and not exists (
      select from role_request n
      where n.region_id = q.region_id and n.user_id = q.user_id and n.role = q.role and n.asked_at > q.refused_at)
    union
    select u.display_name from password_reset_request q
    join region_user u on u.region_id = q.region_id and u.user_id = q.user_id
    where q.region_id = ${regionId} and q.refused_because = 'no-code' and not exists (
      select from password_reset_request n
      where n.region_id = q.region_id and n.user_id = q.user_id and n.asked_at > q.refused_at)
    order by 1`.execute(tx);
  return rows.map(({ name }) => name);
}
