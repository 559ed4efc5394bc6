import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { Scope } from '#app/platform/db/scope.ts';
import { headingCell, textCell, writeWorkbook, type Cell } from '#app/platform/documents/workbook.server.ts';
import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { faultLine } from '../documents/import/import-fault.ts';
import { templateLayout } from '../documents/scan-template-layout.ts';
import { exportScanTemplate } from './export-scan-template.server.ts';
import { importScan, type ImportScanRequest } from './import-scan.server.ts';

let test: TestDatabase;
let scope: Scope;
let before: string;

beforeAll(async () => {
  test = await openTestDatabase();
  scope = await test.scopeFor('regional-policy', 'emmen');
});
afterAll(() => test.close());

/** Every row that an import could touch, counted per table. */
async function rowCounts(): Promise<string> {
  const { rows } = await test.database.asOwner((tx) =>
    sql<Record<string, number>>`
      select (select count(*) from scan_round) rounds, (select count(*) from scan_participant) participants,
        (select count(*) from scan_answer) answers, (select count(*) from scan_published_count) counts,
        (select count(*) from scan_answer_note) notes, (select count(*) from audit_event) events`.execute(tx),
  );
  return JSON.stringify(rows[0]);
}

function run(file: ImportScanRequest['file'], changes: Partial<ImportScanRequest> = {}) {
  return importScan(test.database, scope, {
    slug: '2024',
    file,
    isDryRun: false,
    origin: 'test',
    ...changes,
  });
}

const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
const json = (content: unknown) => text('ronde.json', JSON.stringify(content));
const csv = (...rows: string[]) =>
  text(
    'ronde.csv',
    ['gemeente_nr;vraag;antwoord;kolom;waarde;minimum;maximum;grondslag;periode;toelichting', ...rows].join(
      '\r\n',
    ),
  );

async function faultsOf(file: ImportScanRequest['file'], changes: Partial<ImportScanRequest> = {}) {
  const outcome = await run(file, changes);
  expect(outcome.ok).toBe(false);
  return outcome.ok ? [] : outcome.reason.map(faultLine);
}

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

function aScan(table: string, item: string, columns: Record<string, unknown>): Record<string, unknown> {
  return {
    instrument: 'preventiescanner-2022',
    participants: nine,
    tables: [{ id: table, items: [{ id: item, columns }] }],
  };
}

