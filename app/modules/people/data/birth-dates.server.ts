import { readBirthDate, type BirthDate } from '#app/kernel/birth-date.ts';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { LoggedTransaction } from '#app/platform/acts/logged.ts';
import { openText } from './identity-columns.server.ts';

/**
 * Birth dates by person id, for rules about age such as the birthdays of 18 and 23: those the scope may see by name and
 * whose date is known, if only in part, and can be read. Nothing else of an identity is decrypted.
 */
export async function birthDatesOf(
  tx: LoggedTransaction,
  keys: KeyRing,
  regionId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, BirthDate>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('person_identity')
    .select(['person_id', 'birth_date'])
    .where('region_id', '=', regionId)
    .where('person_id', 'in', [...new Set(personIds)])
    .where('birth_date', 'is not', null)
    .execute();
  return new Map(
    rows.flatMap(({ person_id: personId, birth_date: sealed }) => {
      const date = openText(keys, { regionId, personId }, 'birth_date', sealed);
      const birth = typeof date === 'string' ? readBirthDate(date) : null;
      return birth === null ? [] : [[personId, birth]];
    }),
  );
}
