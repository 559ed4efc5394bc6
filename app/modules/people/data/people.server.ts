import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { sexes, type Person, type PersonInput, type Sex } from '../domain/person.ts';

export interface StoredPerson extends Person {
  readonly registeredAt: Temporal.Instant;
  readonly registeredBy: string | null;
  readonly originMunicipalityName: string | null;
}

/** The person's id; null when the region uses the reference already. */
export async function insertPerson(
  tx: WriteTransaction,
  { regionId, userId, organisationId }: Scope,
  person: PersonInput,
): Promise<string | null> {
  const row = await tx
    .insertInto('person')
    .values({
      region_id: regionId,
      person_ref: person.personRef,
      birth_year: person.birthYear,
      sex: person.sex,
      origin_municipality_code: person.originMunicipality,
      registered_by: userId,
      registered_by_organisation: organisationId,
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'person_ref']).doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Changes what is known without a name; false when the scope sees no such person. */
export async function updatePerson(
  tx: WriteTransaction,
  regionId: string,
  personId: string,
  { birthYear, sex, originMunicipality }: Omit<PersonInput, 'personRef'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set({ birth_year: birthYear, sex, origin_municipality_code: originMunicipality })
    .where('region_id', '=', regionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Those of the people asked for whom the scope may see. */
export async function findPersons(
  tx: ReadTransaction,
  regionId: string,
  personIds: readonly string[],
): Promise<readonly StoredPerson[]> {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectFrom('person as p')
    .leftJoin('municipality as m', 'm.code', 'p.origin_municipality_code')
    .select([
      'p.person_id as personId',
      'p.person_ref as personRef',
      'p.birth_year as birthYear',
      'p.sex',
      'p.origin_municipality_code as originMunicipality',
      'm.name as originMunicipalityName',
      'p.merged_into_person_id as mergedInto',
      'p.registered_at as registeredAt',
      'p.registered_by as registeredBy',
    ])
    .where('p.region_id', '=', regionId)
    .where('p.person_id', 'in', [...personIds])
    .execute();
  return rows.map((row) => ({ ...row, sex: toSex(row.sex) }));
}

/** File numbers of people in the organisation's own records, whether or not it may read their files. */
export async function findOwnRecordRefs(
  tx: ReadTransaction,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await sql<{ person_id: string; person_ref: string | null }>`
    select person_id, person_ref from app.own_record_refs(${[...personIds]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.person_id, row.person_ref]));
}

export async function findPersonById(tx: ReadTransaction, regionId: string, personId: string) {
  return (await findPersons(tx, regionId, [personId]))[0] ?? null;
}

/** The person with this reference, for a scope that may see the file. */
export async function findPersonIdByRef(
  tx: ReadTransaction,
  regionId: string,
  personRef: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('person')
    .select('person_id')
    .where('region_id', '=', regionId)
    .where((eb) => eb(eb.fn<string>('upper', ['person_ref']), '=', personRef.trim().toUpperCase()))
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Names of the colleagues who changed the file, by user id. */
export async function findAuthors(
  tx: ReadTransaction,
  personId: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ user_id: string; display_name: string }>`
    select user_id, display_name from app.person_change_authors(${personId}::uuid)`.execute(tx);
  return new Map(rows.map((row) => [row.user_id, row.display_name]));
}

export function toSex(text: string | null): Sex | null {
  return sexes.find((sex) => sex === text) ?? null;
}
