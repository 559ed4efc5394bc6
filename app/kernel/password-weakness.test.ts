import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passwordWeakness } from './password-weakness.ts';

const common = new Set(['password', 'iloveyou', 'passwordpassword', 'q1w2e3r4t5y6']);
const ownWords = ['Fatima de Vries', 'f.devries@gemeente.example', 'onderdak', 'Drechtsteden'];
const weaknessOf = (password: string) => passwordWeakness(password, { ownWords, common });

it.each([
  ['eleven characters', 'elf tekens!', 'too-short'],
  ['twelve characters', 'twaalf teken', null],
  ['two hundred characters', 'een lange zin, '.repeat(13) + 'zolde', null],
  ['two hundred and one', `${'een lange zin, '.repeat(13)}zolder`, 'too-long'],
  ['twelve signs that take two code units each', '🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧', 'sequence'],
  ['a common one in capitals', 'Q1W2E3R4T5Y6', 'common'],
  ['a common word between digits and signs', '2026password!!', 'common'],
  ['full-width letters of a common word', 'ｐａｓｓｗｏｒｄ１２３４', 'common'],
  ['one piece twice', 'zolder-zolder-', 'repeated'],
  ['three signs mixed', 'aabbccabcacb', 'repeated'],
  ['the alphabet', 'abcdefghijklm', 'sequence'],
  ['a row of the keyboard and back', 'qwertyuiop-poiuyt', 'sequence'],
  ['seven letters beside a row', '123456 zoldera', 'sequence'],
  ['eight letters beside a row', '123456 zolderaa', null],
  ['the own family name', 'Vries-2026-!!!!', 'own-words'],
  ['the region and the program', 'onderdak drechtsteden', 'own-words'],
  ['a row beside the own region', 'Drechtsteden12345', 'own-words'],
  ['the program and a sentence', 'onderdak fiets bakker regen', null],
  ['short words of a name count for nothing', 'dede bakker zolder', null],
])('%s', (_, password, expected) => {
  expect(weaknessOf(password)).toBe(expected);
});

it('judges anything, also what is made to be slow', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 250 }), (password) => {
      const weakness = weaknessOf(password);
      if (Array.from(password).length < 12) expect(weakness).toBe('too-short');
    }),
  );
});
