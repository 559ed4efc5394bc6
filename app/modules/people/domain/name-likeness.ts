/*
 * How alike a stored name is, by its letters and by its words.
 *
 * Rule: letters say how alike the names are as a whole (`name-pieces.ts`), words whether one is meant by the other
 * (`name-fit.ts`). Equal names are wholly alike. A name that is part of the other counts for eight tenths at least, more
 * when little is missing, and less than an equal one; with a word spelled otherwise for six tenths at least. A family
 * name alone in common counts for 0.35: enough beside the same birth date. The reasons tell which of these it was.
 * Source: docs/decisions/0043-names-compared-word-by-word.md; the numbers are our choice.
 * Example: of a name in three the family name was given, half of it by letters:
 *   `likenessOf(0.5, { fit: 'part', parts: ['family-name-equal'] })` is
 *     `{ nameSimilarity: 0.875, nameReasons: ['family-name-equal'] }`;
 * at the edge, half alike by letters alone:
 *   `likenessOf(0.5, { fit: 'none', parts: [] })` is `{ nameSimilarity: 0.5, nameReasons: ['name-alike'] }`, and
 *   `likenessOf(0.49, { fit: 'none', parts: [] })` is `{ nameSimilarity: 0.49, nameReasons: [] }`.
 */

import type { NameReason } from './match.ts';
import type { NameFit, NamePart } from './name-fit.ts';

export interface NameLikeness {
  /** Between 0 and 1. */
  readonly nameSimilarity: number;
  readonly nameReasons: readonly NameReason[];
}

/** From here on names are alike by letters alone. */
const alike = 0.5;
const partAtLeast = 0.8;
const otherSpellingAtLeast = 0.6;
const familyAtLeast = 0.35;
/** What little that is missing adds: a part stays below an equal name. */
const wholeness = 0.15;

export function likenessOf(
  letters: number,
  { fit, parts }: { readonly fit: NameFit; readonly parts: readonly NamePart[] },
): NameLikeness {
  switch (fit) {
    case 'equal':
      return { nameSimilarity: 1, nameReasons: ['name-equal'] };
    case 'part':
      return { nameSimilarity: partAtLeast + wholeness * letters, nameReasons: parts };
    case 'alike':
      return {
        nameSimilarity: otherSpellingAtLeast + wholeness * letters,
        nameReasons: [...parts, 'name-alike'],
      };
    case 'family':
      return {
        nameSimilarity: Math.max(letters, familyAtLeast),
        nameReasons: letters >= alike ? [...parts, 'name-alike'] : parts,
      };
    case 'none':
      return { nameSimilarity: letters, nameReasons: letters >= alike ? ['name-alike'] : [] };
    default:
      return fit satisfies never;
  }
}
