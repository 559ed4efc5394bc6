import { sql } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import { unreadable, type KeyRing } from '#app/platform/crypto/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { readSearchEntry, type SearchEntry } from '../domain/search-entry.ts';
import { openText } from './identity-columns.server.ts';

export interface FoundEntry {
  readonly personId: string;
  readonly entry: SearchEntry;
}

/** So many at a time that other requests wait no longer than some ten milliseconds. */
const pageSize = 500;

/**
 * The search entries of everyone in the region who may be found, page by page: none of a restricted file, and none for
 * a scope that does not search. An entry that cannot be read is passed over: one broken value must not stop the search.
 */
export async function* readSearchEntries(
  tx: ReadTransaction,
  keys: KeyRing,
  regionId: string,
): AsyncGenerator<readonly FoundEntry[], void, undefined> {
  let after: string | null = null;
  for (;;) {
    const { rows } = await readPage(tx, after);
    yield rows.flatMap(({ person_id: personId, search_entry: sealed }) => {
      const entry = openEntry(keys, regionId, personId, sealed);
      return entry === null ? [] : [{ personId, entry }];
    });
    after = rows.at(-1)?.person_id ?? null;
    if (rows.length < pageSize) return;
    await setImmediate();
  }
}

const readPage = (tx: ReadTransaction, after: string | null) =>
  sql<{ person_id: string; search_entry: Buffer }>`
    select person_id, search_entry from app.person_search_entries(${after}::uuid, ${pageSize})`.execute(tx);

function openEntry(keys: KeyRing, regionId: string, personId: string, sealed: Buffer): SearchEntry | null {
  const text = openText(keys, { regionId, personId }, 'search_entry', sealed);
  return text === null || text === unreadable ? null : readSearchEntry(text);
}
