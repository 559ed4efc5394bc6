import { expect, it } from 'vitest';
import { toCents } from '#app/kernel/money.ts';
import { succeed } from '#app/kernel/result.ts';
import { aMeasure } from '../../../domain/fixtures/small-plan.ts';
import { refuseSameName } from './refuse-same-name.ts';
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

it('gives new results ids of their own and keeps those that were there', () => {
  const fields = {
    ...measureToFields(full),
    resultaten: 'Eigen woning | 15 personen\nMinder overlast\nNieuw',
  };
  const outcome = parseMeasure(fields, { sourceIds, before: full });
  expect(outcome.ok && outcome.value.results.map(({ id }) => id)).toEqual(['r1', 'r2', 'resultaat-3']);
});

it('says what is wrong at its field', () => {
  const outcome = parseMeasure(
    {
      naam: ' ',
      mensenmin: '20',
      mensenmax: '10',
      resultaten: 'Woning | veel',
      mijlpalen: 'Open | morgen',
      van: '2024-02-30',
      eerstejaar: '24',
    },
    { sourceIds, before: null },
  );
  expect(outcome.ok || Object.keys(outcome.reason).toSorted()).toEqual([
    'eerstejaar',
    'mensenmax',
    'mijlpalen',
    'naam',
    'resultaten',
    'van',
  ]);
});

it('puts a fault of the domain at the field it is about', () => {
  expect(fieldOfMeasureFault('dependsOn[0]')).toBe('wacht');
  expect(fieldOfMeasureFault('funding[1].sourceId')).toBe('dekking');
});

it.each([
  ['Eerste bewoners | 3 september 2027', '2027-09-03', null],
  ['Eerste bewoners | 03-09-2027 | 1 okt. 2027', '2027-09-03', '2027-10-01'],
  ['Eerste bewoners | 2027-09-03', '2027-09-03', null],
])('reads the milestone "%s"', (typed, due, done) => {
  const outcome = parseMeasure({ naam: 'Huis', mijlpalen: typed }, { sourceIds, before: null });
  expect(outcome.ok && outcome.value.milestones).toEqual([
    {
      id: 'mijlpaal-1',
      label: 'Eerste bewoners',
      dueOn: day(due),
      doneOn: done === null ? null : day(done),
    },
  ]);
});

it.each([
  ['Eerste bewoners', 'er staat geen dag bij'],
  ['Eerste bewoners | in het najaar', 'deze dag is niet te lezen'],
  ['Eerste bewoners | 31 april 2027', 'deze dag is niet te lezen'],
  ['| 1 mei 2027', 'wat er dan klaar is'],
])('says of the milestone "%s" what it lacks', (typed, message) => {
  const outcome = parseMeasure({ naam: 'Huis', mijlpalen: typed }, { sourceIds, before: null });
  expect(outcome.ok || outcome.reason['mijlpalen']).toContain(message);
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
