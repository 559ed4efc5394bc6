import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsvRows, writeCsv } from './csv.ts';

function readCsv(text: string) {
  const value: (readonly string[])[] = [];
  const read = readCsvRows(text, (row, index) => {
    expect(index).toBe(value.length);
    value.push(row);
    return true;
  });
  return read.ok ? { ok: true, value } : read;
}

it('writes for Dutch spreadsheets, with formulas as text', () => {
  expect(
    writeCsv(
      [
        ['a;b', 'x "y"', '=1+1'],
        ['é', '', '-5'],
      ],
      true,
    ),
  ).toBe('\uFEFF"a;b";"x ""y""";\'=1+1\r\né;;\'-5\r\n');
});

it.each([
  ['semicolons', 'a;b\r\n1;2,5\r\n'],
  ['commas', 'a,b\n1,"2,5"\n'],
  ['tabs', 'a\tb\n1\t2,5\n'],
])('reads %s', (_, text) => {
  expect(readCsv(text)).toEqual({
    ok: true,
    value: [
      ['a', 'b'],
      ['1', '2,5'],
    ],
  });
});

it('tells the row of a quote that is not closed', () => {
  expect(readCsv('a;b\n1;2\n3;"4\n5;6\n')).toEqual({ ok: false, reason: { row: 3, kind: 'unclosed-quote' } });
});

it('tells the row of a field without end', () => {
  const endless = `a;b\n1;2\n3;${'x'.repeat(2 * 1024 * 1024)}\n`;
  const read = readCsvRows(endless, () => true);
  expect(read).toEqual({ ok: false, reason: { row: 3, kind: 'too-long' } });
});

it('goes no further than it is asked to', () => {
  const seen: number[] = [];
  const read = readCsvRows('a\n1\n2\n3\n"', (_, index) => seen.push(index) < 2);
  expect([read.ok, seen]).toEqual([true, [0, 1]]);
});

it('reads back every text that it wrote', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ';', ',', '"', '\n', "'", '=', ' ', 'é') });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
      const all = [['kop', 'kop'], ...rows];
      expect(readCsv(writeCsv(all, true))).toEqual({ ok: true, value: all });
    }),
  );
});
