import { sql, type Insertable, type Selectable } from 'kysely';
import type { DB } from '#db/types.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { PlanKey } from './plan-key.ts';

/** Tables of which every row belongs to one plan. */
export type PlanTable = {
  [Name in keyof DB]: DB[Name] extends { region_id: string; plan_slug: string } ? Name : never;
}[keyof DB];

type ColumnOf<Name extends PlanTable> = keyof DB[Name] & string;

/** Days and moments come as text: the rows travel as JSON. */
type Travelled<Value> = Value extends Temporal.PlainDate | Temporal.Instant ? string : Value;

type RowOf<Name extends PlanTable, Columns extends readonly ColumnOf<Name>[]> = {
  readonly [At in keyof Columns]: Travelled<Selectable<DB[Name]>[Columns[At] & ColumnOf<Name>]>;
};

interface Wanted<Name extends PlanTable, Columns extends readonly ColumnOf<Name>[]> {
  readonly table: Name;
  readonly columns: Columns;
  readonly order: readonly ColumnOf<Name>[];
}

type AnyWanted = {
  [Name in PlanTable]: Wanted<Name, readonly ColumnOf<Name>[]>;
}[PlanTable];

/** Which columns of which table to read, and in which order the rows come. */
export function rowsOf<Name extends PlanTable, const Columns extends readonly ColumnOf<Name>[]>(
  table: Name,
  columns: Columns,
  ...order: readonly ColumnOf<Name>[]
): Wanted<Name, Columns> {
  return { table, columns, order };
}

export type RowsRead<Spec> = {
  readonly [Key in keyof Spec]: Spec[Key] extends Wanted<infer Name, infer Columns>
    ? readonly RowOf<Name, Columns>[]
    : never;
};

/**
 * Reads the rows that a plan has in several tables in one statement, each row as an array of its columns.
 * A large plan has tens of thousands of rows: one JSON document per table reads faster than as many rows.
 */
export async function readTables<Spec extends Readonly<Record<string, AnyWanted>>>(
  tx: ReadTransaction,
  key: PlanKey,
  spec: Spec,
): Promise<RowsRead<Spec>> {
  const parts = Object.entries(spec).map(([name, { table, columns, order }]) => {
    const asArray = sql`json_build_array(${sql.join(columns.map((column) => sql.ref(column)))})`;
    return sql`(select coalesce(json_agg(${asArray} order by ${sql.join(order.map((column) => sql.ref(column)))}), '[]')
      from ${sql.table(table)} where region_id = ${key.regionId} and plan_slug = ${key.slug}) as ${sql.ref(name)}`;
  });
  const { rows } = await sql<RowsRead<Spec>>`select ${sql.join(parts)}`.execute(tx);
  const [read] = rows;
  if (read === undefined) throw new Error('A select without a table gave no row.');
  return read;
}

/** Adds many rows in one statement; all have the same columns. Without rows nothing happens. */
export async function insertRows<Name extends keyof DB>(
  tx: WriteTransaction,
  table: Name,
  rows: readonly Insertable<DB[Name]>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    tx,
  );
}

/** Rows by the value of their first column, in the order in which they came. */
export function groupByFirst<Row extends readonly [string | null, ...unknown[]]>(
  rows: readonly Row[],
): ReadonlyMap<string | null, readonly Row[]> {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[0]);
    if (group === undefined) groups.set(row[0], [row]);
    else group.push(row);
  }
  return groups;
}
