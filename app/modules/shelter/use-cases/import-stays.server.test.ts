import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#app/platform/db/scope.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { occupancy } from '../data/occupancy.server.ts';
import { exportStays } from './export-stays.server.ts';
import { openShelter } from '#tests/support/shelter.ts';
import { importStays } from './import-stays.server.ts';

const header =
  'person_ref,premises_ref,bed_ref,arrived_on,left_on,route,origin_municipality,situation_before,exit_destination,exit_municipality';
const today = Temporal.PlainDate.from('2026-11-20');
const day = (text: string) => Temporal.PlainDate.from(text);

let test: TestDatabase;
let scope: Scope;
let folder: string;

beforeAll(async () => {
  test = await openTestDatabase();
  await openShelter(test, [
    { ref: 'T1', places: 2, beds: ['1', '2'] },
    { ref: 'T2', places: 3 },
  ]);
  await test.database.asOwner(async (tx) => {
    const { premises_id, region_id } = await tx
      .selectFrom('premises')
      .select(['premises_id', 'region_id'])
      .where('premises_ref', '=', 'T1')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('bed')
      .values({ region_id, premises_id, bed_ref: 'oud', exists_period: '[2020-01-01,2021-01-01)' })
      .execute();
    await tx
      .insertInto('premises')
      .values({
        region_id,
        premises_ref: 'T3',
        name: 'Drie',
        kind_code: 'night-shelter',
        open_period: '[2020-01-01,)',
      })
      .execute();
  });
  scope = await test.scopeFor('region-admin', 'assen');
  folder = await mkdtemp(join(tmpdir(), 'onderdak-stays-'));
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

async function importText(content: string | Uint8Array, isDryRun = false) {
  const path = join(folder, 'stays.csv');
  await writeFile(path, content);
  return importStays(test.url, scope, { path, today, isDryRun, origin: 'test' });
}

const importLines = (...lines: readonly string[]) => importText(`${[header, ...lines].join('\n')}\n`);

async function faultsOf(...lines: readonly string[]): Promise<readonly string[]> {
  const outcome = await importLines(...lines);
  if (outcome.ok) throw new Error('was accepted');
  return outcome.reason.map(
    ({ line, column, reason }) => `${line} ${column ?? '-'}: ${reason.replace(/ Kies .*$/u, '')}`,
  );
}

async function countStays(): Promise<number> {
  const rows = await test.database.asOwner((tx) => tx.selectFrom('stay').select('stay_id').execute());
  return rows.length;
}

describe('a file with faults', () => {
  it.each([
    ['no person', ',T2,,2025-01-01,,,,,,', '2 person_ref: De code van de persoon ontbreekt.'],
    [
      'an unknown house',
      'P1,T9,,2025-01-01,,,,,,',
      '2 premises_ref: Onbekende opvanglocatie: ‘T9’. De codes staan bij Opvanglocaties.',
    ],
    ['an unknown bed', 'P1,T1,7,2025-01-01,,,,,,', '2 bed_ref: Onbekende plek op T1: ‘7’.'],
    [
      'a bed that was gone',
      'P1,T1,oud,2020-12-01,2021-02-01,,,,,',
      '2 bed_ref: Plek ‘oud’ op T1 is er niet gedurende het hele verblijf.',
    ],
    ['no arrival', 'P1,T2,,,,,,,,', '2 arrived_on: De dag van aankomst ontbreekt.'],
    [
      'a day that is not there',
      'P1,T2,,2025-02-30,,,,,,',
      '2 arrived_on: ‘2025-02-30’ is geen dag. Schrijf bijvoorbeeld 2026-01-31.',
    ],
    [
      'a day in other words',
      'P1,T2,,2025-01-01,today,,,,,',
      '2 left_on: ‘today’ is geen dag. Schrijf bijvoorbeeld 2026-01-31.',
    ],
    ['a day to come', 'P1,T2,,2026-11-21,,,,,,', '2 arrived_on: 2026-11-21 ligt in de toekomst.'],
    [
      'departure before arrival',
      'P1,T2,,2025-01-02,2025-01-01,,,,,',
      '2 left_on: Vertrek (2025-01-01) ligt voor aankomst (2025-01-02).',
    ],
    ['an unknown route', 'P1,T2,,2025-01-01,,ruzie,,,,', '2 route: Onbekende route: ‘ruzie’.'],
    [
      'an unknown municipality',
      'P1,T2,,2025-01-01,,,Bommelskous,,,',
      '2 origin_municipality: Onbekende gemeente: ‘Bommelskous’. Gebruik de CBS-code, bijvoorbeeld GM0106.',
    ],
    [
      'a municipality that was not there yet on arrival',
      'P1,T2,,2018-12-31,,,Het Hogeland,,,',
      '2 origin_municipality: Het Hogeland (GM1966) bestond niet op 2018-12-31. Het ontstond op 2019-01-01 uit Bedum (GM0005), Winsum (GM0053), Eemsmond (GM1651) en De Marne (GM1663).',
    ],
    [
      'a municipality that was no longer there on departure',
      'P1,T2,,2018-12-31,2019-01-02,,gm0009,,own-home,Ten Boer',
      '2 exit_municipality: Ten Boer (GM0009) bestond niet op 2019-01-02. Op 2019-01-01 werd het Groningen (GM0014).',
    ],
    [
      'an unknown situation',
      'P1,T2,,2025-01-01,,,,tent,,',
      '2 situation_before: Onbekende woonsituatie: ‘tent’.',
    ],
    [
      'an unknown destination',
      'P1,T2,,2025-01-01,2025-01-02,,,,maan,',
      '2 exit_destination: Onbekende bestemming: ‘maan’.',
    ],
    [
      'a destination without departure',
      'P1,T2,,2025-01-01,,,,,street,',
      '2 exit_destination: Er is een bestemming zonder dag van vertrek.',
    ],
    ['a line too short', 'P1,T2,,2025-01-01', '2 -: Deze regel heeft 4 velden; het moeten er 10 zijn.'],
  ])('%s', async (_, line, fault) => {
    expect(await faultsOf(line)).toEqual([fault]);
  });

  it('is told of every fault, by line, and of overlaps among its lines; nothing is kept', async () => {
    const faults = await faultsOf(
      'P1,T2,,2025-01-01,2025-02-01,,,,,',
      'P1,T2,,2025-01-31,2025-03-01,,,,,',
      'P2,T1,1,2025-01-01,,,,,,',
      'P3,T1,1,2025-06-01,2025-06-02,,,,,',
      'P4,T9,,2025-01-01,,ruzie,,,,',
      'P5,T2,,2025-01-01,2025-01-01,,,,,',
      'P5,T2,,2024-12-01,2025-02-01,,,,,',
    );
    expect(faults).toEqual([
      '3 arrived_on: ‘P1’ verblijft dan al op T2 (regel 2, tot 2025-02-01).',
      '5 arrived_on: Plek 1 op T1 is dan al bezet (regel 4, nog bezig).',
      '6 premises_ref: Onbekende opvanglocatie: ‘T9’. De codes staan bij Opvanglocaties.',
      '6 route: Onbekende route: ‘ruzie’.',
    ]);
    expect(await countStays()).toBe(0);
  });

  it('is told which columns are missing or not known', async () => {
    const outcome = await importText('person_ref,premises_ref,naam\n');
    expect(outcome.ok ? [] : outcome.reason.map(({ reason }) => reason)).toContain(
      'Kolom ‘naam’ kennen wij niet.',
    );
    expect(outcome.ok ? [] : outcome.reason).toHaveLength(9);
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      'a quote that is not closed',
      `${header}\n\n"P1,T2,,2025-01-01,,,,,,\n`,
      '3 -: Een aanhalingsteken (") wordt geopend en niet gesloten.',
    ],
    [
      'no head',
      'P1;T2;;2025-01-01\n',
      `1 -: Er is geen kop met namen van kolommen. De kop is: ${header.replaceAll(',', ';')}`,
    ],
    ['nothing at all', ' \n\n', '1 -: Dit bestand is leeg.'],
    [
      'a workbook with another name',
      Buffer.from('PK\u0003\u0004\u0014', 'latin1'),
      '1 -: Dit is een Excel-werkmap (.xlsx) en geen CSV. Open het in Excel, kies ‘Opslaan als’ en dan ‘CSV UTF-8’. Probeer het daarna opnieuw.',
    ],
    [
      'a row with a total',
      `${header}\nP1,T2,,2025-01-01,,,,,,\nTotaal,1\n`,
      '3 -: Dit lijkt een regel met een totaal, geen verblijf. Haal deze regel weg.',
    ],
    [
      'a sign that was lost',
      `${header}\nP\uFFFD,T2,,2025-01-01,,,,,,\n`,
      '2 person_ref: Hier staat een teken dat verloren is gegaan bij het opslaan (\uFFFD). Verbeter het in het oorspronkelijke bestand.',
    ],
    [
      'a cell beside the columns',
      `${header},,\nP1,T2,,2025-01-01,,,,,,,,nog na te gaan\n`,
      '2 -: Veld 12 (‘nog na te gaan’) staat in een kolom zonder kop. Geef de kolom een naam of maak haar leeg.',
    ],
    [
      'a fault below a cell of two lines and an empty line, told as an editor counts',
      `Verblijven, uitdraai\n${header}\n"P\n1",T2,,2025-01-01,,,,,,\n\nP2,T9,,2025-01-01,,,,,,\n`,
      '6 premises_ref: Onbekende opvanglocatie: ‘T9’. De codes staan bij Opvanglocaties.',
    ],
    [
      'a day before the premises opened',
      `${header}\nP1,T3,,2019-12-31,,,,,,\n`,
      '2 arrived_on: 2019-12-31 ligt voor de opening van de locatie (2020-01-01).',
    ],
  ])('is told of %s', async (_, content, fault) => {
    const outcome = await importText(content);
    const told = outcome.ok
      ? []
      : outcome.reason.map(({ line, column, reason }) => `${line} ${column ?? '-'}: ${reason}`);
    expect(told).toEqual([fault]);
  });
});

describe('what spreadsheets leave in a file', () => {
  const head = header.split(',');
  const cells = ['P\u00e9', 'T2', '', '2025-01-01', '2025-01-02', '', 'Súdwest-Fryslân', '', '', ''];
  const lines = (delimiter: string, end = '\r\n') =>
    [head, cells].map((row) => row.join(delimiter) + end).join('');
  const padded = (space: string) =>
    [head, cells].map((row) => row.map((cell) => `${space}${cell}${space}`).join(';')).join('\n');
  const blank = ';'.repeat(9);

  it.each<[string, string | Uint8Array]>([
    ['empty lines at the end', `${lines(',')}\r\n\r\n`],
    ['rows of separators, quotes and blanks', `${lines(';')}${blank}\r\n"";" ";\u00a0\r\n\t\r\n  \r\n`],
    ['tabs', lines('\t')],
    ['bars', lines('|')],
    ['line ends of an old Mac', lines(';', '\r')],
    ['a line that tells the separator', `sep=;\r\n${lines(';')}`],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${lines('\t')}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(lines('\t'), 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${lines('\t')}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(lines(';'), 'latin1')],
    ['a byte order mark', `\uFEFF${lines(';')}`],
    ['a title above the head', `Verblijven 2025, Assen, per locatie\r\n${blank}\r\n${lines(';')}`],
    ['columns without a head at the end', lines(';').replaceAll('\r\n', ';;\r\n')],
    [
      'heads in capitals, with blanks',
      lines(';').replace('person_ref', ' Person Ref ').replace('left_on', 'LEFT-ON'),
    ],
    ['the columns in another order', [head, cells].map((row) => row.toReversed().join(';')).join('\n')],
    ...['\u00a0', '\u202f', '\u2009', '\u200b', '\ufeff', '\t', '\u0085', '\u3000'].map(
      (space): [string, string] => [
        `U+${space.charCodeAt(0).toString(16)} around heads and cells`,
        padded(space),
      ],
    ),
    ['quotes around all', [head, cells].map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n')],
  ])('is read past: %s', async (_, content) => {
    expect(await importText(content, true)).toEqual({ ok: true, value: { stays: 1, newPersons: 1 } });
  });
});

describe('a right file', () => {
  const lines = [
    'P1,T1,1,2025-01-01,2025-01-03,,GM0106,,own-home,GM0106',
    'P2,T1,1,2025-01-03,2025-01-05,,,,,',
    'P1,T2,,2025-01-03,,,,,,',
    'P9,T2,,2025-01-02,2025-01-02,,,,,',
  ];

  it('changes nothing in a dry run', async () => {
    const outcome = await importText(`${[header, ...lines].join('\n')}\n`, true);
    expect(outcome).toEqual({ ok: true, value: { stays: 4, newPersons: 3 } });
    expect(await countStays()).toBe(0);
  });

  it('comes in whole, with semicolons, other order and a byte order mark too, and out again the same', async () => {
    const turned = (line: string) => line.split(',').toReversed().join(';');
    const content = `\uFEFF${[header, ...lines].map(turned).join('\r\n')}\r\n`;
    expect(await importText(content)).toEqual({ ok: true, value: { stays: 4, newPersons: 3 } });
    let written = '';
    const write = (text: string) => {
      written += text;
      return Promise.resolve();
    };
    expect(await exportStays(test.url, scope, write, 'test')).toBe(4);
    const [first, ...rest] = written.trim().split('\n');
    expect([first, rest.toSorted()]).toEqual([header, lines.toSorted()]);
    const { rows } = {
      rows: await test.database.asOwner((tx) => tx.selectFrom('audit_event').select('action').execute()),
    };
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['import-stays', 'export-stays']),
    );
  });

  it('counts: the night of the day of departure belongs to the next', async () => {
    const policy = await test.scopeFor('regional-policy', 'assen');
    const { days } = await test.database.read(policy, (tx) =>
      occupancy(tx, day('2024-12-31'), day('2025-01-06')),
    );
    const present = (ref: string) =>
      days.map(({ premises }) => premises.find((house) => house.ref === ref)?.present);
    expect(present('T1')).toEqual([0, 1, 1, 1, 1, 0]);
    expect(present('T2')).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('cannot come in again: every line clashes with what is recorded', async () => {
    expect(await faultsOf('P2,T2,,2025-01-04,2025-01-09,,,,,', 'P8,T1,1,2025-01-01,2025-01-02,,,,,')).toEqual(
      [
        '2 arrived_on: ‘P2’ verblijft dan al op T1 (in het register, van 2025-01-03 tot 2025-01-05).',
        '3 arrived_on: Plek 1 op T1 is dan al bezet (in het register, van 2025-01-01 tot 2025-01-03).',
      ],
    );
  });
});
