import type { Database } from '#app/platform/db/database.server.ts';
import { findRemovals, type StoredRemoval } from '../data/removals.server.ts';
import { removalDigest } from '../data/removal-digest.server.ts';
import type { Overseeing } from './acting.ts';

export type ListedRemoval = StoredRemoval & {
  /** What it says is what the digest was made of, which stands in the audit log too. */
  readonly isAsRecorded: boolean;
};

/** What was removed, the last first, each with its proof. Nobody can be told from it: not logged. */
export async function listRemovals(
  database: Database,
  { scope }: Pick<Overseeing, 'scope'>,
  limit = 100,
): Promise<readonly ListedRemoval[]> {
  const rows = await database.read(scope, (tx) => findRemovals(tx, scope.regionId, limit));
  return rows.map((row) => ({
    ...row,
    isAsRecorded: row.digest.equals(
      removalDigest({ ...row, ground: row.ground === 'request' ? 'request' : 'term' }),
    ),
  }));
}
