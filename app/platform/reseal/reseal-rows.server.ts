import { sql, type RawBuilder } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import type { Database, OwnerTransaction } from '../db/database.server.ts';
import { DecryptionError, type KeyRing, type SealedRow, type SealedTable } from '../crypto/index.server.ts';
import { isDue, type ResealReason } from './is-due.server.ts';

export interface Resealed {
  readonly rows: number;
  /** Rows that could not be read: they stay as they are. */
  readonly unreadable: number;
  /** Rows that the database does not take, such as those with a BSN that stands in another file: they stay as well. */
  readonly refused: readonly RefusedRow[];
}

export interface RefusedRow {
  readonly table: string;
  /** The row's key, as far as it is no secret: ids. */
  readonly key: Readonly<Record<string, string>>;
  /** The constraint that it breaks, or the database's code. */
  readonly constraint: string;
}

export interface ResealOptions {
  readonly reason: ResealReason;
  readonly batchSize?: number;
  /** After each batch, which is then stored: whatever stops here, the next run goes on with the rest. */
  readonly onProgress?: (table: string, soFar: Resealed) => void;
  /** Writes down in the transaction of a batch what came of it. */
  readonly record?: (tx: OwnerTransaction, batch: Resealed) => Promise<void>;
  /** Between two batches, of which the last took so long; true when no further one is to begin. */
  readonly rest?: (batchMs: number) => Promise<boolean>;
}

/**
 * Writes every row of the tables anew that is due, in batches with a transaction each. Running it twice, at the same
 * time or after it was broken off, does no harm: a row that is up to date is not due. A row that somebody else is writing
 * is passed by and not waited for, so that no page and no batch wait for each other in turn: it is due at the next run,
 * unless it was written under the current key.
 */
export async function resealRows(
  database: Database,
  keys: KeyRing,
  tables: readonly SealedTable[],
  { reason, batchSize = 200, onProgress, record, rest = breathe }: ResealOptions,
): Promise<Resealed> {
  const total = { rows: 0, unreadable: 0, refused: [] as RefusedRow[] };
  let isStopped = false;
  for (const table of tables) {
    if (isStopped) break;
    const done = { rows: 0, unreadable: 0, refused: [] as RefusedRow[] };
    let after: SealedRow | null = null;
    do {
      const from: BatchStart = { reason, batchSize, after };
      const begun = performance.now();
      const batch: Batch = await database.asOwner(async (tx) => {
        const stored = await resealBatch(tx, keys, table, from);
        await record?.(tx, stored);
        return stored;
      });
      after = batch.last;
      done.rows += batch.rows;
      done.unreadable += batch.unreadable;
      done.refused.push(...batch.refused);
      if (after !== null) onProgress?.(table.name, done);
      if (await rest(performance.now() - begun)) isStopped = true;
    } while (after !== null && !isStopped);
    total.rows += done.rows;
    total.unreadable += done.unreadable;
    total.refused.push(...done.refused);
  }
  return total;
}

async function breathe(): Promise<boolean> {
  await setImmediate();
  return false;
}

interface BatchStart {
  readonly reason: ResealReason;
  readonly batchSize: number;
  readonly after: SealedRow | null;
}

interface Batch extends Resealed {
  /** The last row looked at; null when there was none. */
  readonly last: SealedRow | null;
}

async function resealBatch(
  tx: OwnerTransaction,
  keys: KeyRing,
  table: SealedTable,
  { reason, batchSize, after }: BatchStart,
): Promise<Batch> {
  const keyNames = Object.keys(table.key);
  const keyColumns = list(keyNames.map((name) => sql.ref(name)));
  const isAfter =
    after === null
      ? sql`true`
      : sql`(${keyColumns}) > (${list(keyNames.map((name) => sql`${after[name]}`))})`;
  const { rows } = await sql<SealedRow>`
    select ${keyColumns}, ${list(Object.keys(columnsOf(table)).map((name) => sql.ref(name)))}
    from ${sql.table(table.name)}
    where ${isAfter} and (${isDue(keys, table, reason)})
    order by ${keyColumns} limit ${batchSize} for update skip locked`.execute(tx);
  const resealed = rows.flatMap((row) => tryReseal(keys, table, row));
  const refused = resealed.length > 0 ? await storeOrSkip(tx, table, resealed) : [];
  return {
    rows: resealed.length - refused.length,
    unreadable: rows.length - resealed.length,
    refused,
    last: rows.at(-1) ?? null,
  };
}

/** Stores the batch at once; when the database refuses that, row by row, so that one row does not keep back the rest. */
async function storeOrSkip(
  tx: OwnerTransaction,
  table: SealedTable,
  rows: readonly SealedRow[],
): Promise<readonly RefusedRow[]> {
  if ((await tryStore(tx, table, rows)) === null) return [];
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const constraint = await tryStore(tx, table, [row]);
    if (constraint === null) continue;
    const key = Object.fromEntries(Object.keys(table.key).map((name) => [name, String(row[name])]));
    refused.push({ table: table.name, key, constraint });
  }
  return refused;
}

/** Null when it was stored, otherwise the constraint that it breaks; then nothing of it was. */
async function tryStore(
  tx: OwnerTransaction,
  table: SealedTable,
  rows: readonly SealedRow[],
): Promise<string | null> {
  await sql`savepoint reseal`.execute(tx);
  try {
    await store(tx, table, rows);
    await sql`release savepoint reseal`.execute(tx);
    return null;
  } catch (error) {
    await sql`rollback to savepoint reseal`.execute(tx);
    // Class 23: a rule about the data. Anything else is no matter of one row.
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('23'))) throw error;
    const constraint = 'constraint' in error ? error.constraint : undefined;
    return typeof constraint === 'string' ? constraint : String(error.code);
  }
}

/** Columns that are read, and written anew, with their types. */
function columnsOf({ values, others }: SealedTable): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(values.map((name) => [name, 'bytea'])), ...others };
}

function tryReseal(keys: KeyRing, table: SealedTable, row: SealedRow): readonly SealedRow[] {
  try {
    return [{ ...row, ...table.reseal(keys, row) }];
  } catch (error) {
    if (error instanceof DecryptionError) return [];
    throw error;
  }
}

/** All rows of the batch in one statement, each column as an array. */
async function store(tx: OwnerTransaction, table: SealedTable, rows: readonly SealedRow[]): Promise<void> {
  const types: Readonly<Record<string, string>> = { ...table.key, ...columnsOf(table) };
  const names = Object.keys(types);
  const arrays = names.map(
    (name) => sql`${rows.map((row) => row[name])}::${sql.raw(types[name] ?? 'text')}[]`,
  );
  const assignments = Object.keys(columnsOf(table)).map(
    (name) => sql`${sql.ref(name)} = ${sql.ref(`new_values.${name}`)}`,
  );
  const same = Object.keys(table.key).map(
    (name) => sql`${sql.ref(`${table.name}.${name}`)} = ${sql.ref(`new_values.${name}`)}`,
  );
  await sql`
    update ${sql.table(table.name)} set ${list(assignments)}
    from unnest(${list(arrays)}) as new_values (${list(names.map((name) => sql.ref(name)))})
    where ${sql.join(same, sql` and `)}`.execute(tx);
}

const list = (parts: readonly RawBuilder<unknown>[]) => sql.join(parts, sql`, `);
