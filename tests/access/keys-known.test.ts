import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '#app/kernel/role.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.asOwner(async (tx) => {
    await tx
      .insertInto('installation_key')
      .values([
        { key_id: 'oud', fingerprint: Buffer.alloc(32, 1) },
        { key_id: 'nieuw', fingerprint: Buffer.alloc(32, 2) },
      ])
      .execute();
    await tx.insertInto('key_renewal').values({ key_id: 'nieuw', rows_done: 3, rows_waiting: 5 }).execute();
  });
});
afterAll(() => test.close());

const watching: ReadonlySet<string> = new Set(['region-admin', 'privacy-officer']);

describe.each(roles.filter((role) => role !== 'public'))('%s', (role) => {
  it(watching.has(role) ? 'hears which keys there are' : 'hears of no key', async () => {
    const scope = await test.scopeFor(role, 'assen');
    const { rows } = await test.database.read(scope, (tx) =>
      sql<Record<string, unknown>>`select * from app.keys_known()`.execute(tx),
    );
    expect(rows.map((row) => [row['key_id'], row['rows_waiting']])).toEqual(
      watching.has(role)
        ? [
            ['nieuw', 5],
            ['oud', null],
          ]
        : [],
    );
    // Ids and counts alone: a fingerprint is for the program.
    for (const row of rows)
      expect(Object.values(row).some((value) => value instanceof Uint8Array)).toBe(false);
  });
});
