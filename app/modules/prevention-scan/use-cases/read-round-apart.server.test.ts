import { expect, it } from 'vitest';
import { BusyError } from '#app/platform/apart/turns.ts';
import { storedZip } from '#tests/support/stored-zip.ts';
import { faultLine } from '../documents/import/import-fault.ts';
import { readNewRound } from './read-new-round.server.ts';
import { readRoundApart } from './read-round-apart.server.ts';

const heading = 'gemeente_nr;vraag;antwoord;kolom;waarde;toelichting\n';
const csv = (...rows: string[]) => ({
  slug: '2024',
  file: { name: 'ronde.csv', bytes: Buffer.from(heading + rows.join('\n')) },
});

async function faultsOf(request: Parameters<typeof readRoundApart>[0]) {
  const read = await readRoundApart(request, 'iemand');
  return read.ok ? [] : read.reason.map(faultLine);
}

it('gives the same round as reading it here', async () => {
  const request = {
    ...csv('1;health-facilities;other;answer;cursus;een opmerking', '2;health-facilities;other;answer;'),
    collectedFrom: Temporal.PlainDate.from('2024-02-01'),
  };
  const read = await readRoundApart(request, 'iemand');
  expect(read).toEqual(await readNewRound(request));
  expect(read.ok && [read.value.answers.length, read.value.collectedFrom.toString()]).toEqual([
    2,
    '2024-02-01',
  ]);
});

it('survives a file of a kilobyte whose only cell lies half a milliard cells away', async () => {
  const cell = '<row r="30000"><c r="XFD30000"><v>1</v></c></row>';
  const bytes = workbookWith(`<row r="1"><c r="A1"><v>1</v></c></row>${cell}`);
  expect(bytes.length).toBeLessThan(2048);
  expect(await faultsOf({ slug: '2024', file: { name: 'bom.xlsx', bytes } })).toEqual([
    expect.stringMatching(/beschadigd, te groot of geen werkmap|te veel tijd of geheugen/u),
  ]);
}, 60_000);

it('says the first thousand faults, and none of them at length', async () => {
  const faults = await faultsOf(csv(...Array.from({ length: 3000 }, () => `1;${'x'.repeat(5000)};y;z;`)));
  expect(faults.length).toBeLessThanOrEqual(1001);
  expect(Math.max(...faults.map((line) => line.length))).toBeLessThan(1100);
});

it('refuses texts and remarks longer than anyone writes', async () => {
  const long = csv(
    `1;health-facilities;other;answer;${'x'.repeat(2001)};`,
    `1;health-facilities;;;;${'y'.repeat(10_001)}`,
  );
  expect(await faultsOf(long)).toEqual([
    'rij 2, kolom waarde: dit is langer dan 2000 tekens',
    'de toelichting van gemeente 1 bij "health-facilities" is langer dan 10000 tekens',
  ]);
});

it('refuses a third file of one user while two are being read', async () => {
  const one = csv('1;health-facilities;other;answer;');
  const all = await Promise.allSettled([1, 2, 3].map(() => readRoundApart(one, 'dezelfde')));
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(all[2]).toMatchObject({ reason: expect.any(BusyError) as unknown });
});

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbookWith(rows: string): Uint8Array {
  return storedZip([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Antwoorden" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`],
  ]);
}
