import { expect, it } from 'vitest';
import { columnIndex, columnLetters } from './column-letters.ts';
import { readWorkbook } from './read-workbook.server.ts';
import { formulaCell, headingCell, sheetNames, textCell, writeWorkbook } from './workbook.server.ts';
import { unzipTexts } from '#tests/support/unzip.ts';

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
  expect(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'].map(columnIndex)).toEqual([0, 25, 26, 701, 702, 16_383]);
});

it('reads back what it wrote: text as text, numbers as numbers, formulas with their result', async () => {
  const rows = [[textCell('3-4'), textCell('=1+1'), 7.5], [], [null, formulaCell('C1*2', 15), textCell('é')]];
  const [sheet] = await readWorkbook(await writeWorkbook([{ name: 'Blad', widths: [10], rows }]));
  expect(sheet).toEqual({
    name: 'Blad',
    merged: [],
    commented: [],
    rows: [
      ['3-4', '=1+1', 7.5],
      [null, null, null],
      [null, 15, 'é'],
    ],
  });
});

it('keeps any text, also one that is the name of something in the program', async () => {
  const texts = ['constructor', '__proto__', 'valueOf', '_x0041_', '=1+1', '\u202Bx', '_x', '"&<'];
  const bytes = await writeWorkbook([
    { name: 'Blad', widths: [], rows: [texts.map((text) => textCell(text))] },
  ]);
  expect((await readWorkbook(bytes))[0]?.rows).toEqual([texts]);
});

it('prints every column on the page, with the heading on each page and a filter in it', async () => {
  const rows = [
    [headingCell('A'), headingCell('B')],
    [textCell('x'), 1],
  ];
  const sheet = { widths: [], rows, frozenRows: 1, hasFilter: true };
  const files = unzipTexts(
    await writeWorkbook([
      { name: 'Los', widths: [], rows },
      { name: "Kosten '26 & meer", ...sheet },
    ]),
  );
  expect(files.get('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Kosten ''26 &amp; meer'!$1:$1</definedName>`,
  );
  expect(files.get('xl/workbook.xml')?.match(/<definedNames/gu)).toHaveLength(1);
  const second = files.get('xl/worksheets/sheet2.xml') ?? '';
  expect(second).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(second).toMatch(/<\/sheetData><autoFilter ref="A1:B2"\/>/u);
  expect(second).toMatch(/<pageSetup fitToWidth="1" fitToHeight="0" [^>]*orientation="landscape"/u);
  expect(files.get('xl/worksheets/sheet1.xml')).not.toContain('autoFilter');
});

it('refuses what is no workbook, and one that would unpack to fill the memory', async () => {
  await expect(readWorkbook(new TextEncoder().encode('PK, but no archive'))).rejects.toThrow('no workbook');
  const bytes = await writeWorkbook([{ name: 'Blad', widths: [], rows: [[textCell('x')]] }]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entryAt = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  view.setUint32(entryAt + 24, 400 * 1024 * 1024, true);
  await expect(readWorkbook(bytes)).rejects.toThrow('too large');
});

it('reads what the directory of the archive names, and nothing that stands beside it', async () => {
  const bytes = await writeWorkbook([{ name: 'Blad', widths: [], rows: [[textCell('x')]] }]);
  // The same file without its directory, before the whole: who reads on from the start sees that first.
  const beside = Buffer.from(bytes.subarray(0, Buffer.from(bytes).indexOf('PK\u0001\u0002', 0, 'latin1')));
  const hidden = Buffer.concat([beside, bytes]);
  const end = hidden.length - 22;
  const directoryAt = hidden.readUInt32LE(end + 16) + beside.length;
  hidden.writeUInt32LE(directoryAt, end + 16);
  for (let at = directoryAt; at < end;) {
    hidden.writeUInt32LE(hidden.readUInt32LE(at + 42) + beside.length, at + 42);
    at += 46 + hidden.readUInt16LE(at + 28) + hidden.readUInt16LE(at + 30) + hidden.readUInt16LE(at + 32);
  }
  expect(await readWorkbook(hidden)).toMatchObject([{ name: 'Blad', rows: [['x']] }]);
});

it('refuses a file that unpacks to more than its archive says', async () => {
  const rows = Array.from({ length: 1000 }, () => [textCell('een tekst die zich laat inpakken')]);
  const bytes = Buffer.from(await writeWorkbook([{ name: 'Blad', widths: [], rows }]));
  const entryAt =
    bytes.indexOf('xl/worksheets/sheet1.xml', bytes.indexOf('PK\u0001\u0002', 0, 'latin1')) - 46;
  bytes.writeUInt32LE(1000, entryAt + 24);
  await expect(readWorkbook(bytes)).rejects.toThrow(/larger than 1000 bytes/u);
});
