import { sql } from 'kysely';
import type { Database } from '#app/platform/db/database.server.ts';

type AsOwner = Pick<Database, 'asOwner'>;

/** A file that changed last on a day, kept under the Wmo unless told; its id. */
export async function insertFile(
  database: AsOwner,
  regionId: string,
  lastChanged: string,
  changes: { readonly mergedInto?: string; readonly basis?: string; readonly personRef?: string } = {},
): Promise<string> {
  return database.asOwner(async (tx) => {
    const { rows } = await sql<{ person_id: string }>`
      insert into person (region_id, person_ref, registered_at, merged_into_person_id)
      values (${regionId}, coalesce(${changes.personRef ?? null}, 'T-' || gen_random_uuid()),
        ${lastChanged}::date + time '12:00', ${changes.mergedInto ?? null})
      returning person_id`.execute(tx);
    const id = rows[0]?.person_id ?? '';
    await sql`insert into person_legal_basis (region_id, person_id, basis, purpose, valid_period, recorded_at)
      values (${regionId}, ${id}, ${changes.basis ?? 'wmo'}, 'Opvang', '[2010-01-01,)', '2010-01-01')`.execute(
      tx,
    );
    return id;
  });
}

/** Its removal was asked and granted. */
export async function grantRemoval(database: AsOwner, regionId: string, personId: string): Promise<void> {
  await database.asOwner((tx) =>
    sql`insert into removal_request (region_id, person_id, asked_on, recorded_by, decision)
      values (${regionId}, ${personId}, app.dutch_day(), ${regionId}, 'granted')`.execute(tx),
  );
}

/** Which of these files are there, in any region. */
export async function filesLeft(database: AsOwner, personIds: readonly string[]): Promise<readonly string[]> {
  const { rows } = await database.asOwner((tx) =>
    sql<{
      person_id: string;
    }>`select person_id from person where person_id = any (${[...personIds]}::uuid[])`.execute(tx),
  );
  const there = new Set(rows.map((row) => row.person_id));
  return personIds.filter((personId) => there.has(personId));
}
