import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseRound } from './analyse.ts';
import {
  anInstrument,
  anItem,
  aQuestion,
  aRound,
  aRow,
  exactly,
  marked,
  written,
} from './fixtures/small-scan.ts';

const routes = ['event', 'institution'];
const instrument = anInstrument(
  [
    aQuestion('help', 'multi', [
      anItem('desk'),
      anItem('visit', { conditionId: 'housing' }),
      aRow('unknown'),
    ]),
    aQuestion('shelter', 'multi-by-route', [
      anItem('room', { columns: routes, conditionId: 'housing' }),
      anItem('hostel', { columns: ['institution'], conditionId: 'housing' }),
    ]),
    aQuestion('data', 'yes-no-unknown', [
      anItem('debts', { columns: ['yes', 'no', 'unknown'], direction: 'neutral' }),
    ]),
  ],
  ['income', 'housing', 'relations'],
);

const cells = instrument.questions.flatMap(({ id, items }) =>
  items.flatMap((item) => item.columns.map((column) => `${id}/${item.id}/${column}`)),
);

const rounds = fc
  .record({
    participantCount: fc.integer({ min: 1, max: 20 }),
    marks: fc.array(fc.record({ cell: fc.constantFrom(...cells), nr: fc.integer({ min: 1, max: 20 }) })),
  })
  .map(({ participantCount, marks }) =>
    aRound(
      participantCount,
      marks.flatMap(({ cell, nr }) => marked(cell, [1 + (nr % participantCount)])),
    ),
  );

describe('whatever the answers', () => {
  it('the count is the number of municipalities, each named once, ascending', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        for (const { items } of analyseRound(instrument, round).tables) {
          for (const { count, nrs } of items.flatMap(({ columns }) => Array.from(columns.values()))) {
            expect(count).toBe(nrs.length);
            expect(nrs).toEqual([...new Set(nrs)].toSorted((one, other) => one - other));
          }
        }
      }),
    );
  });

  it('who offers and who does not are together the participants', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const { findings, tables } = analyseRound(instrument, round);
        for (const { table, item, column, missing } of findings) {
          const offering = tables.find(({ id }) => id === table)?.items.find(({ id }) => id === item);
          const together = [...(offering?.columns.get(column)?.nrs ?? []), ...missing];
          expect(together.toSorted((one, other) => one - other)).toEqual(round.participants);
        }
      }),
    );
  });

  it('every gain is a share, and the highest ranks first', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const { conditions } = analyseRound(instrument, round);
        for (const { gain, rank } of conditions) {
          expect(gain).toBeGreaterThanOrEqual(0);
          expect(gain).toBeLessThanOrEqual(1);
          expect(rank).toBe(1 + conditions.filter((other) => other.gain > gain).length);
        }
      }),
    );
  });

  it('their order makes no difference', () => {
    const shuffled = rounds.chain((round) =>
      fc
        .shuffledSubarray([...round.answers], { minLength: round.answers.length })
        .map(
          (answers) => [round, { ...round, answers, participants: round.participants.toReversed() }] as const,
        ),
    );
    fc.assert(
      fc.property(shuffled, ([round, other]) => {
        expect(analyseRound(instrument, other)).toEqual(analyseRound(instrument, round));
      }),
    );
  });
});

it('keeps what was written, in the order of the municipalities', () => {
  const round = aRound(
    3,
    written('data/debts/yes', 3, '12 (registratie)', { ...exactly(12), basis: 'registration' }),
    written('data/debts/yes', 1, 'weet niet', null),
  );
  const cell = analyseRound(instrument, round).tables[2]?.items[0]?.columns.get('yes');
  expect([...(cell?.values ?? [])]).toEqual([
    [1, { text: 'weet niet', range: null }],
    [3, { text: '12 (registratie)', range: { ...exactly(12), basis: 'registration' } }],
  ]);
});

it('writes a number without words as it is said, and keeps words without a number', () => {
  const [answer] = marked('data/debts/yes', [1]);
  if (answer === undefined) throw new Error('one answer was made');
  const bare = { ...answer, value: { ...exactly(3), max: 1200 } };
  const words = { ...answer, nr: 2, valueText: '' };
  const cell = analyseRound(
    instrument,
    aRound(3, [bare, words], marked('data/debts/yes', [3])),
  ).tables[2]?.items[0]?.columns.get('yes');
  expect([...(cell?.values ?? [])]).toEqual([
    [1, { text: '3–1.200', range: { ...exactly(3), max: 1200 } }],
    [2, { text: '', range: null }],
  ]);
});

it('says which answer has no place', () => {
  expect(() => analyseRound(instrument, aRound(2, marked('shelter/hostel/event', [1])))).toThrow(
    'No place in this round for answer shelter/hostel/event of number 1',
  );
});

it.each([
  ['a table that is not there', marked('bath/sauna', [1])],
  ['an item that is not there', marked('help/sauna', [1])],
  ['a column in which the item is not asked', marked('shelter/hostel/event', [1])],
  ['someone who takes no part', marked('help/desk', [9])],
])('refuses an answer for %s', (_, answers) => {
  expect(() => analyseRound(instrument, aRound(2, answers))).toThrow(RangeError);
});
