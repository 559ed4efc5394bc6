import { sql } from 'kysely';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';

/** Kinds of houses where the invented organisation of the demo works. */
const kinds = ['night-shelter', 'youth-night-shelter', 'short-stay', 'youth-short-stay', 'winter-shelter'];

/**
 * Lets the invented shelter organisation of each region work at its night and short-stay shelters, beside the real
 * provider, so that the demo has a duty list. Does nothing the second time.
 */
export async function loadDemoHouses(tx: OwnerTransaction): Promise<void> {
  await sql`
    insert into premises_provider (region_id, premises_id, ordinal, name, organisation_id)
    select p.region_id, p.premises_id,
      1 + coalesce((select max(v.ordinal) from premises_provider v
        where v.region_id = p.region_id and v.premises_id = p.premises_id), 0), o.name, o.organisation_id
    from premises p
    join organisation o on o.region_id = p.region_id and o.is_invented and o.kind = 'shelter-provider'
    where p.kind_code = any (${kinds}) and not exists (
      select from premises_provider v where v.region_id = p.region_id and v.premises_id = p.premises_id
        and v.organisation_id = o.organisation_id)`.execute(tx);
}
