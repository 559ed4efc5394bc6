import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { anyBasis, keepUntil } from './keep-until.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const first = Temporal.PlainDate.from('2012-01-01');
const anyDay = fc.nat(1600).map((days) => first.add({ days }));
const anyFile = fc.record({
  lastChangedOn: anyDay,
  bases: fc.array(fc.record({ basis: fc.constantFrom(...anyBasis), until: fc.option(anyDay) }), {
    maxLength: 4,
  }),
});

/** What the database says of a file of which nothing stays. */
async function storedKeepUntil({
  lastChangedOn,
  bases,
}: Parameters<typeof keepUntil>[0]): Promise<string | null> {
  class Undone extends Error {}
  let told: string | null = null;
  await test.database
    .asOwner(async (tx) => {
      const { rows } = await sql<{ region_id: string; person_id: string }>`
        insert into person (region_id, registered_at)
        select region_id, ${lastChangedOn}::date + time '12:00' from region where slug = 'assen'
        returning region_id, person_id`.execute(tx);
      const { region_id, person_id } = rows[0] ?? { region_id: '', person_id: '' };
      await sql`alter table person_legal_basis disable trigger user`.execute(tx);
      for (const { basis, until } of bases)
        await sql`insert into person_legal_basis (region_id, person_id, basis, purpose, valid_period, recorded_at)
          values (${region_id}, ${person_id}, ${basis}, 'Opvang', daterange('2000-01-01', ${until}), '2001-01-01')`.execute(
          tx,
        );
      const found = await sql<{ day: string | null }>`
        select keep_until::text as day from app.file_terms(${region_id}, app.dutch_day(), ${person_id})`.execute(
        tx,
      );
      told = found.rows[0]?.day ?? null;
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return told;
}

it('keeps a file as long as its twin, whatever its grounds', async () => {
  await fc.assert(
    fc.asyncProperty(anyFile, async (file) => {
      expect(await storedKeepUntil(file)).toBe(keepUntil(file)?.toString() ?? null);
    }),
    { numRuns: 60 },
  );
});
