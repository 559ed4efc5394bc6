import type { Database } from '#app/platform/db/database.server.ts';
import { findPurposes } from '../data/openings.server.ts';
import { findPersonById } from '../data/people.server.ts';
import type { Acting } from './acting.ts';

/** What a file can be opened for, and the number of the file that is asked for. */
export async function listPurposes(database: Database, { scope }: Acting, personId: string) {
  return database.read(scope, async (tx) => {
    const person = await findPersonById(tx, scope.regionId, personId);
    return { personRef: person?.personRef ?? null, purposes: await findPurposes(tx) };
  });
}
