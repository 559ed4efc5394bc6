import { expect, it } from 'vitest';
import { analyseRound } from './analyse.ts';
import { anInstrument, anItem, aQuestion, aRound, marked } from './fixtures/small-scan.ts';
import { findOwnOpportunities } from './own-opportunities.ts';

const instrument = anInstrument([
  aQuestion('help', 'multi', [
    anItem('all-do', { horizon: 'quick' }),
    anItem('some-do', { conditionId: null }),
    anItem('one-does'),
    anItem('nobody-does'),
    anItem('dormitory', { direction: 'less' }),
  ]),
]);
const report = analyseRound(
  instrument,
  aRound(
    3,
    marked('help/all-do', [1, 2, 3]),
    marked('help/some-do', [1, 3]),
    marked('help/one-does', [2]),
    marked('help/dormitory', [1, 3]),
  ),
);

it('tells a municipality what others do and it does not, and what it does alone', () => {
  const own = findOwnOpportunities(instrument, report, 2);
  expect(own.opportunities).toEqual([
    {
      table: 'help',
      item: 'some-do',
      column: 'answer',
      conditionId: null,
      horizon: 'long',
      offeredBy: [1, 3],
    },
  ]);
  expect(own.onlyHere).toEqual([
    {
      table: 'help',
      item: 'one-does',
      column: 'answer',
      conditionId: 'income',
      horizon: 'long',
      offeredBy: [2],
    },
  ]);
});

it('leaves out what nobody does', () => {
  const own = findOwnOpportunities(instrument, report, 1);
  expect(own.opportunities.map(({ item }) => item)).toEqual(['one-does']);
  expect(own.onlyHere).toEqual([]);
});

it('has nothing for who took no part', () => {
  expect(findOwnOpportunities(instrument, report, 7)).toEqual({ nr: 7, opportunities: [], onlyHere: [] });
});

it('does nothing alone in a round of its own', () => {
  const alone = analyseRound(instrument, aRound(1, marked('help/one-does', [1])));
  expect(findOwnOpportunities(instrument, alone, 1)).toEqual({ nr: 1, opportunities: [], onlyHere: [] });
});
