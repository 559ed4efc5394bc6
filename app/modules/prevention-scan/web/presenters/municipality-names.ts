import { listInWords } from '#app/words/lists.ts';
import { plural } from '#app/words/counts.ts';

/** What this reader may know of who is who in a round. */
export interface Names {
  /** Names by number; only those the reader may see. */
  readonly byNr: ReadonlyMap<number, string>;
  /** The reader's own number, for who works for one municipality. */
  readonly ownNr: number | null;
}

export const noNames: Names = { byNr: new Map(), ownNr: null };

/** How many numbers a cell lists before it only says how many more there are. */
const mostListed = 15;

/** In a running text: `gemeente 4`, or `Zwijndrecht (4)` where the name is known. */
export function nameInText(names: Names, nr: number): string {
  const name = names.byNr.get(nr);
  return name === undefined ? `gemeente ${nr}` : `${name} (${nr})`;
}

/** In a table under a heading that says "gemeenten": `4`, or `Zwijndrecht (4)`. */
export function nameInCell(names: Names, nr: number): string {
  const name = names.byNr.get(nr);
  return name === undefined ? String(nr) : `${name} (${nr})`;
}

/** Numbers for a table cell: `1, 3, 4`; a dash for none, and at most fifteen of them written out. */
export function listInCell(names: Names, nrs: readonly number[]): string {
  if (nrs.length === 0) return '–';
  const shown = nrs.slice(0, mostListed).map((nr) => nameInCell(names, nr));
  const left = nrs.length - mostListed;
  return left > 0 ? `${shown.join(', ')} en nog ${left}` : shown.join(', ');
}

/** All numbers as part of a sentence: `gemeente 4`, `gemeenten 1, 3 en 4`, `Dordrecht (1) en gemeente 4`. */
export function listInText(names: Names, nrs: readonly number[]): string {
  if (nrs.length === 0) return 'geen enkele gemeente';
  const named = nrs.filter((nr) => names.byNr.has(nr)).map((nr) => nameInText(names, nr));
  const numbered = nrs.filter((nr) => !names.byNr.has(nr)).map(String);
  if (numbered.length === 0) return listInWords(named);
  const noun = plural(numbered.length, 'gemeente', 'gemeenten');
  const [first = '', ...others] = numbered;
  return listInWords([...named, `${noun} ${first}`, ...others]);
}
