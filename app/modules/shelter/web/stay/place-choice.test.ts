import { expect, it } from 'vitest';
import { placeOptions, placeValue, readPlace } from './place-choice.ts';

it('a choice of a place reads back, whatever the refs hold', () => {
  expect(readPlace(placeValue('A01', null))).toEqual({ premisesRef: 'A01', bedRef: null });
  expect(readPlace(placeValue('A&1', 'K 3=4'))).toEqual({ premisesRef: 'A&1', bedRef: 'K 3=4' });
  expect(readPlace('onzin')).toEqual({ premisesRef: '', bedRef: null });
});

it('shows what is free, and of the house one is in only another bed', () => {
  const houses = [
    { ref: 'A01', name: 'Nachtopvang' },
    { ref: 'A02', name: 'Dagopvang' },
    { ref: 'A03', name: 'Pension' },
  ];
  const listing = {
    free: new Map([
      ['A01', 3],
      ['A02', 1],
    ]),
    except: 'A01',
  };
  expect(placeOptions(houses, new Map([['A01', ['1']]]), listing).map(({ label }) => label)).toEqual([
    'Nachtopvang, bed 1',
    'Dagopvang (1 plek vrij)',
    'Pension',
  ]);
});

it('each house comes with its own free beds', () => {
  const houses = [
    { ref: 'A01', name: 'Nachtopvang' },
    { ref: 'A02', name: 'Dagopvang' },
  ];
  expect(placeOptions(houses, new Map([['A01', ['1']]])).map(({ label }) => label)).toEqual([
    'Nachtopvang, geen genummerd bed',
    'Nachtopvang, bed 1',
    'Dagopvang',
  ]);
});
