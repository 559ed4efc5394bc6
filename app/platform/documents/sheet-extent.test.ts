import { describe, expect, it } from 'vitest';
import { measureSheet, UnfitSheetError } from './sheet-extent.ts';

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const cell = (place: string) => `<c r="${place}" t="n"><v>1</v></c>`;

it('measures from the first cell to the last row and column', () => {
  const text = sheet(
    `<row r="2" spans="1:3">${cell('B2')}</row><row r='5'>${cell('A5')}${cell('AA5')}</row>`,
  );
  expect(measureSheet(text)).toEqual({ text, cells: 135, last: 'AA5' });
  expect(measureSheet('<worksheet><sheetData/></worksheet>')).toMatchObject({ cells: 0, last: '0' });
});

it('leaves out rows and cells in which nothing stands, however far away', () => {
  const filled = `<row r="1">${cell('A1')}</row>`;
  const far = '<row r="1048575" ht="12.8"><c r="XFD1048575" s="3"/></row><row r="1048576" hidden="false"/>';
  expect(measureSheet(sheet(filled + far))).toEqual({ text: sheet(filled), cells: 1, last: 'A1' });
});

it('leaves them where another counts from them, or where they may be text', () => {
  const counting = sheet('<row/><row><c r="A2"><v>1</v></c></row>');
  expect(measureSheet(counting).text).toBe(counting);
  const quoted = sheet(
    `<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="B1"/>]]></t></is></c></row>`,
  );
  expect(measureSheet(quoted).text).toBe(quoted);
});

describe('refuses', () => {
  it.each([
    ['a row after the last of Excel', '<row r="1048577"/>', 'no-such-cell', '1048577'],
    ['a row that is no number', '<row r="1e9"/>', 'no-such-cell', '1e9'],
    ['a column after the last of Excel', cell('XFE1'), 'no-such-cell', 'XFE1'],
    ['a long reference', cell('ZZZZZZ9999999999'), 'no-such-cell', 'ZZZZZZ9999999999'],
    ['letters that the reader counts otherwise', cell('a1'), 'no-such-cell', 'a1'],
    ['a reference that is written as signs', cell('&#90;1'), 'no-such-cell', '&#90;1'],
    ['a prefix before the tag and the attribute', '<x:c x:r="ZZZ1"><v/></x:c>', 'no-such-cell', 'ZZZ1'],
    ['a cell in the last row', cell('A1048576'), 'too-far', 'A1048576'],
    ['a cell far away in both directions', cell('XFD200'), 'too-far', 'XFD200'],
  ])('%s', (_, rows, reason, place) => {
    expect(() => measureSheet(sheet(rows))).toThrow(UnfitSheetError);
    expect(() => measureSheet(sheet(rows))).toThrow(expect.objectContaining({ reason, place }));
  });

  it.each([
    ['a reference behind a sign that ends a tag', '<c a=">" r="ZZZ1"><v/></c>'],
    ['two references', '<c r="A1" x:r="ZZZ1"><v/></c>'],
    ['an attribute without quotes', '<c r=ZZZ1><v/></c>'],
    ['attributes without a space between them', '<c s="1"r="ZZZ1"><v/></c>'],
    ['a tag that does not end', '<c r="ZZZ1"'],
  ])('%s, which a reader may take otherwise', (_, rows) => {
    expect(() => measureSheet(sheet(rows))).toThrow(/^A tag of the sheet/u);
  });
});
