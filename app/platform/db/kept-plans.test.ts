import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { openDatabase, type Database, type ReadTransaction } from './database.server.ts';
import type { Scope } from './scope.ts';

// One connection, so that each statement finds what the ones before it left there.

let test: TestDatabase;
let database: Database;
let emmen: Scope;
let assen: Scope;
beforeAll(async () => {
  test = await openTestDatabase();
  database = openDatabase(test.url, { poolSize: 1 });
  emmen = await test.scopeFor('regional-policy', 'emmen');
  assen = await test.scopeFor('regional-policy', 'assen');
});
afterAll(async () => {
  await database.close();
  await test.close();
});

const organisationsFrom = (least: string) => (tx: ReadTransaction) =>
  tx.selectFrom('organisation').select('region_id').where('name', '>=', least).execute();

async function regionsOf(scope: Scope, least: string): Promise<ReadonlySet<string>> {
  const rows = await database.read(scope, organisationsFrom(least));
  return new Set(rows.map((row) => row.region_id));
}

async function keptFor(pattern: string): Promise<number> {
  const rows = await database.ask(
    sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements where statement like ${pattern}`,
  );
  return rows[0]?.n ?? 0;
}

describe('what is asked again and again', () => {
  it('is kept from the fifth time on, and shows each scope its own rows', async () => {
    for (let time = 1; time <= 4; time += 1) await regionsOf(emmen, 'A');
    expect(await keptFor('%from "organisation"%')).toBe(0);
    for (let time = 5; time <= 15; time += 1) {
      expect(await regionsOf(emmen, 'A')).toEqual(new Set([emmen.regionId]));
      expect(await regionsOf(assen, 'A')).toEqual(new Set([assen.regionId]));
    }
    expect(await keptFor('%from "organisation"%')).toBe(1);
    expect(await regionsOf(emmen, '\uffff')).toEqual(new Set());
  });

  it('is asked anew once a table has changed under it', async () => {
    const all = () =>
      database.read(emmen, (tx) => sql`select * from organisation where name >= ${'A'}`.execute(tx));
    for (let time = 1; time <= 6; time += 1) await all();
    await test.database.asOwner((tx) =>
      sql`alter table organisation add column added_meanwhile int`.execute(tx),
    );
    await expect(all()).rejects.toMatchObject({ code: '0A000' });
    const { rows } = await all();
    expect(rows[0]).toHaveProperty('added_meanwhile', null);
  });

  it('without anything filled in is left as it is', async () => {
    for (let time = 1; time <= 8; time += 1)
      await database.read(emmen, (tx) => tx.selectFrom('region').select('slug').execute());
    expect(await keptFor('%select "slug" from "region"%')).toBe(0);
  });
});
