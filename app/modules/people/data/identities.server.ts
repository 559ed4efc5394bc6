import { sql } from 'kysely';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { Identity } from '../domain/identity.ts';
import {
  identityColumns,
  openIdentity,
  sealIdentity,
  sealText,
  type StoredIdentity,
} from './identity-columns.server.ts';
import { searchColumns } from './search-columns.server.ts';

export type ChangeKind = 'complete' | 'correct' | 'merge' | 'undo-merge';

export async function insertIdentity(
  tx: WriteTransaction,
  keys: KeyRing,
  { regionId, userId }: Scope,
  personId: string,
  identity: Identity,
): Promise<void> {
  const owner = { regionId, personId };
  await tx
    .insertInto('person_identity')
    .values({
      region_id: regionId,
      person_id: personId,
      ...sealIdentity(keys, owner, identity),
      ...searchColumns(keys, owner, identity),
      changed_by: userId,
    })
    .execute();
}

/** Puts another identity in place; the database keeps the former one. False when the scope may not change it. */
export async function changeIdentity(
  tx: WriteTransaction,
  keys: KeyRing,
  regionId: string,
  personId: string,
  { identity, kind, reason }: { identity: Identity; kind: ChangeKind; reason: string },
): Promise<boolean> {
  const owner = { regionId, personId };
  const { numUpdatedRows } = await tx
    .updateTable('person_identity')
    .set({
      ...sealIdentity(keys, owner, identity),
      ...searchColumns(keys, owner, identity),
      change_kind: kind,
      change_reason: sealText(keys, owner, 'change_reason', reason),
    })
    .where('region_id', '=', regionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Identities of those people whom the scope may see by name. */
export async function findIdentities(
  tx: ReadTransaction,
  keys: KeyRing,
  regionId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Identity>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('person_identity')
    .select(['person_id', ...identityColumns])
    .where('region_id', '=', regionId)
    .where('person_id', 'in', [...personIds])
    .execute();
  return new Map(
    rows.map((row) => [row.person_id, openIdentity(keys, { regionId, personId: row.person_id }, row)]),
  );
}

export async function findIdentity(tx: ReadTransaction, keys: KeyRing, regionId: string, personId: string) {
  return (await findIdentities(tx, keys, regionId, [personId])).get(personId) ?? null;
}

/**
 * Who may not be named in a reason about this file: the person and those of the household, also where the scope itself
 * may not see them. For comparing alone.
 */
export async function findIdentitiesForReason(
  tx: ReadTransaction,
  keys: KeyRing,
  regionId: string,
  personId: string,
): Promise<readonly Identity[]> {
  const { rows } = await sql<StoredIdentity & { readonly person_id: string }>`
    select person_id, ${sql.join(identityColumns.map((column) => sql.ref(column)))}
    from app.identities_to_hold_reason_against(${personId}::uuid)`.execute(tx);
  return rows.map((row) => openIdentity(keys, { regionId, personId: row.person_id }, row));
}

/** Lets a file that was merged be found again; false when the scope may not change it. */
export async function makeSearchable(
  tx: WriteTransaction,
  regionId: string,
  personId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person_identity')
    .set({ is_searchable: true })
    .where('region_id', '=', regionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
