import { expect, it } from 'vitest';
import { analyseRound } from '../domain/analyse.ts';
import {
  anInstrument,
  anItem,
  aQuestion,
  aRound,
  exactly,
  marked,
  written,
} from '../domain/fixtures/small-scan.ts';
import { writeTableCsv } from './table-csv.ts';

it('is a row per item and a column per municipality', () => {
  const question = aQuestion('offer', 'multi', [anItem('desk'), anItem('other', { role: 'other' })]);
  const round = aRound(3, marked('offer/desk', [1, 3]), written('offer/other', 2, '=2+2', exactly(4)));
  const { tables, participants } = analyseRound(anInstrument([question]), round);
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  expect(writeTableCsv(question, table, participants).split('\r\n')).toEqual([
    '\uFEFFonderdeel;aantal;gemeente 1;gemeente 2;gemeente 3',
    'desk;2;ja;;ja',
    "other;1;;'=2+2;",
    '',
  ]);
});

it('has a row per route, and says what was not asked', () => {
  const item = anItem('hostel', { columns: ['institution'] });
  const question = aQuestion('places', 'multi-by-route', [item]);
  const round = aRound(2, marked('places/hostel/institution', [2]));
  const { tables, participants } = analyseRound(anInstrument([question]), round);
  const [table] = tables;
  if (table === undefined) throw new Error('no table');
  expect(writeTableCsv(question, table, participants).split('\r\n').slice(1, 3)).toEqual([
    'hostel;event;niet gevraagd;;',
    'hostel;institution;1;;ja',
  ]);
});
