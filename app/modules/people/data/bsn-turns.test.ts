import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** So many invented people with a BSN each, in the transaction that asks it. */
const register = (count: number) => sql`
  with people as (
    insert into person (region_id, birth_year)
    select region_id, 1990 from region, generate_series(1, ${count}::integer) where slug = 'emmen' returning region_id, person_id)
  insert into person_identity (region_id, person_id, family_name, key_id, hash_key_id, bsn, bsn_hash)
  select region_id, person_id, 'naam', 'a', 'a', 'bsn', sha256(uuid_send(person_id)) from people`;

it('many people with a BSN in one transaction take at most 256 places in the lock table of the server', async () => {
  const places = await db.database.asOwner(async (tx) => {
    await register(1000).execute(tx);
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_locks
      where locktype = 'advisory' and pid = pg_backend_pid()`.execute(tx);
    return rows[0]?.count;
  });
  expect(places).toBeGreaterThan(200);
  expect(places).toBeLessThanOrEqual(256);
});

it('of two files that get the same BSN at once, the second waits for the first and is refused', async () => {
  const hash = Buffer.from('dezelfde');
  const give = () =>
    db.database.asOwner(async (tx) => {
      await register(1).execute(tx);
      await sql`update person_identity set bsn_hash = ${hash}, change_kind = 'correct'
        where person_id = (select max(person_id::text)::uuid from person_identity where xmin = pg_current_xact_id()::xid)`.execute(
        tx,
      );
      await sql`select pg_sleep(0.2)`.execute(tx);
    });
  const outcomes = await Promise.allSettled([give(), give()]);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(String(refused[0]?.reason)).toContain('BSN stands in another file');
});
