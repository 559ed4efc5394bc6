import { sql } from 'kysely';
import type { SealedTable } from '../crypto/index.server.ts';
import { askWithin } from '../db/ask.ts';
import type { Database } from '../db/database.server.ts';
import { valuesByRegion } from '../key-check/sealed-values.server.ts';

/** Counts anew how many values and seals of each region stand under which key, for the page about keys. */
export async function countKeyUse(database: Database, tables: readonly SealedTable[]): Promise<void> {
  await database.asOwner(async (tx) => {
    // One at a time: two that count at once would both write.
    await sql`lock table key_use in share row exclusive mode`.execute(tx);
    const counted = await valuesByRegion(askWithin(tx), tables);
    await sql`delete from key_use`.execute(tx);
    await sql`
      insert into key_use (region_id, key_id, values_held, seals_held)
      select region_id, key_id, sum(held)::bigint, sum(seals)::bigint
      from (
        select region_id, key_id, held, 0 as seals
        from unnest(${counted.map(({ regionId }) => regionId)}::uuid[], ${counted.map(({ keyId }) => keyId)}::text[],
          ${counted.map(({ values }) => values)}::float8[]) as v (region_id, key_id, held)
        union all
        select region_id, key_id, 0, count(*) from audit_seal group by 1, 2) as used
      where exists (select from region r where r.region_id = used.region_id)
      group by 1, 2`.execute(tx);
  });
}
