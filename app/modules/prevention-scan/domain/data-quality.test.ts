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
const yesNo = ['yes', 'no', 'unknown'];
const instrument = anInstrument([
  aQuestion('help', 'multi', [anItem('desk'), aRow('other'), aRow('none'), aRow('unknown')]),
  aQuestion('shelter', 'multi-by-route', [anItem('room', { columns: routes }), aRow('unknown', routes)]),
  aQuestion('data', 'yes-no-unknown', [
    anItem('debts', { columns: yesNo, direction: 'neutral' }),
    aRow('none', yesNo),
  ]),
  aQuestion('numbers', 'number', [anItem('evictions', { columns: ['value'], direction: 'neutral' })]),
]);

const inOrder = [
  marked('help/desk', [1, 2]),
  marked('shelter/room/event', [1, 2]),
  marked('shelter/room/institution', [1, 2]),
  marked('data/debts/yes', [1]),
  marked('data/debts/unknown', [2]),
  written('numbers/evictions/value', 1, '3', exactly(3)),
  written('numbers/evictions/value', 2, '4', exactly(4)),
];

function remarksOn(...extra: Parameters<typeof aRound>[1][]) {
  return analyseRound(instrument, aRound(2, ...inOrder, ...extra)).dataQuality;
}

it('has nothing to say of answers that are in order', () => {
  expect(remarksOn()).toEqual([]);
});

describe('choices that exclude each other', () => {
  it('notes unknown beside options', () => {
    expect(remarksOn(marked('help/unknown', [2]))).toEqual([
      {
        kind: 'unknown-with-options',
        table: 'help',
        column: 'answer',
        nrs: [2],
        detail: 'Gemeente 2 kiest bij ‘help’ ‘Niet bekend’, maar ook andere antwoorden.',
      },
    ]);
  });

  it('notes none beside options, and beside unknown', () => {
    const remarks = remarksOn(marked('help/none', [1, 2]), marked('help/unknown', [1]));
    expect(remarks.map(({ kind, nrs }) => ({ kind, nrs }))).toEqual([
      { kind: 'unknown-with-options', nrs: [1] },
      { kind: 'none-with-options', nrs: [1, 2] },
      { kind: 'none-with-unknown', nrs: [1] },
    ]);
    expect(remarks[1]?.detail).toBe(
      'Gemeenten 1 en 2 kiezen bij ‘help’ ‘Niets hiervan’, maar ook andere antwoorden.',
    );
  });

  it('words each remark for one municipality and for several', () => {
    const details = (...extra: Parameters<typeof aRound>[1][]) =>
      remarksOn(...extra).map(({ detail }) => detail);
    expect(details(marked('help/unknown', [1, 2]), marked('help/none', [1, 2]))).toEqual([
      'Gemeenten 1 en 2 kiezen bij ‘help’ ‘Niet bekend’, maar ook andere antwoorden.',
      'Gemeenten 1 en 2 kiezen bij ‘help’ ‘Niets hiervan’, maar ook andere antwoorden.',
      'Gemeenten 1 en 2 kiezen bij ‘help’ ‘Niets hiervan’ en ook ‘Niet bekend’.',
    ]);
    expect(details(marked('help/unknown', [1]), marked('help/none', [1]))).toEqual([
      'Gemeente 1 kiest bij ‘help’ ‘Niet bekend’, maar ook andere antwoorden.',
      'Gemeente 1 kiest bij ‘help’ ‘Niets hiervan’, maar ook andere antwoorden.',
      'Gemeente 1 kiest bij ‘help’ ‘Niets hiervan’ en ook ‘Niet bekend’.',
    ]);
    expect(details(marked('shelter/unknown/institution', [2]))).toEqual([
      'Gemeente 2 kiest bij ‘shelter’ (institution) ‘Niet bekend’, maar ook andere antwoorden.',
    ]);
    expect(details(marked('data/debts/no', [1]))).toEqual([
      'Gemeente 1 geeft bij ‘debts’ in de tabel ‘data’ meer dan één antwoord.',
    ]);
    expect(details(marked('data/debts/no', [1, 2]))).toEqual([
      'Gemeenten 1 en 2 geven bij ‘debts’ in de tabel ‘data’ meer dan één antwoord.',
    ]);
  });

  it('looks at each route by itself', () => {
    expect(remarksOn(marked('shelter/unknown/institution', [2]))).toMatchObject([
      { kind: 'unknown-with-options', table: 'shelter', column: 'institution', nrs: [2] },
    ]);
  });

  it('takes ‘Anders’ for something that is offered', () => {
    const round = aRound(1, marked('help/other', [1]), marked('help/unknown', [1]));
    expect(analyseRound(instrument, round).dataQuality[0]).toMatchObject({
      kind: 'unknown-with-options',
      nrs: [1],
    });
  });

  it('notes yes and no to the same question', () => {
    expect(remarksOn(marked('data/debts/no', [1]))).toMatchObject([
      { kind: 'several-answers', table: 'data', item: 'debts', nrs: [1] },
    ]);
  });
});

