import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Municipality } from '../domain/municipality.ts';

/** All municipalities by name; public facts. */
export async function findMunicipalities(tx: ReadTransaction): Promise<readonly Municipality[]> {
  return municipalities(tx).orderBy('name').orderBy('code').execute();
}

/** The municipality with this CBS code; null when the list has none. */
export async function findMunicipality(tx: ReadTransaction, code: string): Promise<Municipality | null> {
  return (await municipalities(tx).where('code', '=', code).executeTakeFirst()) ?? null;
}

function municipalities(tx: ReadTransaction) {
  return tx
    .selectFrom('municipality')
    .select(['code', 'name', 'safety_region as safetyRegion', 'list_year as listYear']);
}
