import { sql } from 'kysely';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';

/** Somebody whose role ends. */
export interface EndingRole {
  readonly regionId: string;
  readonly userId: string;
  readonly assignmentId: string;
  readonly lastDay: Temporal.PlainDate;
}

/** Roles that hold today and end within thirty days. */
export async function findEndingRoles(
  tx: OwnerTransaction,
  today: Temporal.PlainDate,
): Promise<readonly EndingRole[]> {
  const { rows } = await sql<EndingRole>`
    select region_id as "regionId", user_id as "userId", assignment_id as "assignmentId", upper(valid_period) - 1 as "lastDay"
    from role_assignment
    where valid_period @> ${today}::date and upper(valid_period) - 1 <= ${today}::date + 30
    order by 1, 3`.execute(tx);
  return rows;
}

/** Accounts that nobody can sign in to yet, whose invitation lapses within two days, in whose name they were invited. */
export async function findLapsingInvitations(
  tx: OwnerTransaction,
): Promise<readonly { readonly regionId: string; readonly userId: string }[]> {
  const { rows } = await sql<{ regionId: string; userId: string }>`
    select place.region_id as "regionId", i.user_id as "userId"
    from auth.invitation i, app.mail_place(i.user_id) as place
    where auth.is_open(i) and i.code_hash is null and i.expires_at < now() + interval '2 days'
      and not i.removes_factors and not auth.has_owner(i.user_id)
    order by 1, 2`.execute(tx);
  return rows;
}
