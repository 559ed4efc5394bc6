import { expect, it } from 'vitest';
import { analyseRound } from './analyse.ts';
import { anInstrument, anItem, aQuestion, aRound, exactly, written } from './fixtures/small-scan.ts';
import { tabulateNumbers } from './number-table.ts';

const instrument = anInstrument([
  aQuestion('numbers', 'number', [
    anItem('evictions', { columns: ['value'], direction: 'neutral' }),
    anItem('runaways', { columns: ['value'], direction: 'neutral' }),
  ]),
]);

it('adds what can be read as a range, and shows the rest', () => {
  const report = analyseRound(
    instrument,
    aRound(
      3,
      written('numbers/evictions/value', 3, '3-4', { ...exactly(3), max: 4 }),
      written('numbers/evictions/value', 1, '12', exactly(12)),
      written('numbers/evictions/value', 2, 'een paar', null),
    ),
  );
  const [evictions, runaways] = report.tables.flatMap((table) => tabulateNumbers(table));
  expect(evictions?.numbers.map(({ nr, text }) => `${nr}: ${text}`)).toEqual([
    '1: 12',
    '2: een paar',
    '3: 3-4',
  ]);
  expect(evictions?.sum).toMatchObject({ min: 15, max: 16, addends: 2 });
  expect(runaways).toEqual({ item: 'runaways', numbers: [], sum: null });
});

it('has no rows for a column that the table does not have', () => {
  const report = analyseRound(instrument, aRound(1));
  expect(report.tables.flatMap((table) => tabulateNumbers(table, 'yes'))).toEqual([]);
});
