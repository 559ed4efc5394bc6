/*
 * The parts of a name that was typed as one text, to fill in a form with.
 *
 * Rule: behind a comma stand the given names, with small words at their end that belong before the family name (Berg,
 * Jan van den); else the family name begins at the first small word before it (van, de, el), or is the last word. Letters
 * with dots, or capitals alone before a name with small letters, are initials. What cannot be split is the family name,
 * so that no letter is lost. It is a guess, which the form shows.
 * Source: our choice, by names as offices type them.
 * Example: `splitName('Jan Pieter van der Berg')` is `{ givenNames: 'Jan Pieter', initials: '', prefix: 'van der',
 *   familyName: 'Berg' }`; `splitName('Bos, M.J.')` is `{ givenNames: '', initials: 'M.J.', prefix: '', familyName:
 *   'Bos' }`; `splitName('Berg, Jan van den')` is `{ givenNames: 'Jan', initials: '', prefix: 'van den', familyName:
 *   'Berg' }`; and `splitName('Smit')` is `{ givenNames: '', initials: '', prefix: '', familyName: 'Smit' }`.
 */

import { isPrefixWord } from './normalise-name.ts';

export interface SplitName {
  readonly givenNames: string;
  readonly initials: string;
  readonly prefix: string;
  readonly familyName: string;
}

export function splitName(typed: string): SplitName {
  const comma = typed.indexOf(',');
  const [before, behind] = comma < 0 ? [typed, null] : [typed.slice(0, comma), typed.slice(comma + 1)];
  const words = wordsOf(before);
  if (words.length === 0) return { givenNames: '', initials: '', prefix: '', familyName: typed.trim() };
  if (behind !== null) return joined(givenBehind(wordsOf(behind)), words, typed);
  const prefixAt = words.findIndex((word, at) => at < words.length - 1 && isPrefixWord(word));
  const familyAt = prefixAt < 0 ? words.length - 1 : prefixAt;
  return joined({ given: words.slice(0, familyAt), prefix: [] }, words.slice(familyAt), typed);
}

interface Given {
  readonly given: readonly string[];
  /** Small words behind the given names, which stand before the family name. */
  readonly prefix: readonly string[];
}

function givenBehind(words: readonly string[]): Given {
  const last = words.findLastIndex((word, at) => at === 0 || !isPrefixWord(word));
  return { given: words.slice(0, last + 1), prefix: words.slice(last + 1) };
}

function joined({ given, prefix }: Given, family: readonly string[], typed: string): SplitName {
  const named = family.findIndex((word, at) => at === family.length - 1 || !isPrefixWord(word));
  return {
    ...givenOrInitials(given.join(' '), typed),
    prefix: [...prefix, ...family.slice(0, named)].join(' '),
    familyName: family.slice(named).join(' '),
  };
}

const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word !== '');

function givenOrInitials(text: string, typed: string): Pick<SplitName, 'givenNames' | 'initials'> {
  const isDotted = /^(?:\p{L}{1,3}\.[\s-]?)+$/u.test(text);
  const isCapitals = /^\p{Lu}{1,5}$/u.test(text) && /\p{Ll}/u.test(typed);
  return isDotted || isCapitals ? { givenNames: '', initials: text } : { givenNames: text, initials: '' };
}
