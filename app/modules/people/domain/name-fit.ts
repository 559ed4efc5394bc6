/*
 * Which words of a stored name are meant by the words that are searched for.
 *
 * Rule: each word searched for takes one word of the stored name: the one that sounds the same, else two that make it
 * together (Annemarie, Anne Marie), else one that begins with that letter where it is an initial (letters in a row take
 * the given names from the first on), else one that is spelled nearly alike. The names are equal when nothing is left on
 * either side; one is part of the other when nothing is left on one side and one word or more was taken whole. With a
 * word spelled otherwise, or with the family name alone in common, they are alike at most.
 * Source: docs/decisions/0043-names-compared-word-by-word.md.
 * Example: M. Bos is part of Maria Johanna Bos:
 *   `fitName([{ sound: 'm', others: [], letters: ['m'], isInitial: true }, { sound: 'bos', others: [], letters: ['b', 'o',
 *     's'], isInitial: false }], { given: ['maria', 'iohana'], family: ['bos'], initials: ['m', 'i'], working: [] })`
 *     as `{ fit: 'part', parts: ['family-name-equal', 'initials-fit'] }`,
 * and of who is called Bos and no more
 *   `fitName([{ sound: 'bos', others: [], letters: ['b', 'o', 's'], isInitial: false }], { given: [], family: ['bos'], initials: [], working: [] }).fit` is `'equal'`.
 * With nothing in common
 *   `fitName([{ sound: 'vos', others: [], letters: ['v', 'o', 's'], isInitial: false }], { given: [], family: ['bos'], initials: [], working: [] })` is
 *     `{ fit: 'none', parts: [] }`.
 */

import { isOneEditAway } from './one-edit.ts';
import { soundOf } from './normalise-name.ts';
import type { SearchWord } from './search-words.ts';

/** How each word of a stored name sounds. */
export interface StoredName {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly initials: readonly string[];
  readonly working: readonly string[];
}

export type NameFit = 'equal' | 'part' | 'alike' | 'family' | 'none';

/** What of the name is the same; each a reason to tell. */
export type NamePart = 'family-name-equal' | 'given-name-equal' | 'working-name-equal' | 'initials-fit';

/** A stored word, and how it was taken: `letter` is an initial that was searched for as such. */
interface StoredWord {
  readonly sound: string;
  readonly part: 'given' | 'family' | 'working';
  by: 'nothing' | 'whole' | 'letter' | 'initial' | 'near';
}

/** As many letters as a word must have before one of them may be wrong. */
const leastForMistake = 5;

export function fitName(
  words: readonly SearchWord[],
  stored: StoredName,
): { readonly fit: NameFit; readonly parts: readonly NamePart[] } {
  const name = storedWords(stored);
  const alone = words.filter((word) => !takeWhole(word, name)).filter((word) => !takePair(word, name));
  const left = withoutPairs(alone, name)
    .filter((word) => !takeInitials(word, name))
    .filter((word) => !takeNear(word, name));
  return { fit: fitOf(left.length === 0, name), parts: partsOf(name) };
}

/** Initials stand for given names where those are not known. */
function storedWords({ given, family, initials, working }: StoredName): StoredWord[] {
  const words = { given: given.length > 0 ? given : initials, family, working };
  return (['given', 'family', 'working'] as const).flatMap((part) =>
    words[part].map((sound) => ({ sound, part, by: 'nothing' })),
  );
}

function fitOf(areAllFound: boolean, name: readonly StoredWord[]): NameFit {
  const isBy = (by: StoredWord['by']) => name.some((word) => word.by === by);
  const hasFamily = name.some(({ by, part }) => by === 'whole' && part !== 'given');
  const isAllTaken = name.every((word) => !isFree(word));
  if (!isBy('whole')) return areAllFound && isBy('near') ? 'alike' : 'none';
  if (!areAllFound && !(isAllTaken && hasFamily)) return hasFamily ? 'family' : 'none';
  if (isBy('near')) return 'alike';
  return areAllFound && isAllTaken && !isBy('initial') ? 'equal' : 'part';
}

