import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

/**
 * Tables that hang on somebody's that carry the person themselves or are no more than a link to one that does: a
 * household goes when it is empty, by a condition of its own.
 */
async function unknownToRemoval(tx: OwnerTransaction): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive carrier as (
      select to_regclass(quote_ident(table_name))::oid as oid from app.person_record
      union
      select c.conrelid from carrier r
      join pg_constraint c on c.contype = 'f' and c.confrelid = r.oid
    )
    select distinct p.relname as name from carrier r join pg_class p on p.oid = r.oid
    where p.relname not in (select table_name from app.person_trace)
    union
    select p.relname from pg_class p join pg_attribute a on a.attrelid = p.oid and a.attname ~ '(^|_)person_id$'
    where p.relnamespace = 'public'::regnamespace and p.relkind in ('r', 'p')
      and p.relname not in (select table_name from app.person_trace)
    order by 1`.execute(tx);
  return rows.map(({ name }) => name);
}

describe('the register of where traces of people are', () => {
  it('knows every table that carries a person or hangs on one', async () => {
    expect(await test.database.asOwner(unknownToRemoval)).toEqual([]);
  });

  it('misses a table that nobody declared, also one that hangs on a stay', async () => {
    await test.database.asOwner(async (tx) => {
      await sql`create table couch (person_id uuid)`.execute(tx);
      await sql`create table pillow (region_id uuid, stay_id uuid, foreign key (region_id, stay_id) references stay)`.execute(
        tx,
      );
      await sql`create table feather (region_id uuid, intake_id uuid, foreign key (region_id, intake_id) references intake)`.execute(
        tx,
      );
      expect(await unknownToRemoval(tx)).toEqual(['couch', 'feather', 'pillow']);
      await sql`drop table couch, pillow, feather`.execute(tx);
    });
  });

  it('finds every row it says it finds: each expression runs', async () => {
    await test.database.asOwner(async (tx) => {
      const region = sql`(select region_id from region order by slug limit 1)`;
      await sql`select * from app.file_terms(${region}, app.dutch_day())`.execute(tx);
      await sql`select * from app.ids_of_files(${region}, array[gen_random_uuid()])`.execute(tx);
      const { rows } =
        await sql`select * from app.remove_file(${region}, gen_random_uuid(), app.dutch_day())`.execute(tx);
      expect(rows).toEqual([]);
    });
  });

  it('is for the owner: the application may neither remove a file nor ask where a text stands', async () => {
    const scope = await test.scopeFor('privacy-officer', 'assen');
    for (const call of [
      sql`select app.remove_file(app.region_id(), gen_random_uuid(), app.dutch_day())`,
      sql`select app.traces_left(app.region_id(), '{}', 'x', 'x', '{}', '{}')`,
      sql`select app.holds_id('x', '{}')`,
      sql`select app.ids_of_files(app.region_id(), '{}')`,
      sql`select app.file_terms(app.region_id(), app.dutch_day())`,
      sql`select * from app.person_trace`,
    ])
      await expect(test.database.write(scope, (tx) => call.execute(tx))).rejects.toThrow(
        /permission denied/u,
      );
  });
});
