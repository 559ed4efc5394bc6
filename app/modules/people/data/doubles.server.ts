import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { DoubleOutcome } from '../domain/double-outcome.ts';

/** Two files with one BSN, of which one is restricted. */
export interface StoredDouble {
  readonly doubleId: string;
  readonly personId: string;
  readonly restrictedPersonId: string;
  readonly notedAt: Temporal.Instant;
}

/** Possible doubles that wait for the privacy officer, oldest first. */
export async function findOpenDoubles(
  tx: ReadTransaction,
  regionId: string,
): Promise<readonly StoredDouble[]> {
  return tx
    .selectFrom('person_double')
    .select([
      'double_id as doubleId',
      'person_id as personId',
      'restricted_person_id as restrictedPersonId',
      'noted_at as notedAt',
    ])
    .where('region_id', '=', regionId)
    .where('outcome', 'is', null)
    .orderBy('noted_at')
    .limit(200)
    .execute();
}

/** The file that got the BSN last, for the log; null when the double was settled already, or is not there. */
export async function settleDouble(
  tx: WriteTransaction,
  { regionId }: Scope,
  doubleId: string,
  outcome: DoubleOutcome,
): Promise<string | null> {
  const row = await tx
    .updateTable('person_double')
    .set({ outcome })
    .where('region_id', '=', regionId)
    .where('double_id', '=', doubleId)
    .where('outcome', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id ?? null;
}
