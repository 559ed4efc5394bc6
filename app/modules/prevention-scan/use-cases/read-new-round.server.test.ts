import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textCell, writeWorkbook, type Cell } from '#app/platform/documents/workbook.server.ts';
import { workbookWith } from '#tests/support/raw-workbook.ts';
import { faultLine } from '../documents/import/import-fault.ts';
import { templateLayout } from '../documents/scan-template-layout.ts';
import { readNewRound } from './read-new-round.server.ts';

const lead = [...templateLayout.idColumns, ...templateLayout.labelColumns];

/** The places these files fill in, one per kind of question. */
const places = {
  offer: ['health-facilities', 'lifestyle', 'answer'],
  other: ['health-facilities', 'other', 'answer'],
  number: ['loss-after-event-numbers', 'evictions-rent-debt', 'value'],
  homes: ['housing-availability', 'contingent', 'yes'],
  wait: ['housing-availability', 'urgency-waiting-time', 'yes'],
  households: ['exclusion-monitoring', 'stacked-schemes', 'yes'],
  yesOrNo: ['housing-availability', 'enough-social-housing', 'no'],
} as const;

type PlaceName = keyof typeof places;

async function read(name: string, bytes: Uint8Array) {
  const round = await readNewRound({ slug: '2041', file: { name, bytes } });
  return round.ok
    ? { answers: round.value.answers, notes: round.value.notes, faults: [] }
    : { answers: [], notes: [], faults: round.reason.map(faultLine) };
}

async function readSheet(place: PlaceName, value: Cell, sheetName: string = templateLayout.answersSheet) {
  const row = [
    ...places[place].map((id) => textCell(id)),
    ...['', '', '', ''].map((text) => textCell(text)),
    value,
  ];
  const heading = [...lead, 'Gemeente 1'].map((text) => textCell(text));
  return read('blad.xlsx', await writeWorkbook([{ name: sheetName, widths: [], rows: [heading, row] }]));
}

const cell = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const rawHeading = `<row r="1">${[...lead, 'Gemeente 1', 'Gemeente 2'].map((text, at) => cell(`${'ABCDEFGHI'[at]}1`, text)).join('')}</row>`;

/** One row of a sheet with these cells as they stand here, behind the ids of a place. */
function rawSheet(place: PlaceName, cells: string, more: Partial<Parameters<typeof workbookWith>[0]> = {}) {
  const ids = places[place].map((id, at) => cell(`${'ABC'[at]}2`, id)).join('');
  return read('blad.xlsx', workbookWith({ rows: `${rawHeading}<row r="2">${ids}${cells}</row>`, ...more }));
}

const heading =
  'gemeente_nr;vraag;antwoord;kolom;waarde;minimum;maximum;grondslag;periode;toelichting;gepubliceerd_aantal';
const readCsv = (...rows: string[]) =>
  read('ronde.csv', new TextEncoder().encode([heading, ...rows].join('\r\n')));

