import fc from 'fast-check';
import { hostileValues } from '../hostile-values.ts';

/** No text that a test sends is longer; the time that reading may take counts on it. */
export const longestText = 64 * 1024;

/**
 * Texts for whatever reads text: examples of what it takes with something changed, values that programs stumble over,
 * loose code units (with half characters among them), and pieces repeated up to 64 kB.
 */
export function texts(...examples: readonly string[]): fc.Arbitrary<string> {
  const known = fc.constantFrom('', ...examples);
  return fc.oneof(
    { weight: 6, arbitrary: changed(known) },
    { weight: 2, arbitrary: awkward },
    { weight: 2, arbitrary: fc.array(fc.oneof(piece, known), { maxLength: 6 }).map(joined) },
    { weight: 1, arbitrary: codeUnits },
    { weight: 1, arbitrary: grown(fc.oneof(piece, known)) },
  );
}

/** What is written by hand in a test's table, one at a time. */
export const awkward: fc.Arbitrary<string> = fc.constantFrom(...hostileValues);

const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

/** Something short: what readers look for, and what looks like it. */
const piece = fc.oneof(
  fc.constantFrom(
    // Code unit by code unit: halves of a character are among them.
    ...' \t\n\r\u00a0\u2028\u200b\0;:,.|/\\\'"`-–−+=%€#&?<>{}[]()@_*~^$!'.split(''),
    ...'019aZéßıİ０٣\u0301\u202e\ud83d\udc00日'.split(''),
    '\r\n',
    '{{',
    '}}',
    '__proto__',
    'NaN',
    '1.000',
    ',00',
    'T00:00',
    '[u-ca=hebrew]',
    'Z',
    '%ED%A0%80',
  ),
  awkward,
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);

interface Edit {
  /** Where, in ten thousandths of the text. */
  readonly at: number;
  readonly length: number;
  readonly how: 'insert' | 'cut' | 'replace' | 'repeat' | 'wide' | 'case';
  readonly piece: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(9999),
  length: fc.nat(12),
  how: fc.constantFrom('insert', 'cut', 'replace', 'repeat', 'wide', 'case'),
  piece,
});

/** One of these texts with up to six small changes. */
export function changed(known: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(known, fc.array(edit, { maxLength: 6 }))
    .map(([text, edits]) => edits.reduce(applied, text).slice(0, longestText));
}

function applied(text: string, { at, length, how, piece: put }: Edit): string {
  const from = Math.floor((text.length * at) / 10_000);
  const [before, part, after] = [
    text.slice(0, from),
    text.slice(from, from + length),
    text.slice(from + length),
  ];
  switch (how) {
    case 'insert':
      return before + put + part + after;
    case 'cut':
      return before + after;
    case 'replace':
      return before + put + after;
    case 'repeat':
      return before + part.repeat(3) + after;
    case 'wide':
      // Digits as they stand in Japanese and Arabic text: digits to Unicode, none to us.
      return (
        before + part.replaceAll(/[0-9]/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))) + after
      );
    case 'case':
      return before + (part === part.toUpperCase() ? part.toLowerCase() : part.toUpperCase()) + after;
    default:
      return how satisfies never;
  }
}

/** A beginning, something over and over, and an end that does not fit. */
function grown(part: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(part, part, part, fc.constantFrom(10, 300, 3000, longestText))
    .map(([before, again, after, size]) =>
      `${before}${(again || 'a').repeat(Math.ceil(size / (again || 'a').length))}`
        .slice(0, size)
        .concat(after)
        .slice(-longestText),
    );
}

function joined(parts: readonly string[]): string {
  return parts.join('').slice(0, longestText);
}
