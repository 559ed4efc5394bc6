import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** How many houses of the region that are open and have nights never recorded a stay, and how many there are. */
export async function countSilentHouses(
  tx: ReadTransaction,
  day: Temporal.PlainDate,
): Promise<{ readonly silent: number; readonly all: number }> {
  const { rows } = await sql<{ silent: number; total: number }>`
    select silent::int, total::int from app.silent_houses(${day}::date)`.execute(tx);
  const [counts] = rows;
  return { silent: counts?.silent ?? 0, all: counts?.total ?? 0 };
}
