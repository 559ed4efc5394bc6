import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Identity, PersonSearch } from '../domain/identity.ts';
import type { Acting } from './acting.ts';
import { auditSearch } from './audit-people.server.ts';
import { matchPeople, type FoundPerson } from './match-people.server.ts';
import { termsOfIdentity, termsOfSearch } from './search-terms.ts';

/**
 * Looks for someone by name (with or without birth date) or by BSN. The search is logged, and who was found;
 * what was searched for is not.
 */
export async function findPeople(
  database: Database,
  acting: Acting,
  search: PersonSearch,
): Promise<Result<readonly FoundPerson[], 'nothing-to-search-by'>> {
  const terms = termsOfSearch(search);
  if (terms.bsn === null && terms.name.pieces.size === 0) return refuse('nothing-to-search-by');
  return database.write(acting.scope, async (tx) => {
    const found = await matchPeople(tx, acting, terms);
    await auditSearch(tx, acting, searchedBy(search), found);
    return succeed(found);
  });
}

function searchedBy({ name, birthDate, bsn }: PersonSearch): string {
  return [name && 'naam', birthDate && 'geboortedatum', bsn && 'bsn'].filter(Boolean).join(', ');
}

/** Other files that may be of the same person as this one; logged like any search. */
export async function findDuplicatesOf(
  database: Database,
  acting: Acting,
  { personId, identity }: { readonly personId: string; readonly identity: Identity },
): Promise<readonly FoundPerson[]> {
  return database.write(acting.scope, async (tx) => {
    const matches = await matchPeople(tx, acting, termsOfIdentity(identity));
    const others = matches.filter((match) => match.personId !== personId);
    await auditSearch(tx, acting, 'dubbele dossiers', others);
    return others;
  });
}
