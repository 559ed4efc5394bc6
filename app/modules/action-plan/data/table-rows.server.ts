import { sql, type Insertable } from 'kysely';
import type { DB } from '#db/types.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { PlanKey } from './plan-key.ts';
import type { AnyWantedRows, RowsRead } from './plan-table.ts';

/**
 * Reads the rows that a plan has in several tables in one statement. A large plan has tens of thousands of rows:
 * one JSON document of arrays per table reads faster than as many rows.
 */
export async function readTables<Spec extends Readonly<Record<string, AnyWantedRows>>>(
  tx: ReadTransaction,
  key: PlanKey,
  spec: Spec,
): Promise<RowsRead<Spec>> {
  const parts = Object.entries(spec).map(([name, { table, columns, order }]) => {
    const asArray = sql`json_build_array(${sql.join(columns.map((column) => sql.ref(column)))})`;
    return sql`(select coalesce(json_agg(${asArray} order by ${sql.join(order.map((column) => sql.ref(column)))}), '[]')
      from ${sql.table(table)} where region_id = ${key.regionId} and plan_slug = ${key.slug}) as ${sql.ref(name)}`;
  });
  const { rows } = await sql<Record<string, unknown[][]>>`select ${sql.join(parts)}`.execute(tx);
  return Object.fromEntries(
    Object.entries(spec).map(([name, { columns }]) => [
      name,
      (rows[0]?.[name] ?? []).map((values) => withNames(columns, values)),
    ]),
  ) as unknown as RowsRead<Spec>;
}

function withNames(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < names.length; at += 1) row[names[at] ?? ''] = values[at];
  return row;
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
