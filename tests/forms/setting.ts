import { sql } from 'kysely';
import type { Database } from '#app/platform/db/database.server.ts';
import type { RowKey } from '#app/platform/db/seen-row.ts';
import { startProgram } from '#tests/support/program.ts';
import type { Setting } from './acts.ts';
import { addFactsOfHouse, addRestriction, placeInAssen } from './subjects.ts';
import { Visitor } from './visitor.ts';

/** A running program with something to change in it. */
export interface OpenSetting extends Setting {
  readonly address: string;
  close(): Promise<void>;
}

export async function openSetting(): Promise<OpenSetting> {
  const program = await startProgram();
  const { database, close } = await program.openDatabase();
  const place = await placeInAssen(database);
  await addFactsOfHouse(database, place);
  await addRestriction(database, place);
  const visitors = new Map<string, Visitor>();
  return {
    address: program.address,
    database,
    place,
    async visitor(account) {
      const known = visitors.get(account) ?? (await Visitor.signedIn(program.address, account));
      visitors.set(account, known);
      return known;
    },
    async close() {
      await close();
      await program.stop();
    },
  };
}

/** The row as it stands, with its revision. */
export async function rowOf(database: Database, { table, key }: RowKey): Promise<unknown> {
  const { rows } = await database.asOwner((tx) =>
    sql<{
      row: unknown;
    }>`select to_jsonb(t) as row from ${sql.table(table)} t where ${conditionOf(key)}`.execute(tx),
  );
  return rows;
}

/** How many acts the logs of all regions hold. */
export async function countActs(database: Database): Promise<number> {
  const { rows } = await database.asOwner((tx) =>
    sql<{
      acts: number;
    }>`select count(*)::int as acts from audit_event where action !~ '^(view|list)-'`.execute(tx),
  );
  return rows[0]?.acts ?? 0;
}

/** What another worker does, as far as this row is concerned. */
export async function changeElsewhere(database: Database, { table, key }: RowKey): Promise<void> {
  await database.asOwner(async (tx) => {
    await sql`select set_config('app.user', gen_random_uuid()::text, true)`.execute(tx);
    await sql`update ${sql.table(table)} set revision = revision + 1 where ${conditionOf(key)}`.execute(tx);
  });
}

function conditionOf(key: RowKey['key']) {
  return sql.join(
    Object.entries(key).map(([column, value]) => sql`${sql.ref(column)}::text = ${value}`),
    sql` and `,
  );
}