function partsOf(name: readonly StoredWord[]): readonly NamePart[] {
  const isWhole = (part: StoredWord['part']) =>
    name.some((word) => word.part === part && word.by === 'whole');
  return [
    ...(isWhole('family') ? (['family-name-equal'] as const) : []),
    ...(isWhole('given') ? (['given-name-equal'] as const) : []),
    ...(isWhole('working') ? (['working-name-equal'] as const) : []),
    ...(name.some(({ by }) => by === 'letter' || by === 'initial') ? (['initials-fit'] as const) : []),
  ];
}

const isFree = ({ by }: StoredWord) => by === 'nothing';
const isLetter = (sound: string) => /^[a-z]$/u.test(sound);

function take(found: StoredWord | undefined, by: StoredWord['by']): boolean {
  if (found !== undefined) found.by = by;
  return found !== undefined;
}

function takeWhole(word: SearchWord, name: readonly StoredWord[]): boolean {
  const found = name.find((each) => isFree(each) && each.sound === word.sound);
  return take(found, isLetter(word.sound) ? 'letter' : 'whole');
}

/** One word that was typed is stored as two beside each other. */
function takePair({ sound }: SearchWord, name: readonly StoredWord[]): boolean {
  const at = name.findIndex((one, index) => {
    const next = name[index + 1];
    return next?.part === one.part && isFree(one) && isFree(next) && makes(one.sound, next.sound, sound);
  });
  return at >= 0 && take(name[at], 'whole') && take(name[at + 1], 'whole');
}

/** Two words that were typed are stored as one. */
function withoutPairs(words: readonly SearchWord[], name: readonly StoredWord[]): readonly SearchWord[] {
  const at = words.findIndex((one, index) => {
    const next = words[index + 1];
    return (
      next !== undefined &&
      take(
        name.find((word) => isFree(word) && makes(one.sound, next.sound, word.sound)),
        'whole',
      )
    );
  });
  return at < 0 ? words : words.toSpliced(at, 2);
}

/** The first test costs little and keeps most pairs from being sounded again. */
function makes(one: string, other: string, whole: string): boolean {
  const extra = one.length + other.length - whole.length;
  const isPossible = extra >= 0 && extra <= 2 && whole.startsWith(one.slice(0, -1));
  return isPossible && soundOf(one + other) === whole;
}

/** An initial for a name, a name for an initial, or letters in a row for the given names from the first on. */
function takeInitials({ letters, isInitial }: SearchWord, name: readonly StoredWord[]): boolean {
  const given = name.filter(({ part }) => part === 'given');
  const [first] = letters;
  if (first === undefined) return false;
  const one = given.find(
    (each) => isFree(each) && (isInitial || isLetter(each.sound)) && begins(each.sound, first),
  );
  const isRow = letters.every((letter, at) => {
    const each = given[at];
    return each !== undefined && isFree(each) && begins(each.sound, letter);
  });
  if (!isRow || isInitial) return take(one, 'initial');
  return given.slice(0, letters.length).every((each) => take(each, 'initial'));
}

/** Letters whose sound depends on what follows, with every sound that they may begin. */
const firstSounds: Readonly<Record<string, string>> = {
  c: 'ksg',
  p: 'pf',
  s: 'sg',
  t: 'tg',
  d: 'di',
  e: 'ei',
  o: 'ou',
  k: 'kg',
  z: 's',
  w: 'v',
  x: 'k',
  q: 'k',
  j: 'i',
  y: 'i',
};

function begins(sound: string, letter: string): boolean {
  return (firstSounds[letter] ?? letter).includes(sound.charAt(0));
}

function takeNear({ sound, others }: SearchWord, name: readonly StoredWord[]): boolean {
  const found = name.find(
    (word) => isFree(word) && (others.includes(word.sound) || isMistyped(sound, word.sound)),
  );
  return take(found, 'near');
}

function isMistyped(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= leastForMistake && isOneEditAway(one, other);
}
