import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { Seeker } from '../domain/seeker.ts';

/** What the pseudonymous file says of someone who seeks a place; the rest is unknown and stands in nobody's way. */
export async function personSeeker(
  tx: ReadTransaction,
  regionId: string,
  personId: string,
): Promise<Omit<Seeker, 'from' | 'until'>> {
  const person = await tx
    .selectFrom('person')
    .select(['birth_year', 'sex'])
    .where('region_id', '=', regionId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return {
    birthDate: null,
    birthYear: person?.birth_year ?? null,
    sex: (person?.sex ?? null) as Seeker['sex'],
    comesAs: 'single',
    bringsPet: false,
    needsGroundFloor: false,
    needsSingleRoom: false,
  };
}
