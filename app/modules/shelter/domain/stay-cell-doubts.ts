/*
 * What is said of a code in `import stays` that nobody knows.
 *
 * Rule: what stood there and what to do: a code of premises that differs in capitals, blanks or hyphens alone is offered,
 * of other codes all that exist are named. What spreadsheets leave in place of a code (an error, a number rounded to a
 * power of ten, a sign or word for none) is no code of a person: all lines with it would become one person.
 * Source: our choice.
 * Example: `['#VERW!', '1,2E+05', '–', 'N.v.t.', '000'].every(isNoReference)` is `true`;
 * `['P-1', '2E5-7', 'K0'].some(isNoReference)` is `false`.
 * `unknownPremises('a 01', ['A01', 'B01'])` is `'Onbekende opvanglocatie: ‘a 01’. Bedoelt u ‘A01’?'`;
 * `unknownCode('route', '-', ['b', 'a'])` is `'Onbekende route: ‘-’. Kies a of b, of laat dit leeg.'`.
 */

import { choicesInWords } from '#app/words/lists.ts';

const notReferences = [
  /^#\p{L}/u,
  /^\d+(?:[.,]\d+)?e\+?\d+$/iu,
  /^[^\p{L}\p{N}]*$/u,
  /^0+$/u,
  /^(?:n\W?v\W?t|n\/a|onbekend|geen)\W*$/iu,
] as const;

/** Whether a cell that is filled holds no code of anybody. */
export function isNoReference(cell: string): boolean {
  return notReferences.some((pattern) => pattern.test(cell));
}

export function unknownCode(what: string, cell: string, codes: Iterable<string>): string {
  return `Onbekende ${what}: ‘${cell}’. Kies ${choicesInWords([...codes].toSorted())}, of laat dit leeg.`;
}

export function unknownPremises(cell: string, refs: Iterable<string>): string {
  const meant = [...refs].find((ref) => plain(ref) === plain(cell));
  const remedy = meant === undefined ? 'De codes staan bij Opvanglocaties.' : `Bedoelt u ‘${meant}’?`;
  return `Onbekende opvanglocatie: ‘${cell}’. ${remedy}`;
}

function plain(ref: string): string {
  return ref
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