describe('what is refused, with the database unchanged', () => {
  beforeEach(async () => {
    before = await rowCounts();
  });
  afterEach(async () => {
    expect(await rowCounts()).toBe(before);
  });

  it('an unknown question', async () => {
    expect(await faultsOf(json(aScan('welness', 'lifestyle', { answer: { nrs: [1, 2] } })))).toEqual([
      'bij tables[0].id: vraag ‘welness’ staat niet in het instrument',
    ]);
  });

  it('an unknown item', async () => {
    expect(await faultsOf(csv('1;health-facilities;yoga;answer'))).toEqual([
      'rij 2, kolom antwoord: antwoord ‘yoga’ hoort niet bij vraag ‘health-facilities’',
    ]);
  });

  it('an unknown column', async () => {
    expect(await faultsOf(csv('1;health-facilities;lifestyle;ja'))).toEqual([
      'rij 2, kolom kolom: kolom ‘ja’ bestaat niet; vraag ‘health-facilities’ heeft ‘answer’',
    ]);
  });

  it('number 10 of 9', async () => {
    expect(
      await faultsOf(json(aScan('health-facilities', 'lifestyle', { answer: { nrs: [1, 10] } }))),
    ).toEqual([
      'bij tables[0].items[0].columns.answer.nrs[1]: nummer 10 doet niet mee: deze ronde heeft 9 gemeenten (1–9)',
    ]);
    expect(await faultsOf(csv('10;health-facilities;lifestyle;answer'), { participantCount: 9 })).toEqual([
      'rij 2, kolom gemeente_nr: nummer 10 doet niet mee: deze ronde heeft 9 gemeenten (1–9)',
    ]);
  });

  it('a number that is not whole, or no number', async () => {
    const scan = aScan('health-facilities', 'lifestyle', { answer: { nrs: [1.5, 'twee', null, 0] } });
    expect(await faultsOf(json(scan))).toEqual(
      ['1.5', 'twee', 'null', '0'].map(
        (nr, at) =>
          `bij tables[0].items[0].columns.answer.nrs[${at}]: ‘${nr}’ is geen gemeentenummer: hier hoort een geheel getal vanaf 1`,
      ),
    );
  });

  it('text where a number is needed', async () => {
    expect(await faultsOf(csv('1;loss-after-event-numbers;evictions-rent-debt;value;veel'))).toEqual([
      'rij 2, kolom waarde: ‘veel’ is geen getal: schrijf een getal (12) of een bereik (3-4)',
    ]);
    const scan = aScan('loss-after-event-numbers', 'evictions-rent-debt', {
      value: { nrs: [1, 2, 3], values: { 1: { text: 'veel' }, 2: { min: 'drie', max: 4 } } },
    });
    expect(await faultsOf(json(scan))).toEqual([
      'bij tables[0].items[0].columns.value.values.2.min: hier hoort een getal',
    ]);
  });

  it('a number question without a number', async () => {
    expect(await faultsOf(csv('1;loss-after-event-numbers;evictions-rent-debt;value'))).toEqual([
      'rij 2, kolom waarde: hier hoort een getal, maar er staat niets',
    ]);
  });

  it('a minimum above the maximum', async () => {
    expect(await faultsOf(csv('1;loss-after-event-numbers;evictions-rent-debt;value;;5;4'))).toEqual([
      'rij 2, kolom minimum: het minimum (5) is hoger dan het maximum (4)',
    ]);
    expect(await faultsOf(csv('1;loss-after-event-numbers;evictions-rent-debt;value;5-4'))).toEqual([
      'rij 2, kolom waarde: ‘5-4’ loopt terug: in een bereik is het minimum niet hoger dan het maximum, bijvoorbeeld 3-8',
    ]);
  });

  it('rows that are there twice', async () => {
    const row = '1;health-facilities;lifestyle;answer';
    expect(await faultsOf(csv(row, '2;health-facilities;lifestyle;answer', row))).toEqual([
      'rij 4, kolom gemeente_nr: dit staat er dubbel: nummer 1 is hier al ingevuld (rij 2)',
    ]);
    expect(
      await faultsOf(json(aScan('health-facilities', 'lifestyle', { answer: { nrs: [3, 3] } }))),
    ).toEqual([
      'bij tables[0].items[0].columns.answer.nrs[1]: dit staat er dubbel: nummer 3 is hier al ingevuld (bij tables[0].items[0].columns.answer.nrs[0])',
    ]);
  });

  it('a basis or a period that is none', async () => {
    expect(
      await faultsOf(csv('1;loss-after-event-numbers;evictions-rent-debt;value;5;;;gok;vorig jaar')),
    ).toEqual([
      'rij 2, kolom periode: ‘vorig jaar’ is geen periode: schrijf 2021, 2021-H1, 2021-Q3 of 2021-07',
      'rij 2, kolom grondslag: ‘gok’ is geen grondslag: schrijf ‘registratie’ of ‘schatting’',
    ]);
  });

  it('every fault, not only the first', async () => {
    const faults = await faultsOf(
      csv(
        '1;welness;x;answer',
        '2;health-facilities;lifestyle;answer',
        '3;health-facilities;yoga;answer',
        'vier;health-facilities;lifestyle;answer',
      ),
    );
    expect(faults).toHaveLength(3);
    expect(faults.map((fault) => fault.slice(0, 5))).toEqual(['rij 2', 'rij 4', 'rij 5']);
  });

  it('an empty file', async () => {
    expect(await faultsOf({ name: 'ronde.json', bytes: new Uint8Array() })).toEqual(['Dit bestand is leeg.']);
    expect(await faultsOf(text('ronde.csv', '\uFEFF \n'))).toEqual(['Dit bestand is leeg.']);
  });

  it('JSON that breaks off', async () => {
    expect(await faultsOf(text('ronde.json', '{\n  "participants": [1, 2,, 3]\n}'))).toEqual([
      'Dit is geen geldige JSON: regel 2, kolom 25: onverwacht teken ‘,’.',
    ]);
    expect(await faultsOf(text('ronde.json', '{\n  "participants": ['))).toEqual([
      'Dit is geen geldige JSON: regel 2, kolom 20: het bestand houdt hier op.',
    ]);
  });

  it('JSON of another shape', async () => {
    expect(await faultsOf(json([1, 2, 3]))).toEqual(['hier hoort een ronde met ‘participants’ en ‘tables’']);
    expect(await faultsOf(json({ participants: 9, tables: [{ id: 'x', items: {} }] }))).toEqual([
      'bij participants: hier hoort een lijst met nummers van deelnemende gemeenten',
      'bij tables[0].items: hier hoort een lijst met antwoorden',
    ]);
  });

  it('an encoding that is none a spreadsheet writes, with what to do', async () => {
    const mixture = Buffer.concat([
      Buffer.from('gemeente_nr;caf\u00E9\r\n'),
      Buffer.from('caf\u00E9', 'latin1'),
    ]);
    expect(await faultsOf({ name: 'ronde.csv', bytes: mixture })).toEqual([
      'Dit bestand is niet in UTF-8, UTF-16 of Windows-1252 opgeslagen. Open het in Excel, kies ‘Opslaan als’ en dan ‘CSV UTF-8’. Probeer het daarna opnieuw.',
    ]);
    const latin1 = Buffer.from('{"naam": "caf\u00E9"}', 'latin1');
    expect((await faultsOf({ name: 'ronde.json', bytes: latin1 }))[0]).toContain(
      'byte 14 (rij 1, waarde 0xE9)',
    );
  });

  it.each(['utf16le', 'latin1'] as const)(
    'nothing of its encoding in %s, which is read',
    async (encoding) => {
      const bytes = Buffer.from('gemeente_nr;vraag;antwoord;kolom;waarde;caf\u00E9\r\n', encoding);
      const mark = encoding === 'utf16le' ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0);
      expect((await faultsOf({ name: 'ronde.csv', bytes: Buffer.concat([mark, bytes]) }))[0]).toContain(
        'caf\u00E9',
      );
    },
  );

  it('a file that is too large', async () => {
    expect(await faultsOf(text('ronde.csv', 'x'.repeat(2_000_000)), { maximumBytes: 1024 * 1024 })).toEqual([
      'Dit bestand is te groot: 2 MB. Een ronde past in 1 MB.',
    ]);
  });

  it('CSV with another heading', async () => {
    expect(await faultsOf(text('ronde.csv', 'nummer;vraag;antwoord;kolom\n1;a;b;c'))).toEqual([
      'rij 1, kolom nummer: deze kolom kennen wij niet',
      'rij 1: in de kop ontbreekt: gemeente_nr',
    ]);
  });

  it('CSV with a quote that is not closed', async () => {
    expect(await faultsOf(csv('1;health-facilities;other;answer;"cursus'))).toEqual([
      'rij 2: een aanhalingsteken (") wordt geopend en niet gesloten',
    ]);
  });

  it('an unknown instrument', async () => {
    const scan = {
      ...aScan('health-facilities', 'lifestyle', { answer: { nrs: [1] } }),
      instrument: 'scan-1999',
    };
    expect(await faultsOf(json(scan))).toEqual([
      'bij instrument: instrument ‘scan-1999’ kennen wij niet; wel: ‘preventiescanner-2022’',
    ]);
  });

  it('another kind of file', async () => {
    expect(await faultsOf(text('ronde.pdf', '%PDF-1.7'))).toEqual([
      'Dit soort bestand kan niet worden ingelezen. Kies JSON (.json), CSV (.csv) of Excel (.xlsx).',
    ]);
  });

  it('a round without a period', async () => {
    expect(await faultsOf(csv('1;health-facilities;lifestyle;answer'), { slug: 'najaar' })).toEqual([
      'De periode ontbreekt: geef de eerste dag en de dag na de laatste dag waarop antwoorden zijn verzameld.',
    ]);
  });

  it('a round that is there already, also in a dry run', async () => {
    const drechtsteden = await test.scopeFor('regional-policy', 'drechtsteden');
    for (const isDryRun of [false, true]) {
      const file = csv('1;health-facilities;lifestyle;answer');
      const outcome = await importScan(test.database, drechtsteden, {
        slug: '2022',
        file,
        isDryRun,
        origin: 'test',
      });
      expect(outcome.ok ? [] : outcome.reason.map(faultLine)).toEqual([
        'Ronde ‘2022’ bestaat al in deze regio. Kies een andere naam; er is niets veranderd.',
      ]);
    }
  });

  it('a broken workbook', async () => {
    const whole = await exportScanTemplate({ participantCount: 9 });
    expect(whole).not.toBeNull();
    const broken = 'Dit Excel-bestand is beschadigd, te groot of geen werkmap: het kan niet worden gelezen.';
    expect(
      await faultsOf({ name: 'invulblad.xlsx', bytes: (whole ?? new Uint8Array()).slice(0, 5000) }),
    ).toEqual([broken]);
    expect(await faultsOf(text('invulblad.xlsx', 'geen werkmap'))).toEqual([broken]);
  });

  it('a workbook with another sheet', async () => {
    const bytes = await writeWorkbook([{ name: 'Blad1', widths: [], rows: [[textCell('x')]] }]);
    expect(await faultsOf({ name: 'ander.xlsx', bytes })).toEqual([
      'Het werkblad ‘Antwoorden’ ontbreekt (gevonden: ‘Blad1’). Gebruik het invulblad dat ‘export scan-template’ maakt.',
    ]);
  });

  it('a workbook with faults in its cells', async () => {
    const lead = [...templateLayout.idColumns, ...templateLayout.labelColumns];
    const labels = ['', '', '', ''].map((label) => textCell(label));
    const row = (ids: string[], ...values: Cell[]) => [
      ...ids.map((id) => textCell(id)),
      ...labels,
      ...values,
    ];
    const bytes = await writeWorkbook([
      {
        name: templateLayout.answersSheet,
        widths: [],
        rows: [
          [...lead, 'Gemeente 1', 'Gemeente 2'].map(headingCell),
          row(['health-facilities', 'lifestyle', 'answer'], textCell('x'), textCell('nee')),
          row(['health-facilities', 'yoga', 'answer'], textCell('x')),
          row(['loss-after-event-numbers', 'evictions-rent-debt', 'value'], textCell('x'), 0),
          row(['health-facilities', 'ehealth', 'answer'], 0),
        ],
      },
    ]);
    expect(await faultsOf({ name: 'invulblad.xlsx', bytes })).toEqual([
      'rij 2, kolom I (cel I2, gemeente 2): ‘nee’ is geen kruisje: zet een x als het antwoord geldt (met toelichting ‘x: tekst’) of laat de cel leeg als het niet geldt',
      'rij 3, kolom B (antwoord): antwoord ‘yoga’ hoort niet bij vraag ‘health-facilities’',
      'rij 4, kolom H (cel H4, gemeente 1): hier hoort een getal, maar er staat niets',
      'rij 5, kolom H (cel H5, gemeente 1): ‘0’ is dubbelzinnig: elke rij of cel telt als een kruisje. Laat die weg als het niet zo is',
    ]);
  });

  it('whoever is no regional policy officer', async () => {
    const file = csv('1;health-facilities;lifestyle;answer');
    const other = await test.scopeFor('region-admin', 'emmen');
    await expect(
      importScan(test.database, other, { slug: '2024', file, isDryRun: false, origin: 'test' }),
    ).rejects.toThrow('row-level security');
  });
});

