import {
  findInstrument,
  listInstruments,
} from '#app/modules/prevention-scan/data/instrument-catalogue.server.ts';
import { writeScanTemplate } from '#app/modules/prevention-scan/documents/scan-template.server.ts';
import { faultLine } from '#app/modules/prevention-scan/documents/import/import-fault.ts';
import { readNewRound } from '#app/modules/prevention-scan/use-cases/read-new-round.server.ts';
import { readRoundApart } from '#app/modules/prevention-scan/use-cases/read-round-apart.server.ts';
import { settleRoundFacts } from '#app/modules/prevention-scan/use-cases/round-facts.ts';
import { importForm } from '#app/modules/prevention-scan/web/import-form.ts';
import { readFindingFilter } from '#app/modules/prevention-scan/web/presenters/finding-filter.ts';
import { indexInstrument } from '#app/modules/prevention-scan/web/presenters/instrument-index.ts';
import { readCsvRows, writeCsv } from '#app/platform/documents/csv.ts';
import { sheetNames } from '#app/platform/documents/workbook.server.ts';
import { readZipDirectory } from '#app/platform/documents/zip-directory.ts';
import { storedZip } from '#tests/support/stored-zip.ts';
import { unzipTexts } from '#tests/support/unzip.ts';
import { byteArrays } from '../inputs/bytes.ts';
import { fieldsOf, forms, queryOf } from '../inputs/forms.ts';
import { jsonTexts } from '../inputs/json-texts.ts';
import { changed, texts } from '../inputs/texts.ts';
import { reader, type Reader } from './reader.ts';
import fc from 'fast-check';

const [instrument] = await listInstruments();
if (instrument === undefined) throw new Error('There is no instrument.');
const index = indexInstrument(instrument);

const heading =
  'gemeente_nr;vraag;antwoord;kolom;waarde;minimum;maximum;grondslag;periode;toelichting;gepubliceerd_aantal';
const csv = [
  heading,
  '1;loss-after-event-numbers;evictions-rent-debt;value;12;;;registratie;2021;;',
  '2;loss-after-event-numbers;evictions-rent-debt;value;3-4;3;4;schatting;2021-H1;"zei ""ongeveer""";',
  '3;health-facilities;other;answer;cursus;;;;;een opmerking;',
  ';health-facilities;other;answer;;;;;;;2',
].join('\r\n');

const cell = {
  nrs: [1],
  count: 1,
  values: { 1: { text: '3-4', min: 3, max: 4, period: '2021', basis: 'estimate' } },
};
const round = {
  instrument: instrument.id,
  round: { slug: '2024', title: 'Ronde', collectedFrom: '2024-01-01', collectedUntil: '2024-07-01' },
  participants: [1, 2, 3],
  tables: [
    { id: 'loss-after-event-numbers', items: [{ id: 'evictions-rent-debt', columns: { value: cell } }] },
    {
      id: 'health-facilities',
      items: [{ id: 'other', columns: { answer: { nrs: [3], publishedCount: 1 } } }],
    },
  ],
  notes: [{ nr: 3, table: 'health-facilities', note: 'een opmerking' }],
};

/** Beside the usual ones, a file with more numbers in a list than one call takes. */
const usual = Array.from({ length: 15 }, () => round);
const many = {
  ...round,
  tables: [{ id: 'health-facilities', items: [{ id: 'other', columns: { answer: { nrs: '#many' } } }] }],
};

const workbook = await writeScanTemplate(instrument, 3);
const sheets = unzipTexts(workbook);
const mainSheet = [...sheets.keys()].find((name) => name.endsWith('sheet1.xml')) ?? '';

/** The sheet to fill in with something changed in its XML; or in the bytes of the file as a whole. */
const workbooks = fc.oneof(
  changed(fc.constant((sheets.get(mainSheet) ?? '').slice(0, 60_000))).map((xml) =>
    storedZip([...sheets].map(([name, text]) => [name, name === mainSheet ? xml : text])),
  ),
  byteArrays(workbook),
);

const readFile = async (name: string, bytes: Uint8Array) => {
  const read = await readNewRound({ slug: '2024', participantCount: 3, file: { name, bytes } });
  return read.ok ? read : { ...read, lines: read.reason.map(faultLine) };
};

/** Rounds of the prevention scan: files, and the page that takes them. */
export const scanReaders: readonly Reader[] = [
  reader('CSV', texts('a;b\r\n1;"2;3"', 'a,b\n"x""y",z', "\ufeffa\tb\n'=1\t2"), (text) => {
    const rows: (readonly string[])[] = [];
    const read = readCsvRows(text, (row) => rows.push(row) < 1000);
    return [read, rows, writeCsv(rows, true).length];
  }),
  reader('CSV with a round', texts(csv), (text) => readFile('ronde.csv', Buffer.from(text)), { share: 0.6 }),
  reader(
    'CSV with a round, as bytes',
    byteArrays(Buffer.from(csv)),
    (bytes) => readFile('ronde.csv', bytes),
    {
      share: 0.6,
    },
  ),
  reader(
    'JSON with a round',
    jsonTexts(...usual, many),
    (text) => readFile('ronde.json', Buffer.from(text)),
    {
      share: 0.6,
    },
  ),
  reader(
    'workbook with a round',
    workbooks,
    async (bytes) => {
      const file = { name: 'ronde.xlsx', bytes: Uint8Array.from(bytes) };
      const read = await readRoundApart({ slug: '2024', file }, 'iemand');
      return read.ok ? read : { ...read, lines: read.reason.map(faultLine) };
    },
    // Each starts a thread.
    { share: 0.02 },
  ),
  reader('archive', byteArrays(workbook.subarray(-2000), storedZip([['a', 'b']])), readZipDirectory),
  reader('names of sheets', fc.array(texts('Blad', "'citaat'", 'a/b'), { maxLength: 5 }), sheetNames),
  reader('instrument', texts(instrument.id), findInstrument),
  reader(
    'facts of a round',
    forms({ slug: '2024', title: 'Ronde', collectedFrom: '2024-01-01', collectedUntil: '2024-07-01' }),
    (pairs) => {
      const { slug = '', ...facts } = fieldsOf(pairs);
      const settled = settleRoundFacts({ slug }, facts);
      return [settled, settled.facts?.collectedFrom.toString(), settled.facts?.collectedUntil.toString()].map(
        (each) => each ?? null,
      );
    },
  ),
  reader(
    'page that takes a round',
    forms({
      ronde: '2024',
      titel: 'Ronde',
      van: '2024-01-01',
      tot: '2024-06-30',
      aantal: '9',
    }),
    (pairs) => importForm.safeParse(fieldsOf(pairs)).data ?? null,
  ),
  reader(
    'address of findings',
    forms({ pijler: 'basis', conditie: 'income', termijn: 'snel', zoek: 'kamer' }),
    (pairs) => readFindingFilter(queryOf(pairs), index),
  ),
];
