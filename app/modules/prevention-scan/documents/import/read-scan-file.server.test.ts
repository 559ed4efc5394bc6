import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { rewriteArchive } from '#app/platform/documents/archive.server.ts';
import { textCell, writeWorkbook } from '#app/platform/documents/workbook.server.ts';
import { loadInstrument } from '../../data/instrument-files.server.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { answerColumns } from '../answer-columns.ts';
import { templateLayout } from '../scan-template-layout.ts';
import { checkDraft } from './check-draft.ts';
import { faultLine } from './import-fault.ts';
import { readScanFile, type ScanFile } from './read-scan-file.server.ts';

let instrument: Instrument;

beforeAll(async () => {
  instrument = await loadInstrument('data/preventiescan/preventiescanner-2022');
});

/** What a file says: its answers as number, words and bounds; or its first fault. */
async function told(file: ScanFile): Promise<unknown> {
  const { draft, faults } = await readScanFile(file);
  const checked = draft === null ? null : checkDraft(draft, instrument, { participantCount: 3 });
  const all = [...faults, ...(checked === null || checked.ok ? [] : checked.reason)];
  const [first] = all;
  if (first !== undefined || checked?.ok !== true) return first === undefined ? null : faultLine(first);
  return checked.value.answers.map(({ valueText, value }) => [
    valueText,
    value === null ? null : `${value.min} ${value.max}`,
  ]);
}

const number = ['loss-after-event-numbers', 'evictions-rent-debt', 'value'];
const mark = ['health-facilities', 'lifestyle', 'answer'];

describe('CSV', () => {
  const heading = Object.values(answerColumns);
  const csv = (text: string) => told({ name: 'ronde.csv', bytes: Buffer.from(text) });
  const row = (cell: readonly string[], values: Partial<Record<keyof typeof answerColumns, string>>) =>
    csv(
      [
        heading,
        Object.entries(answerColumns).map(([field]) => {
          const at = ['table', 'item', 'column'].indexOf(field);
          return at >= 0 ? (cell[at] ?? '') : (values[field as keyof typeof answerColumns] ?? '');
        }),
      ]
        .map((cells) => cells.join(';'))
        .join('\r\n'),
    );

  it.each(['x ?', '(ja?)', '?1', 'waar??', 'FALSCH', 'leeg', '[null]', 'NaN', '-0', '–0,0'])(
    'does not take %s for a yes',
    async (value) => {
      expect(await row(mark, { nr: '1', value })).toMatch(/^rij 2, kolom waarde: ‘/u);
    },
  );

  it.each([
    ['.7', /niet zeker als getal/u],
    ['ca. ,7', /niet zeker als getal/u],
    ['\u00AD8\u200E', [['8', '8 8']]],
    ['6\u200F', [['6', '6 6']]],
  ])('reads %j or asks', async (value, expected) => {
    const outcome = await row(number, { nr: '1', value });
    if (expected instanceof RegExp) expect(outcome).toMatch(expected);
    else expect(outcome).toEqual(expected);
  });

  it.each([
    [{ minimum: '2,500', maximum: '9' }, 'rij 2, kolom minimum: ‘2,500’ is geen getal'],
    [{ value: '3', period: '0202' }, 'rij 2, kolom periode: ‘0202’ is geen periode'],
    [{ value: '3', period: '2120-H1' }, 'rij 2, kolom periode: ‘2120-H1’ is geen periode'],
    [{ value: '3', note: '#OVERLOOP!' }, 'rij 2, kolom toelichting: ‘#OVERLOOP!’ is een fout van Excel'],
    [{ value: '3', note: 'caf\uFFFD' }, 'rij 2, kolom J: hier staat een teken dat verloren is gegaan'],
  ])('refuses %j with its place', async (values, start) => {
    expect(await row(number, { nr: '2', ...values })).toMatch(new RegExp(`^${start}`, 'u'));
  });

  it('keeps a part with three digits that stands there unmistakably', async () => {
    expect(await row(number, { nr: '1', minimum: '0,125', maximum: '2,5000' })).toEqual([
      [null, '0.125 2.5'],
    ]);
  });

  it('takes heads with blanks or hyphens for underscores', async () => {
    const heads = heading.join(';').replace('gemeente_nr', 'Gemeente  nr').replace('_aantal', '-aantal');
    expect(await csv(`${heads}\n1;${mark.join(';')};;;;;;;\n`)).toEqual([[null, null]]);
  });
});

