import { join } from 'node:path';
import { sql } from 'kysely';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { loadMunicipalities, loadRegions } from '../data/reference-files.server.ts';
import { storeTimeline } from '../data/store-municipalities.server.ts';
import { loadTimeline } from '../data/timeline-file.server.ts';

/**
 * Brings the municipalities and the reference regions that the product ships into the database, each once:
 * what is there already stays as it is, except the municipalities' names, safety regions and periods.
 */
export async function loadReferenceRegions(tx: OwnerTransaction): Promise<void> {
  const dataDirectory = join(projectRoot, 'data');
  const [timeline, municipalities, regions] = await Promise.all([
    loadTimeline(dataDirectory),
    loadMunicipalities(dataDirectory),
    loadRegions(dataDirectory),
  ]);
  await storeTimeline(tx, timeline);
  await tx
    .insertInto('municipality')
    .values(
      municipalities.map(({ code, name, safetyRegion, listYear }) => ({
        code,
        name,
        safety_region: safetyRegion,
        list_year: listYear,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        safety_region: eb.ref('excluded.safety_region'),
        list_year: eb.ref('excluded.list_year'),
      })),
    )
    .execute();
  for (const region of regions) {
    const added = await tx
      .insertInto('region')
      .values({ slug: region.slug, name: region.name, centre_municipality_code: region.centreMunicipality })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('region_id')
      .executeTakeFirst();
    if (added === undefined) continue;
    await tx
      .insertInto('region_membership')
      .values(
        region.memberships.map((membership) => ({
          region_id: added.region_id,
          source: membership.source,
          municipality_code: membership.municipality,
          valid_period: sql<string>`daterange(${membership.from.toString()}::date, ${membership.until?.toString() ?? null}::date)`,
        })),
      )
      .execute();
  }
}
