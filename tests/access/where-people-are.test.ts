import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personRecordNames } from '#app/modules.server.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { inventedUserId } from '#tests/support/people.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { fillRegion, type FilledRegion } from './fill-region.ts';

let test: TestDatabase;
let region: FilledRegion;

beforeAll(async () => {
  test = await openTestDatabase();
  region = await test.database.asOwner((tx) => fillRegion(tx, 'drechtsteden'));
});
afterAll(() => test.close());

/** Columns that say which person a row is about, by their name or because they refer to a person. */
async function personColumns(tx: OwnerTransaction): Promise<readonly string[]> {
  const { rows } = await sql<{ found: string }>`
    select format('%s.%s', c.relname, a.attname) as found
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (a.attname ~ '(^|_)person_id$' or exists (
        select from pg_constraint k join pg_attribute r on r.attrelid = k.confrelid and r.attname = 'person_id'
        where k.contype = 'f' and k.conrelid = c.oid and k.confrelid = 'person'::regclass
          and k.confkey[array_position(k.conkey, a.attnum)] = r.attnum))
    order by 1`.execute(tx);
  return rows.map(({ found }) => found);
}

async function declaredColumns(tx: OwnerTransaction): Promise<readonly string[]> {
  const { rows } = await sql<{ found: string }>`
    select format('%s.%s', table_name, person_column) as found from app.person_record order by 1`.execute(tx);
  return rows.map(({ found }) => found);
}

interface MovingKind {
  readonly record_kind: string;
  readonly table_name: string;
  readonly person_column: string;
}

async function movingKinds(tx: OwnerTransaction): Promise<readonly MovingKind[]> {
  const { rows } = await sql<MovingKind>`
    select record_kind, table_name, person_column from app.person_record
    where record_kind is not null order by ordinal`.execute(tx);
  return rows;
}

/** How many rows of each kind are about a person. */
async function countOf(tx: OwnerTransaction, personId: string): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const { record_kind, table_name, person_column } of await movingKinds(tx)) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table_name)}
      where region_id = ${region.regionId} and ${sql.ref(person_column)} = ${personId}`.execute(tx);
    counts[record_kind] = rows[0]?.count ?? 0;
  }
  return counts;
}

describe('the register of where people are', () => {
  it('names every column that carries a person, and no other', async () => {
    await test.database.asOwner(async (tx) => {
      expect(await declaredColumns(tx)).toEqual(await personColumns(tx));
    });
  });

  it('misses a new table that nobody declared, also when only its key says person', async () => {
    await test.database.asOwner(async (tx) => {
      await sql`create table sofa (region_id uuid, who uuid, foreign key (region_id, who) references person)`.execute(
        tx,
      );
      await sql`create table couch (person_id uuid)`.execute(tx);
      const declared = new Set(await declaredColumns(tx));
      const found = await personColumns(tx);
      expect(found.filter((column) => !declared.has(column))).toEqual(['couch.person_id', 'sofa.who']);
      await sql`drop table sofa, couch`.execute(tx);
    });
  });

  it('has Dutch words for every kind of record that moves, and for no other', async () => {
    const kinds = await test.database.asOwner(movingKinds);
    expect(Object.keys(personRecordNames).toSorted()).toEqual(
      kinds.map(({ record_kind }) => record_kind).toSorted(),
    );
  });

  it('makes a merge move every kind of record there, and undoing it back', async () => {
    const worker = inventedUserId('shelter-worker', 'drechtsteden');
    await test.database.asOwner(async (tx) => {
      const leaving = region.ownPerson;
      const { organisation_id } = await tx
        .selectFrom('organisation')
        .select('organisation_id')
        .where('region_id', '=', region.regionId)
        .where('slug', '=', 'proef')
        .executeTakeFirstOrThrow();
      const { person_id: kept } = await tx
        .insertInto('person')
        .values({ region_id: region.regionId, registered_by_organisation: organisation_id })
        .returning('person_id')
        .executeTakeFirstOrThrow();
      await sql`select set_config('app.region', ${region.regionId}, true), set_config('app.user', ${worker}, true),
        set_config('app.roles', 'shelter-worker', true),
        set_config('app.organisation', ${organisation_id}, true)`.execute(tx);
      const before = await countOf(tx, leaving);
      expect(Object.values(before).every((count) => count > 0)).toBe(true);

      const { merge_id } = await tx
        .insertInto('person_merge')
        .values({
          region_id: region.regionId,
          kept_person_id: kept,
          leaving_person_id: leaving,
          reason: 'Dezelfde, proef',
          merged_by: worker,
        })
        .returning('merge_id')
        .executeTakeFirstOrThrow();
      await sql`insert into person_merge_move (region_id, merge_id, record_kind, record_id)
        select ${region.regionId}, ${merge_id}, record_kind, record_id
        from app.person_merge_records(${leaving}, ${kept})`.execute(tx);
      await sql`select app.move_person_records(${merge_id}, false)`.execute(tx);
      expect(await countOf(tx, kept)).toEqual(before);
      expect(Object.values(await countOf(tx, leaving)).every((count) => count === 0)).toBe(true);

      await tx
        .updateTable('person_merge')
        .set({ undone_by: worker, undone_at: Temporal.Now.instant(), undo_reason: 'Toch niet' })
        .where('merge_id', '=', merge_id)
        .execute();
      await sql`select app.move_person_records(${merge_id}, true)`.execute(tx);
      expect(await countOf(tx, leaving)).toEqual(before);
    });
  });
});
