import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanCell } from './clean-cell.ts';

/** White_Space of Unicode 17, PropList.txt. */
const whiteSpace = [
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005,
  0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
].map((code) => String.fromCodePoint(code));

it.each(whiteSpace.map((space) => [JSON.stringify(space), space]))(
  'takes %s off at both ends',
  (_, space) => {
    expect(cleanCell(`${space}A 01${space}${space}`)).toBe('A 01');
    expect(cleanCell(space)).toBe('');
  },
);

it.each([
  ['a no-break space within', 'De\u00a0Wolden', 'De Wolden'],
  ['a narrow one', 'De\u202fWolden', 'De Wolden'],
  ['a zero-width space', 'As\u200bsen\ufeff', 'Assen'],
  ['a mark of direction around it', '\u200eA01\u200f', 'A01'],
  ['a letter with its accent apart', 'Su\u0301dwest', 'S\u00fadwest'],
  ['two spaces within, which are left', 'A  01', 'A  01'],
  ['a line break within', 'A\n01', 'A\n01'],
])('reads %s', (_, cell, expected) => {
  expect(cleanCell(cell)).toBe(expected);
});

it('changes nothing the second time', () => {
  const text = fc.string({
    unit: fc.constantFrom(...whiteSpace, '\u200b', '\ufeff', 'a', 'e', '\u0301', '-'),
  });
  fc.assert(
    fc.property(text, (cell) => {
      expect(cleanCell(cleanCell(cell))).toBe(cleanCell(cell));
    }),
  );
});
