import { randomBytes } from 'node:crypto';
import type { Database } from '../db/database.server.ts';

/**
 * The secret `name`, made on first use and kept in the database, which the application's role cannot read.
 * Where `given` is set (from the environment, in production) that one is used and nothing is stored.
 */
export async function obtainSecret(
  database: Database,
  name: string,
  given: string | undefined,
): Promise<string> {
  if (given !== undefined) return given;
  return database.asOwner(async (tx) => {
    await tx
      .insertInto('auth.secret')
      .values({ name, value: randomBytes(32).toString('base64url') })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await tx
      .selectFrom('auth.secret')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    return row.value;
  });
}
