import type { Database } from '#app/platform/db/database.server.ts';
import { findPersonIdByRef } from '../data/people.server.ts';
import type { Acting } from './acting.ts';

/** The person whose file has this number, where the scope may see it. */
export async function findFileByRef(
  database: Database,
  { scope }: Pick<Acting, 'scope'>,
  personRef: string,
): Promise<string | null> {
  return database.read(scope, (tx) => findPersonIdByRef(tx, scope.regionId, personRef));
}
