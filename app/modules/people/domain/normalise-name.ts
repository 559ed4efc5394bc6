/*
 * How a name sounds, so that two spellings of it are found together.
 *
 * Rule: letters become plain (`plain-letters.ts`), apostrophes fall away, and words before a family name (van, de, el)
 * do not count unless there is nothing else; a single letter is an initial, unless it is written as in ’t Hoen. A
 * Chinese or Korean name falls apart into its characters, because it is written without a space between family name and
 * given name; an Arabic one loses its article. What is left of Latin letters is reduced by spellings that sound alike, in
 * a fixed order. Who changes this raises `searchEntryVersion`.
 * Source: docs/decisions/0043-names-compared-word-by-word.md; which spellings are taken together is our choice, by names
 * as offices write them down.
 * Example: `nameSounds('van Dijk')` is `['dik']` and `nameSounds('Dyk')` is `['dik']`; `nameSounds('Yusuf')` is
 * `['iusuf']` and `nameSounds('Jusuf')` is `['iusuf']`, while `nameSounds('Youssef')` is `['iusef']`, which is alike
 * and not the same. `nameSounds('Шевченко')` is `['sevgenko']` and so is `nameSounds('Shevchenko')`, `['sevgenko']`.
 * `nameWords('Łukasz Çelik')` is `['lukasz', 'celik']`; `nameWords('T. van ’t Hof')` is `['t', 'hof']`; of a prefix alone
 * `nameWords('De')` is `['de']`; and `nameWords('王小明')` is `['王', '小', '明']`.
 */

import { plainLetters } from './plain-letters.ts';

/** Words before a family name that people leave out or write differently. */
const prefixes = new Set(
  'van von de der den des het te ten ter op in aan bij uit onder over voor tot la le les du di da dos del el al'.split(
    ' ',
  ),
);

/** What is left of a prefix in ’t, ’s, d’ and l’. */
const letterPrefixes = new Set(['t', 's', 'd', 'l']);

/** Spellings that sound alike, in the order in which they are taken. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/tsch|tsj|tch|cz/gu, 'g'],
  [/dzj|dzh|dj/gu, 'j'],
  [/sch|sh|sj|zj|zh/gu, 's'],
  [/ou|oe|ow/gu, 'u'],
  [/ae/gu, 'a'],
  [/ue/gu, 'u'],
  [/ph/gu, 'f'],
  [/kh|gh|ch/gu, 'g'],
  [/th|dt/gu, 't'],
  [/ck|c(?![eiy])|q/gu, 'k'],
  [/[cz]/gu, 's'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/[jy]/gu, 'i'],
  [/e?i[ei]*/gu, 'i'],
  [/(?<=[a-z])h(?=[a-z])|(?<=[aeiou])h$/gu, ''],
  [/(?<letter>[a-z])\k<letter>+/gu, '$<letter>'],
];

const oneByOne = /[\p{Script=Han}\p{Script=Hangul}]|[^\p{Script=Han}\p{Script=Hangul}]+/gu;
const arabicArticle = /^ال(?=.{3})/u;

/** A word with the letters in which it was typed, and what it gives in plain letters. */
interface TypedWord {
  readonly typed: string;
  readonly plain: readonly string[];
}

/** The words of a name in plain small letters, without the words that stand before a family name. */
export function nameWords(name: string): readonly string[] {
  return tellingWords(name).flatMap(({ plain }) => plain);
}

/** The same words with the letters in which they were typed. */
export function tellingWords(name: string): readonly TypedWord[] {
  const written = Array.from(name.normalize('NFKC').matchAll(/[\p{L}\p{M}\p{Cf}'’`´]+\.?/gu), String);
  const words = written.map(asTyped).filter(({ plain }) => plain.length > 0);
  const telling = words.filter((word, at) => !isPrefix(word, words[at - 1]));
  return telling.length > 0 ? telling : words;
}

function asTyped(typed: string): TypedWord {
  return { typed, plain: plainWords(typed) };
}

/** What one typed word gives: mostly itself in plain letters, nothing when it has no letters. */
export function plainWords(word: string): readonly string[] {
  const plain = plainLetters(word).replaceAll(/[^\p{L}\p{M}]+/gu, '');
  return Array.from(plain.replace(arabicArticle, '').matchAll(oneByOne), String);
}

/** Whether a word may stand before a family name: van, de, ’t. */
export function isPrefixWord(word: string): boolean {
  return isPrefix(asTyped(word), undefined);
}

function isPrefix({ typed, plain }: TypedWord, before: TypedWord | undefined): boolean {
  const word = plain.join('');
  if (!letterPrefixes.has(word)) return prefixes.has(word);
  const isSmall = typed === typed.toLowerCase() && !typed.endsWith('.');
  return isSmall || /['’`´]/u.test(typed) || (before !== undefined && prefixes.has(before.plain.join('')));
}

/** How a word of `nameWords` sounds; two spellings of one name mostly give the same. */
export function soundOf(word: string): string {
  return sounds.reduce((text, [spelling, sound]) => text.replaceAll(spelling, sound), word);
}

/** How each word of a name sounds. */
export function nameSounds(name: string): readonly string[] {
  return nameWords(name).map(soundOf);
}
