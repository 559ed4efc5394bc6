/*
 * What is stored of a person to search by.
 *
 * Rule: how each word of the name sounds, the birth date, and whether there is a BSN, in six parts. Parts stand apart
 * although a search now takes them together, so that searching by one of them needs no other text. The working name is
 * there only where there is no other. A birth date that is not known on either side says nothing.
 * Source: docs/decisions/0030-search-reads-sealed-entries.md.
 * Example:
 *   `searchEntry({ name: { givenNames: 'Jan', initials: 'J', prefix: 'van', familyName: 'Dijk' }, workingName: null,
 *     birthDate: { known: 'day', day: day('1988-02-29') }, bsn: '111222333' })` is `'ian\tdik\ti\t\t1988-02-29\t1'`,
 * and
 *   `readSearchEntry('\t\t\trode ias\t\t')` is `{ given: [], family: [], initials: [], working: ['rode', 'ias'],
 *     birthDate: null, hasBsn: false }`.
 */

import { birthDateText } from '#app/kernel/birth-date.ts';
import type { Identity } from './identity.ts';
import type { BirthDateMatch } from './match.ts';
import { fitName, type StoredName } from './name-fit.ts';
import { likenessOf, type NameLikeness } from './name-likeness.ts';
import { initialsAsWords, piecesOfSounds, similarity } from './name-pieces.ts';
import { nameSounds } from './normalise-name.ts';
import type { NameSearch } from './search-words.ts';

/**
 * The rules by which entries are made. Raise it whenever `searchEntry`, `nameWords` or `soundOf` gives something else
 * for the same name: entries of a lower number are then made anew when the program starts.
 */
export const searchEntryVersion = 2;

/** What a search compares of one stored person. */
export interface SearchEntry extends StoredName {
  /** As `birthDateText` gives it: `1988-02-29`, `1988-02`, `1988`. */
  readonly birthDate: string | null;
  readonly hasBsn: boolean;
}

/** The text that is stored, encrypted, to search by; its parts are divided by tabs. */
export function searchEntry({ name, workingName, birthDate, bsn }: Identity): string {
  const initials = nameSounds(initialsAsWords(name?.initials ?? null));
  return [
    nameSounds(name?.givenNames ?? '').join(' '),
    nameSounds(name?.familyName ?? '').join(' '),
    initials.join(' '),
    name === null ? nameSounds(workingName ?? '').join(' ') : '',
    birthDate === null ? '' : birthDateText(birthDate),
    bsn === null ? '' : '1',
  ].join('\t');
}

export function readSearchEntry(text: string): SearchEntry {
  const [given = '', family = '', initials = '', working = '', birthDate = '', bsn = ''] = text.split('\t');
  return {
    given: wordsOf(given),
    family: wordsOf(family),
    initials: wordsOf(initials),
    working: wordsOf(working),
    birthDate: birthDate === '' ? null : birthDate,
    hasBsn: bsn !== '',
  };
}

function wordsOf(part: string): readonly string[] {
  return part === '' ? [] : part.split(' ');
}

interface EntryLikeness extends NameLikeness {
  readonly birthDate: BirthDateMatch;
}

/** `matchBirthDate`: how a stored birth date compares with the one searched for. */
export function compareEntry(
  entry: SearchEntry,
  { pieces, words }: NameSearch,
  matchBirthDate: (stored: string | null) => BirthDateMatch,
): EntryLikeness {
  const { given, family, initials, working, birthDate } = entry;
  const stored = piecesOfSounds(given, family, initials, working);
  let shared = 0;
  for (const piece of stored) if (pieces.has(piece)) shared += 1;
  return {
    ...likenessOf(similarity(shared, pieces.size, stored.size), fitName(words, entry)),
    birthDate: matchBirthDate(birthDate),
  };
}
