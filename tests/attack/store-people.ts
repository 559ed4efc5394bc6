import { bornOn } from '#app/kernel/birth-date.ts';
import { sealIdentity } from '#app/modules/people/data/identity-columns.server.ts';
import { searchColumns } from '#app/modules/people/data/search-columns.server.ts';
import type { Identity } from '#app/modules/people/domain/identity.ts';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { Database, OwnerTransaction } from '#app/platform/db/database.server.ts';
import { formerBsnHash, formerValues, type FormerIdentity } from './former-columns.ts';
import type { Invented } from './invented-names.ts';

/** The numbers of the people stored, in their order. */
export async function storePeople(
  database: Database,
  keys: KeyRing,
  regionId: string,
  people: readonly Invented[],
): Promise<readonly string[]> {
  return database.asOwner(async (tx) => {
    const ids = await storePersons(tx, regionId, people);
    for (const batch of batches(ids))
      await tx
        .insertInto('person_identity')
        .values(
          batch.map(({ id, no }) => {
            const owner = { regionId, personId: id };
            const identity = toIdentity(people[no]);
            return {
              region_id: regionId,
              person_id: id,
              ...sealIdentity(keys, owner, identity),
              ...searchColumns(keys, owner, identity),
            };
          }),
        )
        .execute();
    return ids;
  });
}

/** The same as the program stored them before migration 0039, as far as those columns are still there. */
export async function storeFormerPeople(
  database: Database,
  keys: KeyRing,
  regionId: string,
  people: readonly Invented[],
): Promise<readonly string[]> {
  return database.asOwner(async (tx) => {
    const ids = await storePersons(tx, regionId, people);
    for (const batch of batches(ids))
      await tx
        .insertInto('person_identity')
        .values(
          batch.map(({ id, no }) => {
            const identity = toFormer(people[no]);
            return {
              region_id: regionId,
              person_id: id,
              ...formerValues(keys, regionId, id, identity),
              bsn_hash: formerBsnHash(keys, regionId, identity),
              key_id: keys.current.id,
              hash_key_id: keys.current.id,
            };
          }),
        )
        .execute();
    return ids;
  });
}

async function storePersons(
  tx: OwnerTransaction,
  regionId: string,
  people: readonly Invented[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let from = 0; from < people.length; from += 500) {
    const rows = await tx
      .insertInto('person')
      .values(
        people.slice(from, from + 500).map(({ sex, birthDate }) => ({
          region_id: regionId,
          sex,
          birth_year: birthDate.year,
          origin_municipality_code: 'GM0106',
        })),
      )
      .returning('person_id')
      .execute();
    ids.push(...rows.map(({ person_id: id }) => id));
  }
  return ids;
}

function batches(
  ids: readonly string[],
): readonly (readonly { readonly id: string; readonly no: number }[])[] {
  const numbered = ids.map((id, no) => ({ id, no }));
  return Array.from({ length: Math.ceil(ids.length / 500) }, (_, at) =>
    numbered.slice(at * 500, at * 500 + 500),
  );
}

export function toIdentity(person: Invented | undefined): Identity {
  if (person === undefined) throw new Error('There is no such person.');
  const { givenNames, prefix, familyName, birthDate, bsn, phone, email } = person;
  return {
    workingName: null,
    name: { givenNames, initials: null, prefix, familyName },
    birthDate: bornOn(birthDate),
    bsn,
    contact: { phone, email },
  };
}

export function toFormer(person: Invented | undefined): FormerIdentity {
  if (person === undefined) throw new Error('There is no such person.');
  return { ...person, birthDate: person.birthDate.toString() };
}
