import { expect, it } from 'vitest';
import { toCents } from '#app/kernel/money.ts';
import { succeed } from '#app/kernel/result.ts';
import { aMeasure } from '../../../domain/fixtures/small-plan.ts';
import { refuseSameName } from './refuse-same-name.ts';
import { rowsInWords } from './measure-rows.ts';
import { fieldOfMeasureFault, measureToFields, parseMeasure } from './parse-measure.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const sourceIds = ['rijk', 'eigen'];

const full = aMeasure('M1', [], {
  summary: 'Kleine woningen\nbij elkaar',
  targetGroup: 'Mensen uit de opvang',
  persons: { min: 20, max: 30, isAbout: true },
  personsNote: 'in de hele regio',
  places: 16,
  themeIds: ['T1', 'T2'],
  objectiveIds: ['O1', 'O2'],
  lead: 'gemeente',
  partners: ['corporatie', 'GGZ'],
  planning: {
    years: { first: 2024, last: 2025 },
    from: day('2024-03-01'),
    until: day('2025-03-01'),
    startsAtOnce: true,
    months: { min: 12, max: 15 },
  },
  municipalities: ['GM0114'],
  dependsOn: ['M2'],
  results: [
    { id: 'r1', text: 'Eigen woning', target: { value: 12, unit: 'personen' } },
    { id: 'r2', text: 'Minder overlast', target: null },
  ],
  milestones: [
    { id: 'm1', label: 'Locatie gekozen', dueOn: day('2024-05-01'), doneOn: day('2024-04-20') },
    { id: 'm2', label: 'Open', dueOn: day('2024-09-01'), doneOn: null },
  ],
  statedTotalCents: toCents(49_800_000),
  fundingNote: 'aangevraagd',
  excluded: ['bouw'],
});

it('gives back what stood in the form', () => {
  const outcome = parseMeasure(measureToFields(full), { sourceIds, before: full });
  expect(outcome.ok && { ...full, ...outcome.value }).toEqual(full);
});

it('counts the last day in: the form asks it, the plan keeps the day after', () => {
  expect(measureToFields(full)['tot']).toBe('2025-02-28');
});

it('keeps what a row was when another row is emptied, and gives a new row an id of its own', () => {
  const fields = {
    ...measureToFields(full),
    'resultaat-1-wat': '',
    'resultaat-1-aantal': '',
    'resultaat-1-eenheid': ' ',
    'resultaat-7-wat': 'Nieuw',
  };
  const outcome = parseMeasure(fields, { sourceIds, before: full });
  expect(outcome.ok && outcome.value.results.map(({ id, text }) => `${id} ${text}`)).toEqual([
    'r2 Minder overlast',
    'resultaat-3 Nieuw',
  ]);
});

it('takes an id that a colleague removed, or that comes twice, for a new result', () => {
  const fields = {
    naam: 'Huis',
    'resultaat-1-id': 'r9',
    'resultaat-1-wat': 'Weg',
    'resultaat-2-id': 'r1',
    'resultaat-2-wat': 'Eén',
    'resultaat-3-id': 'r1',
    'resultaat-3-wat': 'Twee',
  };
  const outcome = parseMeasure(fields, { sourceIds, before: full });
  expect(outcome.ok && outcome.value.results.map(({ id }) => id)).toEqual([
    'resultaat-1',
    'r1',
    'resultaat-3',
  ]);
});

it('says what is wrong at its field', () => {
  const outcome = parseMeasure(
    {
      naam: ' ',
      mensenmin: '20',
      mensenmax: '10',
      'resultaat-1-wat': 'Woning',
      'resultaat-1-aantal': 'veel',
      'mijlpaal-1-wat': 'Open',
      'mijlpaal-1-dag': 'morgen',
      van: '2024-02-30',
      eerstejaar: '24',
    },
    { sourceIds, before: null },
  );
  expect(outcome.ok || Object.keys(outcome.reason).toSorted()).toEqual([
    'eerstejaar',
    'mensenmax',
    'mijlpaal-1-dag',
    'naam',
    'resultaat-1-aantal',
    'van',
  ]);
});

