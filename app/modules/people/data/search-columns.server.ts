import { randomBytes } from 'node:crypto';
import { keyedHash, type KeyRing, type MasterKey } from '#app/platform/crypto/index.server.ts';
import type { Identity } from '../domain/identity.ts';
import { searchEntry, searchEntryVersion } from '../domain/search-entry.ts';
import { sealText, type Owner } from './identity-columns.server.ts';

/** The columns of `person_identity` that a search goes over, under the current key. */
export function searchColumns(keys: KeyRing, owner: Owner, identity: Identity) {
  return {
    key_id: keys.current.id,
    hash_key_id: keys.current.id,
    // Someone without a BSN gets a number that nobody has: a dump does not tell who has none.
    bsn_hash:
      identity.bsn === null ? randomBytes(32) : bsnHash(keys, keys.current, owner.regionId, identity.bsn),
    search_entry: sealText(keys, owner, 'search_entry', searchEntry(identity)),
    search_form: searchEntryVersion,
  };
}

export function bsnHash(keys: KeyRing, key: MasterKey, regionId: string, bsn: string): Buffer {
  return keyedHash(keys, { regionId, use: 'bsn' }, bsn, key);
}
