import {
  keyedHash,
  marksToFind,
  marksToStore,
  type KeyRing,
  type MasterKey,
} from '#app/platform/crypto/index.server.ts';
import { birthDatesToFind } from '../domain/birth-date-match.ts';
import type { Identity } from '../domain/identity.ts';
import { nameAndBirthKey, namePieces } from '../domain/name-pieces.ts';
import type { Owner } from './identity-columns.server.ts';

/** What a search compares, in readable form; it never leaves memory. */
export interface SearchTerms {
  readonly pieces: ReadonlySet<string>;
  readonly nameAndBirth: string | null;
  readonly birthDate: Temporal.PlainDate | null;
  readonly bsn: string | null;
}

/** The columns of `person_identity` that an exact or near look-up goes over, under the current key. */
export function hashColumns(keys: KeyRing, { regionId, personId }: Owner, identity: Identity) {
  const hash = hasher(keys, keys.current, regionId);
  const { marks, realCount } = marksToStore(keys.current, regionId, personId, namePieces(identity));
  return {
    key_id: keys.current.id,
    hash_key_id: keys.current.id,
    bsn_hash: hash('bsn', identity.bsn),
    birth_date_hash: hash('birth-date', identity.birthDate?.toString() ?? null),
    name_birth_hash: hash('name-birth', nameAndBirthKey(identity)),
    name_marks: [...marks],
    name_mark_count: realCount,
  };
}

/** The same for a search, under one of the keys: rows written with an older key are found with that key alone. */
export function searchHashes(keys: KeyRing, key: MasterKey, regionId: string, terms: SearchTerms) {
  const hash = hasher(keys, key, regionId);
  const dates = terms.birthDate === null ? [] : birthDatesToFind(terms.birthDate);
  return {
    marks: [...marksToFind(key, regionId, terms.pieces)],
    bsn: hash('bsn', terms.bsn),
    nameAndBirth: hash('name-birth', terms.nameAndBirth),
    birthDates: dates.map((date) => hash('birth-date', date?.toString() ?? null)),
  };
}

type Use = 'bsn' | 'birth-date' | 'name-birth';

function hasher(keys: KeyRing, key: MasterKey, regionId: string) {
  return (use: Use, text: string | null): Buffer | null =>
    text === null ? null : keyedHash(keys, { regionId, use }, text, key);
}
