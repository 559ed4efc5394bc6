import { sql } from 'kysely';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';

/** Which role of a region ends, and the first day without it. */
interface RoleEnd {
  readonly assignmentId: string;
  readonly until: Temporal.PlainDate;
}

/** Locks the region's administrators in a fixed order, so that two who end each other's role do so one after the other. */
export async function holdAdministrators(tx: WriteTransaction, regionId: string) {
  return tx
    .selectFrom('role_assignment')
    .select([
      'assignment_id as assignmentId',
      sql<Temporal.PlainDate>`lower(valid_period)`.as('from'),
      sql<Temporal.PlainDate | null>`upper(valid_period)`.as('until'),
    ])
    .where('region_id', '=', regionId)
    .where('role', '=', 'region-admin')
    .orderBy('assignment_id')
    .forUpdate()
    .execute();
}

/** Lets a role hold until a day. */
export async function shortenRole(tx: WriteTransaction, regionId: string, end: RoleEnd): Promise<void> {
  await tx
    .updateTable('role_assignment')
    .set({ valid_period: sql<string>`daterange(lower(valid_period), ${end.until.toString()}::date)` })
    .where('region_id', '=', regionId)
    .where('assignment_id', '=', end.assignmentId)
    .execute();
}

/** Takes a role back that did not hold for a day. */
export async function removeRole(
  tx: WriteTransaction,
  regionId: string,
  { assignmentId }: Pick<RoleEnd, 'assignmentId'>,
): Promise<void> {
  await tx
    .deleteFrom('role_assignment')
    .where('region_id', '=', regionId)
    .where('assignment_id', '=', assignmentId)
    .execute();
}
