import type { ReadTransaction } from '#app/platform/db/database.server.ts';

export interface Region {
  readonly regionId: string;
  readonly slug: string;
  readonly name: string;
}

/** The region with this id; null when there is none. */
export async function findRegion(tx: ReadTransaction, regionId: string): Promise<Region | null> {
  const row = await tx
    .selectFrom('region')
    .select(['region_id as regionId', 'slug', 'name'])
    .where('region_id', '=', regionId)
    .executeTakeFirst();
  return row ?? null;
}

/** The region with the name of the municipality at its centre, which decides for it; null when there is none. */
export async function findRegionWithCentre(
  tx: ReadTransaction,
  regionId: string,
): Promise<(Region & { readonly centre: string }) | null> {
  const row = await tx
    .selectFrom('region as r')
    .innerJoin('municipality as m', 'm.code', 'r.centre_municipality_code')
    .select(['r.region_id as regionId', 'r.slug', 'r.name', 'm.name as centre'])
    .where('r.region_id', '=', regionId)
    .executeTakeFirst();
  return row ?? null;
}

/** Names of all regions by slug; a public fact. */
export async function findRegionNames(tx: ReadTransaction): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('region').select(['slug', 'name']).orderBy('name').execute();
  return new Map(rows.map((row) => [row.slug, row.name]));
}

/** Regions by slug with the municipality at their centre: who looks for Emmen does not look for Zuidoost-Drenthe. */
export async function findRegionsWithCentre(tx: ReadTransaction): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('region as r')
    .innerJoin('municipality as m', 'm.code', 'r.centre_municipality_code')
    .select(['r.slug', 'r.name', 'm.name as centre'])
    .orderBy('r.name')
    .execute();
  return new Map(
    rows.map(({ slug, name, centre }) => [
      slug,
      name.split(/[^\p{L}-]+/u).includes(centre) ? name : `${name} (${centre})`,
    ]),
  );
}

/** The id of the region with this slug; null when there is none. */
export async function findRegionId(tx: ReadTransaction, slug: string): Promise<string | null> {
  const row = await tx.selectFrom('region').select('region_id').where('slug', '=', slug).executeTakeFirst();
  return row?.region_id ?? null;
}
