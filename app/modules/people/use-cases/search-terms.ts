import type { SearchTerms } from '../data/candidates.server.ts';
import type { Identity, PersonSearch } from '../domain/identity.ts';
import { namePieces, textPieces } from '../domain/name-pieces.ts';

/** What to compare for a typed search. */
export function termsOfSearch({ name, birthDate, bsn }: PersonSearch): SearchTerms {
  return { pieces: textPieces(name ?? ''), birthDate, bsn };
}

/** What to compare when a file with this identity is about to be made. */
export function termsOfIdentity(identity: Identity): SearchTerms {
  return { pieces: namePieces(identity), birthDate: identity.birthDate, bsn: identity.bsn };
}
