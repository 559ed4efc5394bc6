import { expect, it } from 'vitest';
import { toCents } from '#app/kernel/money.ts';
import { aMeasure } from '../../../domain/fixtures/small-plan.ts';
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
