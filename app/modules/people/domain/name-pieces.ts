import type { Identity } from './identity.ts';
import { nameSounds } from './normalise-name.ts';

/** What of an identity a search can compare; a `PersonSearch` has the name as one text. */
type SearchableName = Pick<Identity, 'name' | 'workingName'>;

export type NamePieces = ReadonlySet<string>;

/**
 * The pieces of three letters of a name, as pg_trgm cuts them: each word with two spaces before and one after.
 * An initial gives only its beginning, so that it is part of the full name's pieces.
 *
 * `jan` gives «  j», « ja», «jan», «an ».
 */
export function namePieces({ name, workingName }: SearchableName): NamePieces {
  if (name === null) return textPieces(workingName ?? '');
  return piecesOfSounds(
    nameSounds(name.givenNames ?? ''),
    nameSounds(name.familyName),
    Array.from(name.initials ?? '').flatMap(nameSounds),
  );
}

/** The same for a name typed as one text into a search field. */
export function textPieces(text: string): NamePieces {
  return piecesOfSounds(nameSounds(text));
}

/** The same for words of which is known how they sound. */
export function piecesOfSounds(...parts: readonly (readonly string[])[]): NamePieces {
  const pieces = new Set<string>();
  for (const words of parts) for (const word of words) addPieces(pieces, word);
  return pieces;
}

/** Between 0 and 1, by Dice's coefficient: twice what is shared, divided by both sizes together. */
export function similarity(shared: number, oneSize: number, otherSize: number): number {
  return oneSize + otherSize === 0 ? 0 : Math.min(1, (2 * shared) / (oneSize + otherSize));
}

function addPieces(pieces: Set<string>, sound: string): void {
  if (sound.length <= 1) {
    pieces.add(`  ${sound}`);
    return;
  }
  const padded = `  ${sound} `;
  for (let at = 0; at + 3 <= padded.length; at += 1) pieces.add(padded.slice(at, at + 3));
}
