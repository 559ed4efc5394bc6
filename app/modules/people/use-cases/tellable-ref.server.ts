import type { Database } from '#app/platform/db/database.server.ts';
import { findTellable } from '../data/candidates.server.ts';
import type { Acting } from './acting.ts';

/**
 * The number of a file that does not stand open, as a search tells it; null for one that a search does not tell, so
 * that a restricted file and one that is not there stay the same.
 */
export async function tellableRef(
  database: Database,
  { scope }: Pick<Acting, 'scope'>,
  personId: string,
): Promise<string | null> {
  return database.read(
    scope,
    async (tx) => (await findTellable(tx, [personId])).get(personId)?.personRef ?? null,
  );
}
