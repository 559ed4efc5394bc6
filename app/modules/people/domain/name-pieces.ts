import type { Identity } from './identity.ts';
import { nameWords, soundOf } from './normalise-name.ts';

/** What of an identity a search can compare; a `PersonSearch` has the name as one text. */
export type SearchableName = Pick<Identity, 'name' | 'workingName'>;

/**
 * The pieces of three letters of a name, as pg_trgm cuts them: each word with two spaces before and one after.
 * An initial gives only its beginning, so that it is part of the full name's pieces.
 *
 * `jan` gives «  j», « ja», «jan», «an ».
 */
export function namePieces({ name, workingName }: SearchableName): ReadonlySet<string> {
  const pieces = new Set<string>();
  const texts = name === null ? [workingName ?? ''] : [name.givenNames ?? '', name.familyName];
  for (const text of texts) addPieces(pieces, text);
  for (const initial of name?.initials ?? '') addPieces(pieces, initial);
  return pieces;
}

/** The same for a name typed as one text into a search field. */
export function textPieces(text: string): ReadonlySet<string> {
  const pieces = new Set<string>();
  addPieces(pieces, text);
  return pieces;
}

/** Between 0 and 1, by Dice's coefficient: twice what is shared, divided by both sizes together. */
export function similarity(shared: number, oneSize: number, otherSize: number): number {
  return oneSize + otherSize === 0 ? 0 : Math.min(1, (2 * shared) / (oneSize + otherSize));
}

/**
 * What an exact look-up compares: how the family name sounds, the first letter, and the birth date.
 * Null when one of them is unknown.
 */
export function nameAndBirthKey({ name, birthDate }: Pick<Identity, 'name' | 'birthDate'>): string | null {
  const first = soundOf(nameWords(name?.givenNames ?? name?.initials ?? '')[0] ?? '').slice(0, 1);
  if (name === null || birthDate === null || first === '') return null;
  return [nameWords(name.familyName).map(soundOf).join(' '), first, birthDate.toString()].join('|');
}

function addPieces(pieces: Set<string>, text: string): void {
  for (const word of nameWords(text)) {
    const sound = soundOf(word);
    if (sound.length <= 1) {
      pieces.add(`  ${sound}`);
      continue;
    }
    const padded = `  ${sound} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3));
  }
}
