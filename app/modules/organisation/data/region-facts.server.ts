import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** A region as everyone may know it. */
export interface RegionFacts {
  readonly regionId: string;
  readonly slug: string;
  readonly name: string;
  readonly centre: { readonly code: string; readonly name: string };
  /** The documents that say who belongs to it, by name. */
  readonly sources: readonly string[];
}

/** All regions by name. */
export async function findRegions(tx: ReadTransaction): Promise<readonly RegionFacts[]> {
  const rows = await tx
    .selectFrom('region as r')
    .innerJoin('municipality as m', 'm.code', 'r.centre_municipality_code')
    .select(['r.region_id', 'r.slug', 'r.name', 'm.code', 'm.name as centre_name'])
    .orderBy('r.name')
    .execute();
  const sources = await tx
    .selectFrom('region_membership')
    .select(['region_id', 'source'])
    .distinct()
    .orderBy('source')
    .execute();
  const byRegion = Map.groupBy(sources, (row) => row.region_id);
  return rows.map((row) => ({
    regionId: row.region_id,
    slug: row.slug,
    name: row.name,
    centre: { code: row.code, name: row.centre_name },
    sources: (byRegion.get(row.region_id) ?? []).map(({ source }) => source),
  }));
}

/** The region with this slug; null when there is none. */
export async function findRegion(tx: ReadTransaction, slug: string): Promise<RegionFacts | null> {
  return (await findRegions(tx)).find((region) => region.slug === slug) ?? null;
}
