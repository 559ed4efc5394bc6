/*
 * The parts of a name that was typed as one text, to fill in a form with.
 *
 * Rule: behind a comma stand the given names; else the family name begins at the first small word before it (van, de,
 * el), or is the last word. Letters with dots, or capitals alone before a name with small letters, are initials. One
 * word is a family name. It is a guess, which the form shows.
 * Source: our choice, by names as offices type them.
 * Example: `splitName('Jan Pieter van der Berg')` is `{ givenNames: 'Jan Pieter', initials: '', prefix: 'van der',
 *   familyName: 'Berg' }`; `splitName('Bos, M.J.')` is `{ givenNames: '', initials: 'M.J.', prefix: '', familyName:
 *   'Bos' }`; and `splitName('Smit')` is `{ givenNames: '', initials: '', prefix: '', familyName: 'Smit' }`.
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
  const prefixAt = words.findIndex((word, at) => at < words.length - 1 && isPrefixWord(word));
  const familyAt = behind === null ? (prefixAt < 0 ? Math.max(0, words.length - 1) : prefixAt) : 0;
  const given = behind === null ? words.slice(0, familyAt) : wordsOf(behind);
  const family = words.slice(familyAt);
  const named = family.findIndex((word, at) => at === family.length - 1 || !isPrefixWord(word));
  return {
    ...givenOrInitials(given.join(' '), typed),
    prefix: family.slice(0, Math.max(0, named)).join(' '),
    familyName: family.slice(Math.max(0, named)).join(' '),
  };
}

const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word !== '');

function givenOrInitials(text: string, typed: string): Pick<SplitName, 'givenNames' | 'initials'> {
  const isDotted = /^(?:\p{L}{1,3}\.[\s-]?)+$/u.test(text);
  const isCapitals = /^\p{Lu}{1,5}$/u.test(text) && /\p{Ll}/u.test(typed);
  return isDotted || isCapitals ? { givenNames: '', initials: text } : { givenNames: text, initials: '' };
}
