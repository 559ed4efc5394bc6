import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** A colleague who reads plans. */
export interface PolicyColleague {
  readonly userId: string;
  readonly name: string;
}

/** Colleagues of the region who can be asked to assess, by name; none for those who are not regional officers. */
export async function listPolicyColleagues(tx: ReadTransaction): Promise<readonly PolicyColleague[]> {
  const { rows } = await sql<PolicyColleague>`
    select user_id as "userId", display_name as name from app.policy_colleagues()`.execute(tx);
  return rows;
}
