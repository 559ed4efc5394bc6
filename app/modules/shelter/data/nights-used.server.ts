import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/**
 * Per person how many nights of the month of `night` were used at a house, by `app.nights_used`: nights before this one
 * that a stay counts, and nights, this one included, on which someone was seen coming in. Who used none is left out.
 */
export async function nightsUsed(
  tx: ReadTransaction,
  premisesId: string,
  personIds: readonly string[],
  night: Temporal.PlainDate,
): Promise<ReadonlyMap<string, number>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await sql<{ person_id: string; used: number }>`
    select person_id, used from app.nights_used(${premisesId}::uuid, ${[...personIds]}::uuid[], ${night}::date)`.execute(
    tx,
  );
  return new Map(rows.map(({ person_id, used }) => [person_id, used]));
}
