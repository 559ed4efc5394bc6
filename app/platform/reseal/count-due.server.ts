import { sql, type QueryExecutorProvider } from 'kysely';
import type { KeyRing, SealedTable } from '../crypto/index.server.ts';
import { isDue } from './is-due.server.ts';

/** Rows that are readable, and wait to be written anew. */
export interface DueRows {
  /** Stored in an older way: the next start writes them anew. */
  readonly olderForm: number;
  /** Stored as now, under another key than the current one: `keys renew` writes them anew. */
  readonly otherKey: number;
}

/** How many rows of these tables `resealRows` has still to write anew. Reads only. */
export async function countDue(
  database: QueryExecutorProvider,
  keys: KeyRing,
  tables: readonly SealedTable[],
): Promise<DueRows> {
  const total = { olderForm: 0, otherKey: 0 };
  for (const table of tables) {
    const { rows } = await sql<{ older_form: number; due: number }>`
      select (count(*) filter (where ${isDue(keys, table, 'form')}))::float8 as older_form, count(*)::float8 as due
      from ${sql.table(table.name)} where ${isDue(keys, table, 'key')}`.execute(database);
    const [found] = rows;
    if (found === undefined) continue;
    total.olderForm += found.older_form;
    total.otherKey += found.due - found.older_form;
  }
  return total;
}
