/*
 * What makes a new password too easy to guess.
 *
 * Rule: 12 to 200 characters, whatever they are; no rule about kinds of characters. A password is refused when it is one
 * that many people choose (also with digits or signs around it), when it is one piece said again and again, or when
 * fewer than 8 letters and digits are left once rows of the alphabet, of digits or of the keyboard, or the words of the
 * account (name, address, region, "onderdak") are taken out. Capitals do not make a difference.
 * Source: NIST SP 800-63B-4, 3.1.1.2: length, a list of common and breached passwords, words of the service and of the
 * user; no composition rules. The number 8 is our choice.
 * Example: eleven characters:
 *   `passwordWeakness('elf tekens!', { ownWords: [], common: new Set() })` is `'too-short'`
 * a word of the list with a year:
 *   `passwordWeakness('Welkom2026!!', { ownWords: [], common: new Set(['welkom']) })` is `'common'`
 * twice the same:
 *   `passwordWeakness('appeltaart!appeltaart!', { ownWords: [], common: new Set() })` is `'repeated'`
 * the row of digits and six more:
 *   `passwordWeakness('1234567890paard', { ownWords: [], common: new Set() })` is `'sequence'`
 * the own name:
 *   `passwordWeakness('jansen-jansen-2026', { ownWords: ['Jansen'], common: new Set() })` is `'own-words'`
 * four words:
 *   `passwordWeakness('fiets bakker zolder regen', { ownWords: ['Jansen'], common: new Set(['fiets']) })` is `null`.
 */

export const passwordLength = { least: 12, most: 200 } as const;

export type PasswordWeakness =
  | 'too-short'
  | 'too-long'
  | 'common'
  | 'breached'
  | 'repeated'
  | 'sequence'
  | 'own-words';

/** What is known of the one who chooses, and what many choose; the list in small letters. */
export interface PasswordKnowledge {
  /** Names, addresses and words of the service; words of fewer than four letters are left out of account. */
  readonly ownWords: readonly string[];
  readonly common: ReadonlySet<string>;
}

/** So many letters and digits that tell nothing of a row or of the account. */
const leastUnknown = 8;
const shortestRow = 4;
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
];

/** The first thing that makes a password easy to guess; null when nothing does. */
export function passwordWeakness(
  password: string,
  { ownWords, common }: PasswordKnowledge,
): PasswordWeakness | null {
  const length = Array.from(password).length;
  if (length < passwordLength.least) return 'too-short';
  if (length > passwordLength.most) return 'too-long';
  const folded = password.normalize('NFKC').toLowerCase();
  if (common.has(folded) || common.has(core(folded))) return 'common';
  if (isRepeated(folded)) return 'repeated';
  const letters = folded.replace(/[^\p{L}\p{N}]/gu, '');
  if (withoutRows(letters).length < leastUnknown) return 'sequence';
  const unknown = ownParts(ownWords).reduce((rest, word) => rest.replaceAll(word, ''), letters);
  return withoutRows(unknown).length < leastUnknown ? 'own-words' : null;
}

/** What is left without the digits and signs that stand before and after it. */
function core(folded: string): string {
  const signs = Array.from(folded);
  const first = signs.findIndex(isLetter);
  const last = signs.findLastIndex(isLetter);
  return first === -1 ? '' : signs.slice(first, last + 1).join('');
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);

/** Whether it is one piece, two times or more; or made of three different signs at most. */
function isRepeated(folded: string): boolean {
  return new Set(folded).size <= 3 || (folded + folded).indexOf(folded, 1) < folded.length;
}

/** What is left when parts of four or more that follow each other on a row, in either direction, are taken out. */
function withoutRows(letters: string): string {
  let rest = '';
  for (let at = 0; at < letters.length;) {
    const length = rowLengthAt(letters, at);
    if (length < shortestRow) rest += letters[at] ?? '';
    at += length < shortestRow ? 1 : length;
  }
  return rest;
}

const bothWays = rows.flatMap((row) => [row, Array.from(row).toReversed().join('')]);

function rowLengthAt(letters: string, at: number): number {
  return Math.max(
    ...bothWays.map((row) => {
      const from = row.indexOf(letters[at] ?? '');
      if (from === -1) return 1;
      let length = 1;
      while (from + length < row.length && row[from + length] === letters[at + length]) length += 1;
      return length;
    }),
  );
}

/** The words in what is known, the longest first, so that no piece of one is left. */
function ownParts(ownWords: readonly string[]): readonly string[] {
  return ownWords
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word.length >= 4)
    .toSorted((one, other) => other.length - one.length);
}
