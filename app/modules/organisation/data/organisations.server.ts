import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import { organisationKinds, type OrganisationKind } from '../domain/organisation-kind.ts';

export interface Organisation {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly isInvented: boolean;
}

/** The organisations of the region, by name. */
export async function findOrganisations(
  tx: ReadTransaction,
  regionId: string,
): Promise<readonly Organisation[]> {
  const rows = await tx
    .selectFrom('organisation')
    .select(['organisation_id', 'name', 'kind', 'is_invented'])
    .where('region_id', '=', regionId)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    name: row.name,
    kind: organisationKinds.find((kind) => kind === row.kind) ?? 'other',
    isInvented: row.is_invented,
  }));
}

/** Adds an organisation; null when the region has one by this slug. */
export async function insertOrganisation(
  tx: WriteTransaction,
  regionId: string,
  organisation: { readonly slug: string; readonly name: string; readonly kind: OrganisationKind },
): Promise<string | null> {
  const row = await tx
    .insertInto('organisation')
    .values({ region_id: regionId, ...organisation })
    .onConflict((conflict) => conflict.columns(['region_id', 'slug']).doNothing())
    .returning('organisation_id')
    .executeTakeFirst();
  return row?.organisation_id ?? null;
}

/** Gives an organisation another name and kind; false when the region has none by this id. */
export async function updateOrganisation(
  tx: WriteTransaction,
  regionId: string,
  organisationId: string,
  change: { readonly name: string; readonly kind: OrganisationKind },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('organisation')
    .set(change)
    .where('region_id', '=', regionId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whether the region has an organisation with this id. */
export async function hasOrganisation(
  tx: ReadTransaction,
  regionId: string,
  organisationId: string,
): Promise<boolean> {
  const found = await tx
    .selectFrom('organisation')
    .select('organisation_id')
    .where('region_id', '=', regionId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return found !== undefined;
}

/** The organisation with this short name; null when the region has none. */
export async function findOrganisationId(
  tx: ReadTransaction,
  regionId: string,
  slug: string,
): Promise<string | null> {
  const found = await tx
    .selectFrom('organisation')
    .select('organisation_id')
    .where('region_id', '=', regionId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return found?.organisation_id ?? null;
}
