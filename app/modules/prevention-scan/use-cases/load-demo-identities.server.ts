import { sql } from 'kysely';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { inventedIdentities } from '../data/invented-identities.ts';

/**
 * Gives the numbers of shipped rounds an invented municipality, for the demonstration alone, and marks those
 * rounds. Where a round has a link already, nothing changes.
 */
export async function loadDemoIdentities(tx: OwnerTransaction): Promise<void> {
  for (const { regionSlug, round, codes } of inventedIdentities) {
    const linked = await sql`
      insert into scan_participant_identity (region_id, round_slug, nr, municipality_code)
      select p.region_id, p.round_slug, p.nr, (${[...codes]}::text[])[p.nr]
      from scan_participant p join region r using (region_id)
      where r.slug = ${regionSlug} and p.round_slug = ${round} and p.nr <= ${codes.length}
        and not exists (
          select from scan_participant_identity i where i.region_id = p.region_id and i.round_slug = p.round_slug)
    `.execute(tx);
    if (linked.numAffectedRows === 0n) continue;
    await sql`
      update scan_round set has_invented_identities = true
      from region r
      where r.region_id = scan_round.region_id and r.slug = ${regionSlug} and round_slug = ${round}
    `.execute(tx);
  }
}
