import { describe, expect, it } from 'vitest';
import { analyseRound } from './analyse.ts';
import { anInstrument, anItem, aQuestion, aRound, aRow, marked } from './fixtures/small-scan.ts';

const help = anInstrument([
  aQuestion('help', 'multi', [
    anItem('desk', { horizon: 'quick' }),
    anItem('dormitory', { direction: 'less' }),
    aRow('other'),
    aRow('none'),
    aRow('unknown'),
  ]),
]);

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

describe('with nine participants', () => {
  it.each([
    [0, 'opportunity'],
    [4, 'opportunity'],
    [5, 'strong'],
    [7, 'strong'],
    [8, 'very-strong'],
    [9, 'very-strong'],
  ])('%i is %s', (count, kind) => {
    const { findings } = analyseRound(help, aRound(9, marked('help/desk', upTo(count))));
    expect(findings.map((finding) => finding.kind)).toEqual([kind]);
  });
});

it('takes exactly half for an opportunity, and one more for strong', () => {
  const kinds = [5, 6].map(
    (count) => analyseRound(help, aRound(10, marked('help/desk', upTo(count)))).findings[0]?.kind,
  );
  expect(kinds).toEqual(['opportunity', 'strong']);
});

it('names who does not offer it, and whether it can be done soon', () => {
  const { findings } = analyseRound(help, aRound(4, marked('help/desk', [4, 2])));
  expect(findings).toEqual([
    {
      table: 'help',
      item: 'desk',
      column: 'answer',
      kind: 'opportunity',
      count: 2,
      missing: [1, 3],
      horizon: 'quick',
    },
  ]);
});

it('judges each route by itself, and only the routes in which an item is asked', () => {
  const routes = ['event', 'institution'];
  const shelter = anInstrument([
    aQuestion('shelter', 'multi-by-route', [
      anItem('desk', { columns: routes }),
      anItem('hostel', { columns: ['institution'] }),
    ]),
  ]);
  const { findings, tables } = analyseRound(shelter, aRound(2, marked('shelter/desk/event', [1, 2])));
  expect(findings.map(({ item, column, kind }) => `${item} ${column} ${kind}`)).toEqual([
    'desk event very-strong',
    'desk institution opportunity',
    'hostel institution opportunity',
  ]);
  expect(tables[0]?.items[1]?.columns.get('event')).toMatchObject({ asked: false, count: 0, nrs: [] });
});

it('finds nothing in facts', () => {
  const facts = anInstrument([
    aQuestion('monitor', 'yes-no-unknown', [
      anItem('debts', { columns: ['yes', 'no', 'unknown'], direction: 'neutral' }),
    ]),
    aQuestion('numbers', 'number', [anItem('evictions', { columns: ['value'], direction: 'neutral' })]),
  ]);
  expect(analyseRound(facts, aRound(9)).findings).toEqual([]);
});

it('says nothing of a round without participants', () => {
  expect(analyseRound(help, aRound(0))).toMatchObject({ findings: [], dataQuality: [] });
});
