import type { Identity, PersonSearch } from '../domain/identity.ts';
import { nameAndBirthKey, namePieces, textPieces } from '../domain/name-pieces.ts';
import type { SearchTerms } from '../data/identity-hashes.server.ts';

/** What to compare for a typed search; of a name in one text, the first word is taken for the given name. */
export function termsOfSearch({ name, birthDate, bsn }: PersonSearch): SearchTerms {
  const [first = '', ...rest] = (name ?? '').trim().split(/\s+/u);
  const parts =
    rest.length === 0
      ? null
      : { givenNames: first, initials: null, prefix: null, familyName: rest.join(' ') };
  return {
    pieces: textPieces(name ?? ''),
    nameAndBirth: nameAndBirthKey({ name: parts, birthDate }),
    birthDate,
    bsn,
  };
}

/** What to compare when a file with this identity is about to be made. */
export function termsOfIdentity(identity: Identity): SearchTerms {
  return {
    pieces: namePieces(identity),
    nameAndBirth: nameAndBirthKey(identity),
    birthDate: identity.birthDate,
    bsn: identity.bsn,
  };
}
