import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { openDatabase, type Database } from './database.server.ts';
import { createPool } from './pool.server.ts';
import { ensureWebLogin } from './web-login.server.ts';

let test: TestDatabase;
const password = 'derived-from-a-secret-of-this-test';
let webUrl: string;
let database: Database;

beforeAll(async () => {
  test = await openTestDatabase();
  webUrl = await ensureWebLogin(test.database, test.url, password);
  database = openDatabase(test.url, { webUrl });
});
afterAll(async () => {
  await database.close();
  await test.database.asOwner(async (tx) => {
    const login = new URL(webUrl).username;
    await tx.executeQuery({
      ...tx.selectNoFrom((eb) => eb.lit(1).as('one')).compile(),
      sql: `drop role ${login}`,
    });
  });
  await test.close();
});

describe('the login of requests', () => {
  it('reads within a scope like any connection of the application', async () => {
    const scope = await test.scopeFor('regional-policy', 'emmen');
    const rows = await database.read(scope, (tx) => tx.selectFrom('organisation').select('slug').execute());
    expect(rows).toEqual([{ slug: 'proef' }]);
  });

  it('has no rights left when it gives up its role, and cannot become the owner', async () => {
    const pool = createPool(webUrl, 'onderdak_app', 1);
    const client = await pool.connect();
    await client.query('set role none');
    await expect(client.query('select * from public.organisation')).rejects.toThrow(/permission denied/);
    await expect(client.query('set role onderdak_owner')).rejects.toThrow(/permission denied/);
    client.release();
    await pool.end();
  });

  it('keeps its password when it is asked for again', async () => {
    expect(await ensureWebLogin(test.database, test.url, password)).toBe(webUrl);
  });
});