describe('workbook', () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const lead = [...templateLayout.idColumns, ...templateLayout.labelColumns];

  /** One answer, with `xml` behind `<c r="H2" ` as its cell. */
  async function answer(
    question: readonly string[],
    xml: string,
    {
      head = 'Gemeente 1',
      shared = '',
      format = '',
      sheet = templateLayout.answersSheet,
    }: Partial<Record<'head' | 'shared' | 'format' | 'sheet', string>> = {},
  ) {
    const bytes = Buffer.from(await writeWorkbook([{ name: 'Blad', widths: [], rows: [[textCell('x')]] }]));
    const rows = [
      lead.map((text, at) => cell(`${'ABCDEFG'[at]}1`, text)).join('') + cell('H1', head),
      question.map((text, at) => cell(`${'ABC'[at]}2`, text)).join('') + `<c r="H2" ${xml}`,
    ];
    const texts: Record<string, string> = {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((each, at) => `<row r="${at + 1}">${each}</row>`).join('')}</sheetData></worksheet>`,
      'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${shared}</sst>`,
      'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`,
    };
    const rewrite = (text: string, name: string) =>
      name === 'xl/workbook.xml' ? text.replace('name="Blad"', `name="${sheet}"`) : (texts[name] ?? text);
    return told({
      name: 'ronde.xlsx',
      bytes: rewriteArchive(bytes, (name) => name.endsWith('.xml'), rewrite),
    });
  }

  const inRuns = (...runs: readonly string[]) =>
    `<si>${runs.map((text, at) => `<r><rPr>${at === 0 ? '<strike/>' : ''}</rPr><t>${text}</t></r>`).join('')}</si>`;

  it('does not take what is crossed out for an answer', async () => {
    const refused = /^rij 2, kolom H \(cel H2, gemeente 1\): in deze cel is tekst doorgestreept/u;
    expect(await answer(number, 't="s"><v>0</v></c>', { shared: inRuns('18', '20') })).toMatch(refused);
    expect(await answer(mark, 's="2" t="s"><v>0</v></c>', { shared: '<si><t>x</t></si>' })).toMatch(refused);
    expect(await answer(number, 's="2"><v>7</v></c>')).toMatch(refused);
    expect(await answer(mark, 't="s"><v>0</v></c>', { shared: inRuns('').replace('<strike/>', '') })).toEqual(
      [],
    );
  });

  it.each([
    ['0&quot; %&quot;', 'een percentage'],
    ['0&quot;-12&quot;', 'een ander getal'],
    ['\\-0', 'een ander getal'],
    ['[Blue]-#,##0;0', 'een ander getal'],
  ])('asks about a number that is shown as another one by %s', async (format, words) => {
    expect(await answer(number, 's="1"><v>6</v></c>', { format })).toContain(words);
  });

  it.each(['_-* #,##0_-;\\-* #,##0_-', '0&quot; huishoudens&quot;', '#,##0;[Red]-#,##0'])(
    'reads a number in format %s',
    async (format) => {
      expect(await answer(number, 's="1"><v>6</v></c>', { format })).toEqual([['6', '6 6']]);
    },
  );

  it('passes over signs that nobody sees, in cell, head and name of the sheet', async () => {
    const options = { head: 'Gemeente\u200B3', sheet: 'Ant\u00ADwoorden\u200B' };
    expect(await answer(number, 't="inlineStr"><is><t>\u200E1\u00AD4</t></is></c>', options)).toEqual([
      ['14', '14 14'],
    ]);
    expect(await answer(mark, 't="inlineStr"><is><t>\u200B</t></is></c>')).toEqual([]);
  });

  it('reads text in a CDATA section', async () => {
    expect(await answer(mark, 't="inlineStr"><is><t><![CDATA[x: R&D]]></t></is></c>')).toEqual([
      ['R&D', null],
    ]);
  });
});

describe('other workbooks', () => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
  const zip = (name: string) => {
    const data = deflateRawSync(Buffer.from('x'));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(1, 18);
    fields.writeUInt16LE(name.length, 22);
    const header = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), data]);
    const line = Buffer.concat([
      Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'),
      fields,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(line.length, 12);
    end.writeUInt32LE(header.length, 16);
    return Buffer.concat([header, line, end]);
  };

  it.each([
    ['a.xlsx', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), /wachtwoord/u],
    ['a.csv', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), /wachtwoord/u],
    ['a.xls', compound, /oude Excel-werkmap \(\.xls\).*Opslaan als/u],
    ['a.xlsx', zip('content.xml'), /OpenDocument/u],
    ['a.xlsb', zip('xl/workbook.bin'), /\.xlsb/u],
    ['a.numbers', zip('Index/Document.iwa'), /Numbers/u],
    ['a.xlsx', zip('word/document.xml'), /Word-bestand/u],
    ['a.zip', zip('ronde.xlsx'), /Pak hem uit/u],
  ])('%s is told with its remedy', async (name, bytes, words) => {
    expect(await told({ name, bytes })).toMatch(words);
  });
});
