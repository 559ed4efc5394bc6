import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';

export interface Purpose {
  readonly code: string;
  readonly label: string;
}

/** The purposes someone can choose from, in the order of the list. */
export async function findPurposes(tx: ReadTransaction): Promise<readonly Purpose[]> {
  return tx
    .selectFrom('file_opening_purpose')
    .select(['code', 'nl as label'])
    .where('is_archived', '=', false)
    .where('is_automatic', '=', false)
    .orderBy('ordinal')
    .execute();
}

/** The purpose the user gave for this file lately; null when it has to be asked (again). */
export async function findOpening(
  tx: ReadTransaction,
  { regionId, userId }: Scope,
  personId: string,
): Promise<Purpose | null> {
  const row = await tx
    .selectFrom('person_file_opening as o')
    .innerJoin('file_opening_purpose as p', 'p.code', 'o.purpose_code')
    .select(['p.code', 'p.nl as label'])
    .where('o.region_id', '=', regionId)
    .where('o.user_id', '=', userId)
    .where('o.person_id', '=', personId)
    .where('o.expires_at', '>', sql<Temporal.Instant>`now()`)
    .orderBy('o.opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The people whose files the user has open now, last opened first, and whether the user made the file in this shift. */
export async function findOpenFiles(
  tx: ReadTransaction,
  { regionId, userId }: Scope,
): Promise<readonly { readonly personId: string; readonly isMade: boolean }[]> {
  const rows = await tx
    .selectFrom('person_file_opening')
    .select((eb) => [
      'person_id',
      eb.fn.max('opened_at').as('last'),
      sql<boolean>`bool_or(purpose_code = 'registration')`.as('is_made'),
    ])
    .where('region_id', '=', regionId)
    .where('user_id', '=', userId)
    .where('expires_at', '>', sql<Temporal.Instant>`now()`)
    .groupBy('person_id')
    .orderBy('last', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({ personId: row.person_id, isMade: row.is_made }));
}

/**
 * Opens a file for as long as its purpose gives, by the database's clock: a shift, or an hour in an emergency.
 * @throws the database's refusal when the scope may not open this file, or `purposeCode` is unknown
 */
export async function insertOpening(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  opening: { readonly personId: string; readonly purposeCode: string },
): Promise<void> {
  await tx
    .insertInto('person_file_opening')
    .values({
      region_id: regionId,
      person_id: opening.personId,
      user_id: userId,
      purpose_code: opening.purposeCode,
    })
    .execute();
}
