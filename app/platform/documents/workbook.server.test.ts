import { expect, it } from 'vitest';
import {
  columnLetters,
  formulaCell,
  readWorkbook,
  sheetNames,
  textCell,
  writeWorkbook,
} from './workbook.server.ts';

it('gives sheets names that Excel takes', () => {
  const long = 'Aanbod voor welzijn van inwoners en anderen';
  expect(sheetNames(['a/b:c', "'x'", '', long, long, 'HEALTH', 'health'])).toEqual([
    'a b c',
    'x',
    'Blad',
    'Aanbod voor welzijn van',
    'Aanbod voor welzijn van (2)',
    'HEALTH',
    'health (2)',
  ]);
});

it('names columns by letters', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

it('reads back what it wrote: text as text, numbers as numbers, formulas with their result', async () => {
  const rows = [[textCell('3-4'), textCell('=1+1'), 7.5], [], [null, formulaCell('C1*2', 15), textCell('é')]];
  const [sheet] = await readWorkbook(await writeWorkbook([{ name: 'Blad', widths: [10], rows }]));
  expect(sheet).toEqual({
    name: 'Blad',
    rows: [
      ['3-4', '=1+1', 7.5],
      [null, null, null],
      [null, 15, 'é'],
    ],
  });
});

it('refuses what is no workbook, and one that would unpack to fill the memory', async () => {
  await expect(readWorkbook(new TextEncoder().encode('PK, but no archive'))).rejects.toThrow('no workbook');
  const bytes = await writeWorkbook([{ name: 'Blad', widths: [], rows: [[textCell('x')]] }]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entryAt = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  view.setUint32(entryAt + 24, 400 * 1024 * 1024, true);
  await expect(readWorkbook(bytes)).rejects.toThrow('too large');
});
