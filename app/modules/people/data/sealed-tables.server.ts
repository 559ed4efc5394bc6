import { sql } from 'kysely';
import {
  DecryptionError,
  unreadable,
  type KeyRing,
  type SealedRow,
  type SealedTable,
} from '#app/platform/crypto/index.server.ts';
import type { Identity } from '../domain/identity.ts';
import { searchEntryVersion } from '../domain/search-entry.ts';
import {
  identityColumns,
  openIdentity,
  openText,
  sealIdentity,
  sealText,
  type Owner,
} from './identity-columns.server.ts';
import { searchColumns } from './search-columns.server.ts';

const values = [...identityColumns, 'change_reason'];

/** Where this module keeps encrypted values. A revision holds the values of the identity as they were sealed there. */
export const sealedPeopleTables: readonly SealedTable[] = [
  {
    name: 'person_identity',
    key: { region_id: 'uuid', person_id: 'uuid' },
    values: [...values, 'search_entry'],
    rowId: 'person_id',
    others: { key_id: 'text', hash_key_id: 'text', bsn_hash: 'bytea', search_form: 'smallint' },
    alsoDue: sql<boolean>`search_form < ${searchEntryVersion}::smallint`,
    reseal(keys, row) {
      const owner = ownerOf(row);
      const identity = openWhole(keys, owner, row);
      return { ...resealValues(keys, owner, row), ...searchColumns(keys, owner, identity) };
    },
  },
  {
    name: 'person_identity_revision',
    key: { region_id: 'uuid', person_id: 'uuid', revision_no: 'integer' },
    values,
    rowId: 'person_id',
    boundTo: 'person_identity',
    reseal: (keys, row) => resealValues(keys, ownerOf(row), row),
  },
];

function resealValues(keys: KeyRing, owner: Owner, row: SealedRow): SealedRow {
  const reason = openText(keys, owner, 'change_reason', bytesOf(row['change_reason']));
  if (reason === unreadable) throw notWhole();
  return {
    ...sealIdentity(keys, owner, openWhole(keys, owner, row)),
    change_reason: reason === null ? null : sealText(keys, owner, 'change_reason', reason),
  };
}

/** A row with a value that cannot be read now stays as it is: the key to it may come back. */
function openWhole(keys: KeyRing, owner: Owner, row: SealedRow): Identity {
  const identity = openIdentity(keys, owner, valuesOf(row));
  if (identity.isPartlyUnreadable === true) throw notWhole();
  return identity;
}

const notWhole = () => new DecryptionError('This row holds a value that cannot be read.');

function ownerOf(row: SealedRow): Owner {
  return { regionId: String(row['region_id']), personId: String(row['person_id']) };
}

function valuesOf(row: SealedRow) {
  const value = (column: string) => bytesOf(row[column]);
  return {
    working_name: value('working_name'),
    given_names: value('given_names'),
    initials: value('initials'),
    prefix: value('prefix'),
    family_name: value('family_name'),
    birth_date: value('birth_date'),
    bsn: value('bsn'),
    phone: value('phone'),
    email: value('email'),
  };
}

function bytesOf(value: SealedRow[string] | undefined): Buffer | null {
  return value instanceof Buffer ? value : null;
}
