import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import type { Identity } from '../domain/identity.ts';
import { identityColumns, openIdentity } from './identity-columns.server.ts';

/**
 * Who these files were ever about, as it is now and in every revision: for holding against what is left of them.
 *
 * @throws Error when a value cannot be read now: what it says could then not be looked for
 */
export async function identitiesEver(
  tx: OwnerTransaction,
  keys: KeyRing,
  regionId: string,
  personIds: readonly string[],
): Promise<readonly Identity[]> {
  const tables = ['person_identity', 'person_identity_revision'] as const;
  const found: Identity[] = [];
  for (const table of tables) {
    const rows = await tx
      .selectFrom(table)
      .select(['person_id', ...identityColumns])
      .where('region_id', '=', regionId)
      .where('person_id', 'in', [...personIds])
      .execute();
    found.push(...rows.map((row) => openIdentity(keys, { regionId, personId: row.person_id }, row)));
  }
  if (found.some(({ isPartlyUnreadable }) => isPartlyUnreadable === true))
    throw new Error('A file holds values that cannot be read now: is a key missing?');
  return found;
}