describe('what is imported', () => {
  it('says in a dry run what would be imported, and changes nothing', async () => {
    before = await rowCounts();
    const outcome = await run(csv('1;health-facilities;lifestyle;answer', '3;health-facilities;ehealth;'), {
      isDryRun: true,
    });
    expect(outcome).toEqual({
      ok: true,
      value: {
        round: '2024',
        title: 'Preventiescan 2024',
        instrumentId: 'preventiescanner-2022',
        participants: 2,
        answers: 2,
        publishedCounts: 0,
        notes: 0,
      },
    });
    expect(await rowCounts()).toBe(before);
  });

  it('takes commas, a byte order mark, words, ranges and remarks', async () => {
    const file = text(
      'ronde.csv',
      '\uFEFFgemeente_nr,vraag,antwoord,kolom,waarde,toelichting\n' +
        '1,,,\n2,,,\n4,,,\n' +
        `1,health-facilities,other,answer,"'=1+1, en meer",\n` +
        '2,loss-after-event-numbers,evictions-rent-debt,value,"(b): 3-4 (eerste helft 2021)",telt alleen corporaties\n' +
        '4,health-facilities,,,,wij doen dit samen\n',
    );
    const outcome = await run(file, { slug: '2023' });
    expect(outcome).toMatchObject({ ok: true, value: { participants: 3, answers: 2, notes: 2 } });
    const answers = await test.database.asOwner((tx) =>
      tx
        .selectFrom('scan_answer')
        .select(['nr', 'value_text', 'value_min', 'value_max', 'value_period', 'value_basis'])
        .where('region_id', '=', scope.regionId)
        .where('round_slug', '=', '2023')
        .orderBy('nr')
        .execute(),
    );
    expect(answers).toEqual([
      {
        nr: 1,
        value_text: '=1+1, en meer',
        value_min: null,
        value_max: null,
        value_period: null,
        value_basis: null,
      },
      {
        nr: 2,
        value_text: '(b): 3-4 (eerste helft 2021)',
        value_min: 3,
        value_max: 4,
        value_period: '2021-H1',
        value_basis: 'estimate',
      },
    ]);
  });
});
