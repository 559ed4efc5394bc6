import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { withClient } from '#tests/support/template.ts';
import { createPool } from './pool.server.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

describe('a connection of the application', () => {
  it('sees no row of any region while no scope is set', async () => {
    const pool = createPool(test.url, 'onderdak_app', 1);
    const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from organisation');
    await pool.end();
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('keeps the role of the application after RESET ROLE', async () => {
    const pool = createPool(test.url, 'onderdak_app', 1);
    const client = await pool.connect();
    await client.query('reset role');
    const { rows } = await client.query<{ role: string }>('select current_user as role');
    client.release();
    await pool.end();
    expect(rows).toEqual([{ role: 'onderdak_app' }]);
  });

  it('cannot reach accounts, sessions or secrets', async () => {
    const pool = createPool(test.url, 'onderdak_app', 1);
    await expect(pool.query('select * from auth.session')).rejects.toThrow(/permission denied/);
    await expect(pool.query('select * from auth.secret')).rejects.toThrow(/permission denied/);
    await pool.end();
  });

  it('leaves nothing of one scope to the next transaction on the same connection', async () => {
    const scope = await test.scopeFor('regional-policy', 'emmen');
    await test.database.read(scope, (tx) => tx.selectFrom('organisation').select('slug').execute());
    const left = await test.database.readAsUser(null, (tx) =>
      tx.selectFrom('organisation').select('slug').execute(),
    );
    expect(left).toEqual([]);
  });
});

describe('a scope', () => {
  it('is taken literally, whatever characters it holds', async () => {
    const scope = await test.scopeFor('regional-policy', 'emmen', { municipalityCode: "'; reset role; --" });
    const rows = await test.database.read(scope, (tx) => tx.selectFrom('region').select('slug').execute());
    expect(rows).toHaveLength(4);
  });

  it('gives the database its values as they are, quotes and backslashes with them', async () => {
    const odd = `O'Brien \\'; set local app."roles" = 'region-admin'; --`;
    const changes = { userId: `u ${odd}`, organisationId: `o ${odd}`, municipalityCode: `m ${odd}` };
    const scope = await test.scopeFor('regional-policy', 'emmen', changes);
    const { rows } = await test.database.read(scope, (tx) =>
      sql<Record<string, string>>`select current_setting('app.user') as "userId",
        current_setting('app.organisation') as "organisationId", current_setting('app.municipality') as "municipalityCode",
        current_setting('app.roles') as roles`.execute(tx),
    );
    expect(rows).toEqual([{ ...changes, roles: 'regional-policy' }]);
  });

  it('cannot write in a reading transaction', async () => {
    const scope = await test.scopeFor('region-admin', 'emmen');
    const attempt = test.database.read(scope, (tx) =>
      tx.executeQuery({
        ...tx.selectFrom('region').selectAll().compile(),
        sql: "insert into organisation (region_id, slug, name, kind) values (app.region_id(), 'x', 'x', 'other')",
      }),
    );
    await expect(attempt).rejects.toThrow(/read-only/);
  });
});

describe('every table of the application', () => {
  it('has row-level security and at least one policy, or cannot be reached at all', async () => {
    const open = await withClient(test.url, async (client) => {
      const { rows } = await client.query<{ name: string }>(`
        select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'kysely%'
          and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))
          and (has_table_privilege('onderdak_app', c.oid, 'select') or not c.relrowsecurity)`);
      return rows.map((row) => row.name);
    });
    expect(open).toEqual([]);
  });

  it('that belongs to a region has the region first in its key', async () => {
    const wrong = await withClient(test.url, async (client) => {
      const { rows } = await client.query<{ name: string }>(`
        select c.relname as name from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id' and not a.attisdropped
        left join pg_index i on i.indrelid = c.oid and i.indisprimary
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and i.indkey[0] is distinct from a.attnum`);
      return rows.map((row) => row.name);
    });
    expect(wrong).toEqual([]);
  });
});