it('notes who appears nowhere: per table, per route, and per item of a yes-or-no table', () => {
  const remarks = analyseRound(
    instrument,
    aRound(3, ...inOrder, marked('shelter/room/event', [3])),
  ).dataQuality;
  expect(remarks.map(({ kind, table, item, column, nrs }) => [kind, table, item, column, nrs])).toEqual([
    ['no-answer', 'help', undefined, 'answer', [3]],
    ['no-answer', 'shelter', undefined, 'institution', [3]],
    ['no-answer', 'data', 'debts', undefined, [3]],
    ['no-answer', 'numbers', undefined, 'value', [3]],
  ]);
});

describe('what is written beside an answer', () => {
  it('is noted where a number was asked and none can be read', () => {
    expect(remarksOn(written('numbers/evictions/value', 2, 'een paar', null))).toMatchObject([
      {
        kind: 'unreadable-value',
        table: 'numbers',
        item: 'evictions',
        nrs: [2],
        detail:
          'Gemeente 2 schrijft bij ‘evictions’ in de tabel ‘numbers’ ‘een paar’; daar kunnen wij geen getal in lezen.',
      },
    ]);
  });

  it('is a note elsewhere', () => {
    expect(remarksOn(written('help/other', 2, 'schuldhulpmaatje', null))).toEqual([]);
  });
});

it('compares printed counts with the answers, and keeps both', () => {
  const publishedCounts = [
    { questionId: 'help', itemId: 'desk', columnId: 'answer', count: 3 },
    { questionId: 'shelter', itemId: 'room', columnId: 'event', count: 2 },
  ];
  const report = analyseRound(instrument, { ...aRound(2, ...inOrder), publishedCounts });
  const none = { questionId: 'help', itemId: 'other', columnId: 'answer', count: 1 };
  const byRoute = { questionId: 'shelter', itemId: 'room', columnId: 'institution', count: 1 };
  const others = { ...aRound(2, ...inOrder), publishedCounts: [none, byRoute] };
  expect(analyseRound(instrument, others).dataQuality).toEqual([
    {
      kind: 'published-count-differs',
      table: 'help',
      item: 'other',
      column: 'answer',
      nrs: [],
      detail:
        'Het rapport noemt bij ‘other’ in de tabel ‘help’ 1 gemeente, maar er staat geen enkele gemeente bij.',
    },
    {
      kind: 'published-count-differs',
      table: 'shelter',
      item: 'room',
      column: 'institution',
      nrs: [1, 2],
      detail:
        'Het rapport noemt bij ‘room’ (institution) in de tabel ‘shelter’ 1 gemeente, maar wij tellen er 2 (1 en 2).',
    },
  ]);
  expect(report.dataQuality).toMatchObject([
    {
      kind: 'published-count-differs',
      table: 'help',
      item: 'desk',
      nrs: [1, 2],
      detail: 'Het rapport noemt bij ‘desk’ in de tabel ‘help’ 3 gemeenten, maar wij tellen er 2 (1 en 2).',
    },
  ]);
  expect(report.tables[0]?.items[0]?.columns.get('answer')?.count).toBe(2);
});
