import { expect, it } from 'vitest';
import { readBedList } from './bed-list.ts';

it.each([
  ['12', ['12']],
  ['1-10', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']],
  ['008 – 010', ['008', '009', '010']],
  ['5-5', ['5']],
  ['K3; K4,\n7', ['K3', 'K4', '7']],
  ['K-3', ['K-3']],
  ['1-2, 9', ['1', '2', '9']],
])('%s is read as %s', (typed, beds) => {
  expect(readBedList(typed)).toEqual(beds);
});

it.each(['', ' , ', '10-1', '1-3, 2', '1-101', '1-60, 61-120', 'een bed met een te lange naam'])(
  '%j is refused',
  (typed) => {
    expect(readBedList(typed)).toBeNull();
  },
);
