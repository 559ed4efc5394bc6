import type { SearchTerms } from '../data/candidates.server.ts';
import type { Identity, PersonSearch } from '../domain/identity.ts';
import { searchOfIdentity, searchOfText } from '../domain/search-words.ts';

/** What to compare for a typed search. */
export function termsOfSearch({ name, birthDate, bsn }: PersonSearch): SearchTerms {
  return { name: searchOfText(name ?? ''), birthDate, bsn };
}

/** What to compare when a file with this identity is about to be made. */
export function termsOfIdentity(identity: Identity): SearchTerms {
  return { name: searchOfIdentity(identity), birthDate: identity.birthDate, bsn: identity.bsn };
}
