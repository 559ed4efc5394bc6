import { sql, type Insertable } from 'kysely';
import type { DB } from '#db/types.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { PlanKey } from './plan-key.ts';
import type { AnyWantedRows, RowsRead } from './plan-table.ts';

/**
 * Reads the rows that a plan has in several tables in one statement. A large plan has tens of thousands of rows: one
 * JSON array per column is made, sent and read faster than as many rows.
 */
export async function readTables<Spec extends Readonly<Record<string, AnyWantedRows>>>(
  tx: ReadTransaction,
  key: PlanKey,
  spec: Spec,
): Promise<RowsRead<Spec>> {
  const parts = Object.entries(spec).map(([name, { table, columns, order }]) => {
    const wanted = sql.join(columns.map((column) => sql.ref(column)));
    const asArrays = sql.join(columns.map((column) => sql`json_agg(${sql.ref(column)})`));
    return sql`(select json_build_array(${asArrays}) from (select ${wanted} from ${sql.table(table)}
      where region_id = ${key.regionId} and plan_slug = ${key.slug}
      order by ${sql.join(order.map((column) => sql.ref(column)))}) as wanted) as ${sql.ref(name)}`;
  });
  const { rows } = await sql<Record<string, readonly Values[]>>`select ${sql.join(parts)}`.execute(tx);
  return Object.fromEntries(
    Object.entries(spec).map(([name, { columns }]) => [name, rowsOver(columns, rows[0]?.[name] ?? [])]),
  ) as RowsRead<Spec>;
}

/** The values of one column, row after row; null where the table has no rows of the plan. */
type Values = readonly unknown[] | null;

/**
 * Makes rows of columns. Each begins as a copy of one row with every column, so that the engine keeps them all in one
 * shape: adding columns to each row apart takes ten times as long for a large plan, and reading them twice.
 */
function rowsOver(names: readonly string[], columns: readonly Values[]): readonly object[] {
  const blank: Readonly<Record<string, unknown>> = Object.fromEntries(names.map((name) => [name, null]));
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, () => ({ ...blank }));
  for (const [index, name] of names.entries()) {
    const values = columns[index];
    for (const [at, row] of rows.entries()) row[name] = values?.[at];
  }
  return rows;
}

type RowsByTable = { readonly [Name in keyof DB]?: readonly Insertable<DB[Name]>[] };

/** Adds rows to several tables, in the order in which they are named. Rows of one table have the same columns. */
export async function insertTables(tx: WriteTransaction, tables: RowsByTable): Promise<void> {
  for (const [table, rows] of Object.entries(tables)) await insertAsJson(tx, table, rows);
}

/** Adds many rows in one statement; all have the same columns. Without rows nothing happens. */
export async function insertRows<Name extends keyof DB>(
  tx: WriteTransaction,
  table: Name,
  rows: readonly Insertable<DB[Name]>[],
): Promise<void> {
  await insertAsJson(tx, table, rows);
}

async function insertAsJson(tx: WriteTransaction, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    tx,
  );
}
