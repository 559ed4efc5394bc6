import { expect, it } from 'vitest';
import { analyseRound } from './analyse.ts';
import { anInstrument, anItem, aQuestion, aRound, marked } from './fixtures/small-scan.ts';
import { compareRoutes } from './route-comparison.ts';

const instrument = anInstrument([
  aQuestion('shelter', 'multi-by-route', [
    anItem('room', { columns: ['event', 'institution'] }),
    anItem('hostel', { columns: ['institution'] }),
  ]),
]);
const report = analyseRound(
  instrument,
  aRound(
    5,
    marked('shelter/room/event', [1, 2, 4]),
    marked('shelter/room/institution', [2, 3, 4]),
    marked('shelter/hostel/institution', [5]),
  ),
);

it('splits an item into both routes, only the first and only the second', () => {
  expect(report.tables.flatMap((table) => compareRoutes(table, 'event', 'institution'))).toEqual([
    { item: 'room', both: [2, 4], onlyFirst: [1], onlySecond: [3], comparable: true },
    { item: 'hostel', both: [], onlyFirst: [], onlySecond: [5], comparable: false },
  ]);
});

it('has nothing to compare in a table without these routes', () => {
  expect(report.tables.flatMap((table) => compareRoutes(table, 'event', 'aftercare'))).toEqual([]);
});
