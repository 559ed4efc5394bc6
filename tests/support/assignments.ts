import type { Scope } from '#app/platform/db/scope.ts';
import type { TestDatabase } from './database.ts';

/** The assignment of the invented person with this scope. */
export async function assignmentOf(test: TestDatabase, { regionId, userId, roles }: Scope): Promise<string> {
  const { assignment_id } = await test.database.asOwner((tx) =>
    tx
      .selectFrom('role_assignment')
      .select('assignment_id')
      .where('region_id', '=', regionId)
      .where('user_id', '=', userId)
      .where('role', 'in', [...roles])
      .executeTakeFirstOrThrow(),
  );
  return assignment_id;
}
