import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { LoggedTransaction } from '#app/platform/acts/logged.ts';
import { findIdentities } from '../data/identities.server.ts';
import { findOwnRecordRefs, findPersons } from '../data/people.server.ts';
import { personLabel, type PersonLabel } from './person-name.ts';

/**
 * How to call people in a list, by person id: initials and family name or the working name where the scope may see
 * it, otherwise the number of the file. Ids that the scope may not see at all get a label without a number.
 */
export async function personLabels(
  tx: LoggedTransaction,
  keys: KeyRing,
  regionId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonLabel>> {
  const ids = [...new Set(personIds)];
  const persons = await findPersons(tx, regionId, ids);
  const identities = await findIdentities(tx, keys, regionId, ids);
  // Of records of one's own the number stays, also when the file itself is (no longer) open to the organisation.
  const refs = new Map([
    ...(await findOwnRecordRefs(tx, ids)),
    ...persons.map(({ personId, personRef }) => [personId, personRef] as const),
  ]);
  return new Map(ids.map((id) => [id, personLabel(identities.get(id) ?? null, refs.get(id) ?? null)]));
}
