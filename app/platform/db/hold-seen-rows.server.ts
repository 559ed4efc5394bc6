import { sql, type QueryExecutorProvider } from 'kysely';
import { ChangedSince, type RowKey, type SeenRow } from './seen-row.ts';

interface HeldRevision {
  readonly revision: number | null;
  readonly is_own: boolean | null;
  readonly changed_by_name: string | null;
  readonly changed_at: Temporal.Instant | null;
}

/**
 * Holds the rows for the rest of the transaction, in one order for all, and throws `ChangedSince` when one has another
 * revision than was seen. A row that is gone, or that the policies do not show, is for the act itself to say: that it
 * was changed would tell that it is there.
 */
export async function holdSeenRows(tx: QueryExecutorProvider, rows: readonly SeenRow[]): Promise<void> {
  const inOrder = rows.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  for (const { table, key, revision } of inOrder) {
    const { rows: found } = await sql<HeldRevision>`
      select held.* from app.hold_revision(${table}, ${JSON.stringify(key)}::jsonb) as held
      where exists (select from ${isRow({ table, key })})`.execute(tx);
    const held = found[0];
    if (held === undefined || held.revision === null || held.revision === revision) continue;
    throw new ChangedSince({
      isOwn: held.is_own === true,
      changedBy: held.changed_by_name,
      changedAt: held.changed_at ?? Temporal.Now.instant(),
    });
  }
}

/** The revisions of rows as a form hands them back, in the order given; 0 for a row that is not there. */
export async function revisionsOf(tx: QueryExecutorProvider, ...rows: readonly RowKey[]): Promise<string> {
  const revisions: number[] = [];
  for (const { table, key } of rows) {
    const { rows: found } = await sql<{ revision: number }>`
      select revision from ${isRow({ table, key })}`.execute(tx);
    revisions.push(found[0]?.revision ?? 0);
  }
  return revisions.join('-');
}

/** The table and condition of a row, as far as the policies show it. */
function isRow({ table, key }: RowKey) {
  const conditions = Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  return sql`${sql.table(table)} where region_id = app.region_id() and ${sql.join(conditions, sql` and `)}`;
}

function nameOf({ table, key }: RowKey): string {
  return `${table} ${JSON.stringify(key)}`;
}