it('puts a fault of the domain at the field it is about', () => {
  expect(fieldOfMeasureFault('dependsOn[0]')).toBe('wacht');
  expect(fieldOfMeasureFault('funding[1].sourceId')).toBe('dekking');
});

it.each([
  ['3 september 2027', '', '2027-09-03', null],
  ['03-09-2027', '1 okt. 2027', '2027-09-03', '2027-10-01'],
  ['2027-09-03', ' ', '2027-09-03', null],
])('reads a milestone of "%s", reached "%s"', (due, done, dueOn, doneOn) => {
  const fields = { 'mijlpaal-1-wat': 'Eerste bewoners', 'mijlpaal-1-dag': due, 'mijlpaal-1-gehaald': done };
  const outcome = parseMeasure({ naam: 'Huis', ...fields }, { sourceIds, before: null });
  expect(outcome.ok && outcome.value.milestones).toEqual([
    {
      id: 'mijlpaal-1',
      label: 'Eerste bewoners',
      dueOn: day(dueOn),
      doneOn: doneOn === null ? null : day(doneOn),
    },
  ]);
});

it.each([
  [{ wat: 'Eerste bewoners' }, 'dag', 'Mijlpaal 2: vul de dag in'],
  [{ wat: 'Eerste bewoners', dag: 'in het najaar' }, 'dag', 'Mijlpaal 2: deze dag'],
  [{ wat: 'Eerste bewoners', dag: '31 april 2027' }, 'dag', 'Mijlpaal 2: deze dag'],
  [{ wat: 'Eerste bewoners', dag: '2027-05-01', gehaald: 'ja' }, 'gehaald', 'Mijlpaal 2: deze dag'],
  [{ dag: '2027-05-01' }, 'wat', 'Mijlpaal 2: schrijf op'],
])('says at its row and field what milestone %o lacks', (parts, at, message) => {
  const fields = Object.fromEntries(
    Object.entries(parts).map(([part, value]) => [`mijlpaal-4-${part}`, value]),
  );
  const outcome = parseMeasure(
    { naam: 'Huis', 'mijlpaal-1-wat': '', ...fields },
    { sourceIds, before: null },
  );
  const problems = outcome.ok ? {} : outcome.reason;
  expect(Object.keys(problems)).toEqual([`mijlpaal-4-${at}`]);
  expect(problems[`mijlpaal-4-${at}`]).toContain(message);
});

it('wants a number with what is counted, and a result with its number', () => {
  const fields = { 'resultaat-1-wat': 'Rust', 'resultaat-1-eenheid': 'dagen', 'resultaat-2-aantal': '4' };
  const outcome = parseMeasure({ naam: 'Huis', ...fields }, { sourceIds, before: null });
  expect(outcome.ok || Object.keys(outcome.reason)).toEqual(['resultaat-1-aantal', 'resultaat-2-wat']);
});

it('lays two versions side by side in words', () => {
  expect(rowsInWords(measureToFields(full))).toMatchObject({
    resultaten: 'Eigen woning: 12 personen; Minder overlast',
    mijlpalen: 'Locatie gekozen: 1 mei 2024, gehaald op 20 april 2024; Open: 1 september 2024',
  });
});

it('asks about a second measure of one name, however it is typed, and takes it when told so', () => {
  const read = refuseSameName([{ number: 3, name: 'Vroeg erop af' }], () => succeed('gelezen'));
  expect(read({ naam: ' vroeg  Erop af ' })).toEqual({
    ok: false,
    reason: { naam: expect.stringContaining('3. Vroeg erop af') as string },
  });
  expect(read({ naam: 'Vroeg erop af', dubbel: 'ja' })).toEqual(succeed('gelezen'));
  expect(read({ naam: 'Later erop af' })).toEqual(succeed('gelezen'));
});