describe('a cell of the sheet where a mark belongs', () => {
  it.each([
    ['X', null],
    ['x.', null],
    ['✔', null],
    ['JA', null],
    ['Ja!', null],
    ['waar', null],
    ['x: elke dinsdag', 'elke dinsdag'],
    ['ja (twee wijken)', 'twee wijken'],
    ['x - alleen jongeren', 'alleen jongeren'],
    [' x ', null],
  ])('‘%s’ is a mark', async (text, note) => {
    const { answers, faults } = await readSheet('offer', textCell(text));
    expect([faults, answers.map(({ valueText }) => valueText)]).toEqual([[], [note]]);
  });

  it.each([
    'NEE',
    'n.v.t',
    'N/A',
    'Nog niet.',
    'in ontwikkeling',
    'deels',
    'soms',
    'gepland voor 2027',
    'misschien',
    'ja/nee',
    'ja, maar nog niet',
    'x?',
    'x: nee',
    '…',
    '–',
    '0',
    '12',
    'false',
    'zie opmerking',
    '#N/B',
    '#VERW!',
    '\u200B?',
    'wekelijks spreekuur',
  ])('‘%s’ is asked about, with its cell', async (text) => {
    const { answers, faults } = await readSheet('offer', textCell(text));
    expect(answers).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^rij 2, kolom H \(cel H2, gemeente 1\): ‘.+’ [^.]+/u);
  });

  it('takes words alone where words are asked, but not words of doubt', async () => {
    expect((await readSheet('other', textCell('buurtbemiddeling'))).answers[0]?.valueText).toBe(
      'buurtbemiddeling',
    );
    for (const text of ['geen', 'N.V.T.', 'onbekend hoeveel', '?', 'niet bekend', 'pm', '7'])
      expect([text, (await readSheet('other', textCell(text))).faults.length]).toEqual([text, 1]);
  });

  it('asks about what is no value', async () => {
    const faults = async (cells: string) => (await rawSheet('offer', cells)).faults;
    expect(await faults('<c r="H2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toEqual([
      'rij 2, kolom H (cel H2, gemeente 1): hier staat een fout van Excel: #DEEL/0!. Typ wat er hoort te staan, of maak de cel leeg',
    ]);
    expect(await faults('<c r="I2"><f>IF(A1="a","x","")</f></c>')).toEqual([
      'rij 2, kolom I (cel I2, gemeente 2): de formule ‘=IF(A1="a","x","")’ heeft geen uitkomst. Open het bestand in Excel en sla het op, of typ de uitkomst zelf',
    ]);
    expect(await faults('<c r="H2" t="b"><v>0</v></c>')).toEqual([
      'rij 2, kolom H (cel H2, gemeente 1): ‘ONWAAR’ is geen kruisje: laat de cel leeg als het antwoord niet geldt',
    ]);
  });

  it('reads the result of a formula, rich text, and an empty result as empty', async () => {
    const rich = '<c r="H2" t="inlineStr"><is><r><t>x: </t></r><r><t>elke dag</t></r></is></c>';
    expect((await rawSheet('offer', rich)).answers[0]?.valueText).toBe('elke dag');
    const formulas = '<c r="H2" t="str"><f>A1</f><v>x</v></c><c r="I2" t="str"><f>B1</f><v></v></c>';
    expect((await rawSheet('offer', formulas)).answers.map(({ nr }) => nr)).toEqual([1]);
  });

  it('asks about what stands beside the cells', async () => {
    const mark = cell('H2', 'x');
    const merged = await rawSheet('offer', mark, {
      behind: '<mergeCells><mergeCell ref="H2:I2"/></mergeCells>',
    });
    expect(merged.faults[0]).toMatch(/^bij cel H2:I2: deze cellen zijn samengevoegd/u);
    const comment = '<comment ref="H2" authorId="0"><text><t>nog niet zeker</t></text></comment>';
    expect((await rawSheet('offer', mark, { comments: comment })).faults[0]).toMatch(
      /^bij cel H2: bij deze cel hoort een opmerking/u,
    );
  });
});

describe('a cell of the sheet where a number belongs', () => {
  it.each<[PlaceName, Cell, number, number]>([
    ['number', 17, 17, 17],
    ['number', textCell('17 huishoudens'), 17, 17],
    ['number', textCell('x: 17'), 17, 17],
    ['homes', textCell('ja, 17'), 17, 17],
    ['homes', 1, 1, 1],
    ['wait', 1.125, 1.125, 1.125],
    ['wait', textCell('1–2 jaar'), 12, 24],
    ['households', textCell('2\u202F640'), 2640, 2640],
    ['households', textCell('46115 huishoudens'), 46_115, 46_115],
  ])('%s: %j is read', async (place, value, min, max) => {
    const { answers, faults } = await readSheet(place, value);
    expect([faults, answers[0]?.value?.min, answers[0]?.value?.max]).toEqual([[], min, max]);
  });

  it.each<[PlaceName, Cell, string]>([
    ['number', -4, '-4 is minder dan 0'],
    ['number', 45_000, 'hoogstens 20.000'],
    ['number', textCell('14+'), 'geen begin of geen eind'],
    ['number', textCell('5-mei'), 'lijkt een datum'],
    ['number', textCell('onbekend'), 'is geen getal'],
    ['number', textCell('#GETAL!'), 'is een fout van Excel'],
    ['homes', textCell('<5'), 'geen begin of geen eind'],
    ['homes', 12_500, 'hoogstens 10.000'],
    ['wait', textCell('6 weken'), 'andere eenheid'],
    ['wait', 600, 'hoogstens 240'],
    ['households', 44_927, 'kan een datum zijn'],
    ['households', 2_500_000, 'hoogstens 1.000.000'],
    ['yesOrNo', textCell('deels'), 'geen kruisje en geen getal'],
  ])('%s: %j is asked about', async (place, value, reason) => {
    const { faults } = await readSheet(place, value);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(reason);
  });

  it('does not take a number for what Excel shows as another', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="#,##0,&quot; dzd&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="12"/><xf numFmtId="170"/><xf numFmtId="3"/></cellXfs>';
    const faults = async (style: number) =>
      (await rawSheet('number', `<c r="H2" s="${style}"><v>0.25</v></c>`, { styles })).faults.join();
    expect(await faults(1)).toContain('hier staat een percentage (0,25');
    expect(await faults(2)).toContain('Excel laat hier een breuk zien');
    expect(await faults(3)).toContain('een ander getal zien');
    expect([await faults(0), await faults(4)]).toEqual(['', '']);
  });
});

