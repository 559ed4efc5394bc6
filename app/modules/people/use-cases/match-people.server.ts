import type { BirthDate } from '#app/kernel/birth-date.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { findCandidates, type SearchTerms } from '../data/candidates.server.ts';
import { findIdentities } from '../data/identities.server.ts';
import type { PersonMatch } from '../domain/match.ts';
import { rankMatches } from '../domain/rank-matches.ts';
import { searchOfText } from '../domain/search-words.ts';
import type { Acting } from './acting.ts';
import { fullName } from './person-name.ts';

/** Someone who may be the one searched for, with the reasons. */
export interface FoundPerson extends PersonMatch {
  readonly personRef: string | null;
  readonly birthYear: number | null;
  /** Who it is, for files the own organisation may read; null for those that ask for a reason first. */
  readonly known: { readonly name: string | null; readonly birthDate: BirthDate | null } | null;
}

/** Stored people who may be meant, best first; restricted files are not among them. */
export async function matchPeople(
  tx: ReadTransaction,
  { scope, keys }: Pick<Acting, 'scope' | 'keys'>,
  terms: SearchTerms,
): Promise<readonly FoundPerson[]> {
  const candidates = await findCandidates(tx, keys, scope.regionId, terms);
  const matches = rankMatches(candidates);
  const identities = await findIdentities(
    tx,
    keys,
    scope.regionId,
    matches.map(({ personId }) => personId),
  );
  return matches.map((match) => {
    const candidate = candidates.find(({ personId }) => personId === match.personId);
    const identity = identities.get(match.personId);
    return {
      ...match,
      personRef: candidate?.personRef ?? null,
      birthYear: candidate?.birthYear ?? null,
      known: identity === undefined ? null : { name: fullName(identity), birthDate: identity.birthDate },
    };
  });
}

/**
 * Whether another file has this BSN. The database refuses a second one by itself, but not while two keys are in use:
 * then equal BSNs have different hashes.
 */
export async function isBsnElsewhere(
  tx: ReadTransaction,
  { scope, keys }: Pick<Acting, 'scope' | 'keys'>,
  bsn: string | null,
  personId: string | null,
): Promise<boolean> {
  if (bsn === null || keys.byId.size === 1) return false;
  const terms = { name: searchOfText(''), birthDate: null, bsn };
  const found = await findCandidates(tx, keys, scope.regionId, terms);
  return found.some((candidate) => candidate.bsn === 'equal' && candidate.personId !== personId);
}
