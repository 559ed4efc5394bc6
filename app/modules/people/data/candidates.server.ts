import { sql } from 'kysely';
import type { KeyRing } from '#app/platform/crypto/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { readBirthDatePlace } from '../domain/birth-date-match.ts';
import type { MatchEvidence } from '../domain/match.ts';
import { similarity } from '../domain/name-pieces.ts';
import { searchHashes, type SearchTerms } from './identity-hashes.server.ts';

/** A stored person with something in common with what was searched for. */
export interface Candidate extends MatchEvidence {
  readonly personRef: string | null;
  readonly birthYear: number | null;
}

const most = 25;
/** Less of the name in common than this cannot become a match, so the database need not give it. */
const leastShare = 0.3;

interface Row {
  readonly person_id: string;
  readonly person_ref: string | null;
  readonly birth_year: number | null;
  readonly shared_marks: number;
  readonly stored_marks: number;
  readonly is_bsn_equal: boolean | null;
  readonly birth_hash_no: number | null;
}

/** Whom the terms may be about, by hashes alone: no name is read, and restricted files are not among them. */
export async function findCandidates(
  tx: ReadTransaction,
  keys: KeyRing,
  regionId: string,
  terms: SearchTerms,
): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const key of keys.byId.values()) {
    const { marks, bsn, nameAndBirth, birthDates } = searchHashes(keys, key, regionId, terms);
    const least = Math.max(2, Math.ceil(marks.length * leastShare));
    const { rows } = await sql<Row>`
      select * from app.person_candidates(${key.id}, ${marks}::integer[], ${bsn}::bytea, ${nameAndBirth}::bytea,
        ${birthDates}::bytea[], ${least}::integer, ${most}::integer)`.execute(tx);
    found.push(...rows.map((row) => toCandidate(row, marks.length)));
  }
  return found;
}

function toCandidate(row: Row, searchedMarks: number): Candidate {
  return {
    personId: row.person_id,
    personRef: row.person_ref,
    birthYear: row.birth_year,
    nameSimilarity: searchedMarks === 0 ? 0 : similarity(row.shared_marks, searchedMarks, row.stored_marks),
    birthDate: readBirthDatePlace(row.birth_hash_no),
    bsn: row.is_bsn_equal === null ? 'unknown' : row.is_bsn_equal ? 'equal' : 'different',
  };
}