it('finds the sheet and its headings whatever their spaces and capitals', async () => {
  expect((await readSheet('offer', textCell('x'), ' antwoorden')).faults).toEqual([]);
});

it('reads one sheet of answers, and says so of a second', async () => {
  const rows = [
    [...lead, 'Gemeente 1'].map((text) => textCell(text)),
    [...places.offer, '', '', '', '', 'x'].map((text) => textCell(text)),
  ];
  const sheets = ['Antwoorden', 'Antwoorden (2)', 'Kladblok'].map((name) => ({
    name,
    widths: [],
    rows: name === 'Kladblok' ? [[textCell('los')]] : rows,
  }));
  expect((await read('blad.xlsx', await writeWorkbook(sheets))).faults).toEqual([
    'Het werkblad ‘Antwoorden (2)’ heeft ook antwoorden; wij lezen alleen ‘Antwoorden’. Zet alles op één werkblad en verwijder het andere.',
  ]);
});

describe('the same rules for CSV and JSON', () => {
  const number = '1;loss-after-event-numbers;evictions-rent-debt;value';

  it.each([
    [`${number};22+`, 'geen begin of geen eind'],
    [`${number};9-okt`, 'lijkt een datum'],
    [`${number};3,141`, 'kan twee dingen betekenen'],
    [`${number};25;22;22`, 'een ander getal dan het minimum en het maximum'],
    [`${number};;22;`, 'maar één grens'],
    [`${number};;1.250;1.250`, 'is geen getal: schrijf alleen cijfers'],
    [`${number};22 (2020);22;22;;2021`, 'noemt een andere periode'],
    ['1;health-facilities;lifestyle;answer;nog niet', 'spreekt het kruisje tegen'],
    ['1;health-facilities;lifestyle;answer;#WAARDE!', 'is een fout van Excel'],
    ['1;housing-availability;contingent;yes;max 3', 'geen begin of geen eind'],
    ['1;health-facilities;;;deels;;;;;los', 'hoort niet bij vraag'],
    ['1;;;;;;;registratie', 'staat niet in het instrument'],
    [';health-facilities;other;answer;iets;;;;;;2', 'is geen gemeentenummer'],
    ['1;health-facilities;lifestyle;answer;;;;;;;;los', 'heeft 12 velden'],
  ])('%s', async (row, reason) => {
    const { faults } = await readCsv('2;health-facilities;lifestyle;answer', row);
    expect(faults.join()).toContain(reason);
  });

  it('asks about a cell under an empty heading', async () => {
    const text = 'gemeente_nr;vraag;antwoord;kolom;\n1;health-facilities;lifestyle;answer;los';
    expect((await read('ronde.csv', new TextEncoder().encode(text))).faults).toEqual([
      'rij 2, kolom E: hier staat ‘los’, maar deze kolom heeft geen kop: zet er een kop boven of maak de cel leeg',
    ]);
  });

  const json = (place: PlaceName, value: object) => {
    const [id, item, column] = places[place];
    const columns = { [column]: { nrs: [1], values: { 1: value } } };
    const round = { participants: [1], tables: [{ id, items: [{ id: item, columns }] }] };
    return read('ronde.json', new TextEncoder().encode(JSON.stringify(round)));
  };

  it('reads a number of JSON as that number', async () => {
    expect((await json('wait', { text: 1.125 })).answers[0]?.value).toMatchObject({ min: 1.125, max: 1.125 });
  });

  it('asks about fields it does not know, one bound alone and half a character', async () => {
    expect((await json('number', { tekst: '12' })).faults.join()).toContain(
      'dit veld kennen wij niet: ‘tekst’',
    );
    expect((await json('number', { text: '12', min: 12 })).faults.join()).toContain('maar één grens');
    expect((await json('other', { text: 'a\uD83Db' })).faults.join()).toContain('half teken');
  });
});

it('reads every text in a cell, or names the cell: never neither', async () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.stringMatching(/^[xjanepr\d+.,%<>~? \u00A0–/-]{0,10}$/u),
  );
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom(...(Object.keys(places) as PlaceName[])), async (text, place) => {
      // What XML cannot hold no spreadsheet can.
      fc.pre(!/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text) && !text.includes('_x'));
      const { answers, faults } = await readSheet(place, textCell(text));
      const isEmpty = text.trim() === '';
      const named = faults.filter((fault) => fault.includes('cel H2'));
      expect(answers.length + named.length).toBe(isEmpty ? 0 : 1);
    }),
    { numRuns: 60 },
  );
}, 30_000);
