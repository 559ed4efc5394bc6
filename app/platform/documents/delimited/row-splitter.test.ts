import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSplitter, type DelimitedRow } from './row-splitter.ts';

function split(pieces: readonly string[], delimiter = ';'): readonly DelimitedRow[] {
  const splitter = new RowSplitter(delimiter);
  return [...pieces.flatMap((piece) => [...splitter.write(piece)]), ...splitter.end()];
}

const told = (text: string) =>
  split([text]).map(({ cells, row, line }) => `${row}/${line} ${cells.join('|')}`);

describe('rows of delimited text', () => {
  it.each([
    ['Windows', 'a;b\r\n1;2\r\n'],
    ['Unix', 'a;b\n1;2\n'],
    ['old Mac', 'a;b\r1;2\r'],
    ['no end at the last line', 'a;b\r\n1;2'],
  ])('end as on %s', (_, text) => {
    expect(told(text)).toEqual(['1/1 a|b', '2/2 1|2']);
  });

  it('count as a spreadsheet does, and their lines as an editor does', () => {
    expect(told('a;b\n"x\ny";2\n\n3;4\n')).toEqual(['1/1 a|b', '2/2 x\ny|2', '3/4 ', '4/5 3|4']);
  });

  it.each([
    ['a doubled quote', '"x ""y""";2', 'x "y"|2'],
    ['the delimiter within quotes', '"x;y";2', 'x;y|2'],
    ['nothing within quotes', '"";""', '|'],
    ['blanks around the quotes', ' "x" ; "y"', 'x|y'],
    ['an empty last cell', '"x";', 'x|'],
  ])('have %s', (_, text, cells) => {
    expect(told(text)).toEqual([`1/1 ${cells}`]);
  });

  it.each([
    ['a;b\n1;2" x\n', 'stray-quote', 2, 2],
    ['a;b\n"1"x;2\n', 'stray-quote', 2, 2],
    ['a;b\n"p\nq";1\n\n"3;4\n5;6\n', 'unclosed-quote', 4, 5],
  ])('%j has a fault', (text, kind, row, line) => {
    expect(() => told(text)).toThrow(expect.objectContaining({ kind, row, line }) as Error);
  });

  it('are the same however the text is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ';', '\r', '\n', '\r\n', '"b;\r\n"', '""') });
    const outcome = (pieces: readonly string[]) => {
      try {
        return split(pieces);
      } catch (error) {
        return (error as Error).message;
      }
    };
    fc.assert(
      fc.property(text, fc.nat(20), (whole, cut) => {
        expect(outcome([whole.slice(0, cut), whole.slice(cut)])).toEqual(outcome([whole]));
      }),
    );
  });
});
