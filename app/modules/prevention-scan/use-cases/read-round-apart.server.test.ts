import { expect, it } from 'vitest';
import { BusyError } from '#app/platform/apart/turns.ts';
import { workbookWith } from '#tests/support/raw-workbook.ts';
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

const first = '<row r="1"><c r="A1"><v>1</v></c></row>';

it.each([
  ['a cell beyond what any sheet has', '<row r="9999999999"><c r="ZZZZZZ9999999999"><v>1</v></c></row>'],
  ['a cell half a milliard cells away', '<row r="30000"><c r="XFD30000"><v>1</v></c></row>'],
  [
    'many rows with a cell in the last column',
    Array.from({ length: 400 }, (_, at) => at * 2500 + 2)
      .map((row) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`)
      .join(''),
  ],
])('says where in a small workbook there is %s', async (_, rows) => {
  const bytes = workbookWith({ rows: first + rows });
  const faults = await faultsOf({ slug: '2024', file: { name: 'bom.xlsx', bytes } });
  expect(faults).toEqual([
    expect.stringMatching(
      /^bij (?:rij 9999999999: die plaats bestaat niet in Excel|cel XFD\d+: zo ver kan)/u,
    ),
  ]);
});

it('reads an order for another file after one that wanted all memory', async () => {
  // A list of a hundred million numbers, in a file that is no larger than what is allowed.
  const bytes = Buffer.from(`{"participants":[${'[],'.repeat(12_000_000)}1],"tables":[]}`);
  expect(await faultsOf({ slug: '2024', file: { name: 'ronde.json', bytes } })).toEqual([
    'Dit bestand kunnen we niet lezen: het is beschadigd, of het lezen kost te veel tijd of geheugen.',
  ]);
  expect(await faultsOf(csv('1;health-facilities;other;answer;'))).toEqual([]);
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
    'de toelichting van gemeente 1 bij ‘health-facilities’ is langer dan 10000 tekens',
  ]);
});

it('refuses a third file of one user while two are being read', async () => {
  const one = csv('1;health-facilities;other;answer;');
  const all = await Promise.allSettled([1, 2, 3].map(() => readRoundApart(one, 'dezelfde')));
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(all[2]).toMatchObject({ reason: expect.any(BusyError) as unknown });
});
