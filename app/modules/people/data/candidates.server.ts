import { sql } from 'kysely';
import type { BirthDate } from '#app/kernel/birth-date.ts';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { birthDateMatcher } from '../domain/birth-date-match.ts';
import type { MatchEvidence } from '../domain/match.ts';
import { rankMatches } from '../domain/rank-matches.ts';
import { compareEntry } from '../domain/search-entry.ts';
import type { NameSearch } from '../domain/search-words.ts';
import { bsnHash } from './search-columns.server.ts';
import { readSearchEntries } from './search-entries.server.ts';

/** What a search compares, in readable form; it never leaves memory. */
export interface SearchTerms {
  readonly name: NameSearch;
  readonly birthDate: BirthDate | null;
  readonly bsn: string | null;
}

/** A stored person with something in common with what was searched for. */
export interface Candidate extends MatchEvidence {
  readonly personRef: string | null;
  readonly birthYear: number | null;
}

const most = 25;
/** Less of the name in common than this cannot become a match. */
const leastAlike = 0.3;

/**
 * Whom the terms may be about, the best first. The database gives the encrypted search entries of everyone who may be
 * found; they are read one after another and forgotten. No name is read that tells more than how it sounds.
 */
export async function findCandidates(
  tx: ReadTransaction,
  keys: KeyRing,
  regionId: string,
  terms: SearchTerms,
): Promise<readonly Candidate[]> {
  const sameBsn = await findByBsn(tx, keys, regionId, terms.bsn);
  const evidence =
    terms.name.pieces.size === 0 && terms.birthDate === null
      ? Array.from(sameBsn, (personId) => bsnAlone(personId))
      : await compareAll(tx, keys, regionId, terms, sameBsn);
  const best = rankMatches(evidence)
    .slice(0, most)
    .map(({ personId }) => personId);
  const told = await findTellable(tx, best);
  return evidence.flatMap((found) => {
    const person = told.get(found.personId);
    return person === undefined ? [] : [{ ...found, ...person }];
  });
}

const bsnAlone = (personId: string): MatchEvidence => ({
  personId,
  nameSimilarity: 0,
  nameReasons: [],
  birthDate: 'unknown',
  bsn: 'equal',
});

async function compareAll(
  tx: ReadTransaction,
  keys: KeyRing,
  regionId: string,
  { name, birthDate, bsn }: SearchTerms,
  sameBsn: ReadonlySet<string>,
): Promise<readonly MatchEvidence[]> {
  const matchBirthDate = birthDateMatcher(birthDate);
  const evidence: MatchEvidence[] = [];
  for await (const page of readSearchEntries(tx, keys, regionId))
    for (const { personId, entry } of page) {
      const likeness = compareEntry(entry, name, matchBirthDate);
      const isSame = sameBsn.has(personId);
      if (!isSame && likeness.nameSimilarity < leastAlike) continue;
      const bsnMatch = bsn === null || !entry.hasBsn ? 'unknown' : isSame ? 'equal' : 'different';
      evidence.push({ personId, ...likeness, bsn: bsnMatch });
    }
  return evidence;
}

/** Exactly, by hash, under every key that is in use. */
async function findByBsn(
  tx: ReadTransaction,
  keys: KeyRing,
  regionId: string,
  bsn: string | null,
): Promise<ReadonlySet<string>> {
  if (bsn === null) return new Set();
  const ring = [...keys.byId.values()];
  const { rows } = await sql<{ person_id: string }>`
    select person_id from app.people_with_bsn(${ring.map(({ id }) => id)}::text[],
      ${ring.map((key) => bsnHash(keys, key, regionId, bsn))}::bytea[])`.execute(tx);
  return new Set(rows.map(({ person_id: personId }) => personId));
}

/** What a search may tell of these people; nothing of a file that is restricted, merged or not there. */
export async function findTellable(tx: ReadTransaction, personIds: readonly string[]) {
  if (personIds.length === 0) return new Map<string, Pick<Candidate, 'personRef' | 'birthYear'>>();
  const { rows } = await sql<{ person_id: string; person_ref: string | null; birth_year: number | null }>`
    select * from app.people_found(${[...personIds]}::uuid[])`.execute(tx);
  return new Map(
    rows.map((row) => [row.person_id, { personRef: row.person_ref, birthYear: row.birth_year }]),
  );
}
