import { expect, it } from 'vitest';
import { analyseRound } from './analyse.ts';
import { anInstrument, anItem, aQuestion, aRound, marked } from './fixtures/small-scan.ts';

const six = ['a', 'b', 'c', 'd', 'e', 'f'];
const instrument = anInstrument(
  [
    aQuestion('q', 'multi', [
      ...six.map((conditionId) => anItem(`item-${conditionId}`, { conditionId })),
      anItem('more-of-a', { conditionId: 'a' }),
      anItem('less-of-a', { conditionId: 'a', direction: 'less' }),
      anItem('of-no-condition', { conditionId: null }),
    ]),
  ],
  six,
);

it('counts the cells that are not offered, ranks the conditions, and puts a third in focus', () => {
  const round = aRound(
    4,
    marked('q/item-a', [1, 2]),
    marked('q/more-of-a', [1]),
    marked('q/item-b', [1, 2, 3]),
    marked('q/item-c', [1]),
    marked('q/item-d', [3]),
    marked('q/item-e', [1, 2, 3, 4]),
    marked('q/item-f', [1, 2]),
  );
  // a: (2 + 3) of 8; b: 1 of 4; c and d: 3 of 4; e: 0 of 4; f: 2 of 4. Two of six are in focus: c and d.
  expect(analyseRound(instrument, round).conditions).toEqual([
    { id: 'a', gain: 0.625, missingCells: 5, wantedCells: 8, rank: 3, focus: false },
    { id: 'b', gain: 0.25, missingCells: 1, wantedCells: 4, rank: 5, focus: false },
    { id: 'c', gain: 0.75, missingCells: 3, wantedCells: 4, rank: 1, focus: true },
    { id: 'd', gain: 0.75, missingCells: 3, wantedCells: 4, rank: 1, focus: true },
    { id: 'e', gain: 0, missingCells: 0, wantedCells: 4, rank: 6, focus: false },
    { id: 'f', gain: 0.5, missingCells: 2, wantedCells: 4, rank: 4, focus: false },
  ]);
});

it('puts nothing in focus where everything is offered', () => {
  const everything = instrument.questions.flatMap(({ items }) =>
    items.map(({ id }) => marked(`q/${id}`, [1])),
  );
  const { conditions } = analyseRound(instrument, aRound(1, ...everything));
  expect(conditions.map(({ rank, focus }) => ({ rank, focus }))).toEqual(
    six.map(() => ({ rank: 1, focus: false })),
  );
});

it('has no gain to name for a condition that nothing is asked about', () => {
  const { conditions } = analyseRound(anInstrument([], ['a']), aRound(3));
  expect(conditions).toEqual([{ id: 'a', gain: 0, missingCells: 0, wantedCells: 0, rank: 1, focus: false }]);
});
