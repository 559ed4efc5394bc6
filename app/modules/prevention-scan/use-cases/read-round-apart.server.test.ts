import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { BusyError } from '#app/platform/apart/turns.ts';
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
  return stored([
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

/** A ZIP archive whose files are stored as they are. */
function stored(files: readonly (readonly [string, string])[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const content = Buffer.from(text);
    const facts = Buffer.alloc(16);
    facts.writeUInt32LE(crc32(content), 4);
    facts.writeUInt32LE(content.length, 8);
    facts.writeUInt32LE(content.length, 12);
    const lengths = Buffer.from([name.length, 0, 0, 0]);
    const start = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0]),
      facts.subarray(0, 16),
      lengths,
      Buffer.from(name),
      content,
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(start);
    central.push(
      Buffer.concat([
        Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0]),
        facts,
        lengths,
        place,
        Buffer.from(name),
      ]),
    );
    offset += start.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
