/*
 * How alike two names are.
 *
 * Rule: a name falls apart into pieces of three letters of each word as it sounds, with two spaces before the word and
 * one after. An initial gives only its beginning, so that it is part of the full name's pieces. Two names are as alike
 * as twice the pieces that they share, divided by the pieces of both together (Dice's coefficient). Who has no name is
 * searched for by the working name.
 * Source: pg_trgm of PostgreSQL (the pieces); docs/decisions/0020-search-on-encrypted-names.md (by sound, Dice's
 * coefficient).
 * Example: Jan sounds as ian: `[...textPieces('Jan')]` is `['  i', ' ia', 'ian', 'an ']`. Of the four pieces of Jan and
 * of Ian four are shared: `similarity(4, 4, 4)` is `1`; of Jan and the initial J one is: `similarity(1, 4, 1)` is `0.4`.
 * Where there are no pieces nothing is alike: `similarity(0, 0, 0)` is `0`.
 */

import type { Identity } from './identity.ts';
import { nameSounds } from './normalise-name.ts';

/** What of an identity a search can compare; a `PersonSearch` has the name as one text. */
type SearchableName = Pick<Identity, 'name' | 'workingName'>;

export type NamePieces = ReadonlySet<string>;

/** The pieces of a name, or of the working name where there is no other. */
export function namePieces({ name, workingName }: SearchableName): NamePieces {
  if (name === null) return textPieces(workingName ?? '');
  return piecesOfSounds(
    nameSounds(name.givenNames ?? ''),
    nameSounds(name.familyName),
    nameSounds(initialsAsWords(name.initials)),
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

/** `JP` as `J. P.`; initials of more than one letter are stored with dots and stay: `Th.A.`. */
export function initialsAsWords(initials: string | null): string {
  if (initials === null || initials.includes('.')) return initials ?? '';
  return Array.from(initials, (letter) => `${letter}.`).join(' ');
}

/** How alike two names are, between 0 and 1, by how many pieces they share and have. */
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
