/*
 * The words of a name that is searched for, with all that each may stand for in a stored name.
 *
 * Rule: a word stands for its sound; less surely for the sounds of other usual spellings of the same letters, such as
 * those of a passport. One letter is an initial. A short word may be initials in a row.
 * Source: docs/decisions/0043-names-compared-word-by-word.md.
 * Example: `searchWords('M. Bos')` is `[{ sound: 'm', others: [], letters: ['m'], isInitial: true }, { sound: 'bos',
 *   others: [], letters: ['b', 'o', 's'], isInitial: false }]`; `searchWords('Jörg')[0].others` is `['iurg']`; and
 *   `searchWords('')` is `[]`.
 */

import type { Identity } from './identity.ts';
import { initialsAsWords, namePieces, textPieces, type NamePieces } from './name-pieces.ts';
import { plainWords, soundOf, tellingWords } from './normalise-name.ts';

/** What of a name a search compares. */
export interface NameSearch {
  readonly pieces: NamePieces;
  readonly words: readonly SearchWord[];
}

export interface SearchWord {
  readonly sound: string;
  /** Sounds of other spellings of the same letters. */
  readonly others: readonly string[];
  /** Its plain letters, for initials; none in a script that has no initials. */
  readonly letters: readonly string[];
  readonly isInitial: boolean;
}

/** Letters that passports and other languages write otherwise than Dutch records do. */
const otherLetters: Readonly<Record<string, string>> = {
  г: 'h',
  х: 'h',
  ё: 'jo',
  щ: 'sht',
  ъ: 'a',
  ö: 'oe',
  ø: 'oe',
  č: 'ch',
  ć: 'ch',
  ç: 'ch',
  ñ: 'ny',
  đ: 'dj',
  ə: 'a',
  β: 'b',
};

/** The same in plain letters: h for g, jo for e, oe for o, French ch. */
const otherSpellings: readonly (readonly [RegExp, string])[] = [
  [/h/gu, 'g'],
  [/(?<=[a-z])[ijy]o/gu, 'e'],
  [/oe/gu, 'o'],
  [/ch/gu, 'sj'],
];

/** A name typed as one text, or none. */
export function searchOfText(text: string): NameSearch {
  return { pieces: textPieces(text), words: searchWords(text) };
}

/** A name typed in parts; initials count where given names are not known. */
export function searchOfIdentity(identity: Pick<Identity, 'name' | 'workingName'>): NameSearch {
  const { name, workingName } = identity;
  const given = name?.givenNames ?? initialsAsWords(name?.initials ?? null);
  const texts = name === null ? [workingName ?? ''] : [given, name.familyName];
  return { pieces: namePieces(identity), words: texts.flatMap(searchWords) };
}

export function searchWords(name: string): readonly SearchWord[] {
  return tellingWords(name).flatMap(({ typed, plain }) => plain.map((each) => searchWord(typed, each)));
}

function searchWord(typed: string, plain: string): SearchWord {
  const sound = soundOf(plain);
  const isLatin = /^[a-z]+$/u.test(plain);
  return {
    sound,
    others: isLatin ? otherSounds(typed, plain).filter((other) => other !== sound) : [],
    letters: isLatin ? Array.from(plain) : [],
    isInitial: isLatin && (plain.length === 1 || sound.length === 1),
  };
}

function otherSounds(typed: string, plain: string): readonly string[] {
  const small = typed.normalize('NFC').toLowerCase();
  const byPassport = Array.from(small, (letter) => otherLetters[letter] ?? letter).join('');
  const spellings = [
    ...plainWords(byPassport),
    ...otherSpellings.map(([spelling, other]) => plain.replaceAll(spelling, other)),
  ];
  return [...new Set(spellings.map(soundOf))];
}
