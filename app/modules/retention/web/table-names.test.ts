import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { tableName, tableNames } from './table-names.nl.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

it('there is a Dutch name for every table that removal empties, and for no other', async () => {
  const { rows } = await test.database.asOwner((tx) =>
    sql<{ name: string }>`select table_name as name from app.person_trace`.execute(tx),
  );
  // Work that waits stands in a table of the queue's own.
  const emptied = ['pgboss.job', ...rows.map(({ name }) => name)];
  expect(Object.keys(tableNames).toSorted()).toEqual(emptied.toSorted());
});

it('no two tables have one name', () => {
  expect(new Set(Object.values(tableNames)).size).toBe(Object.keys(tableNames).length);
});

it('a table of another version goes by its own name', () => {
  expect(tableName('couch')).toBe('couch');
});
