import { expect, it } from 'vitest';
import { coverageOf, placesPerMunicipality, type CoveringHouse } from './coverage.ts';

const house = (changes: Partial<CoveringHouse>): CoveringHouse => ({
  targetGroup: 'jongeren',
  municipality: 'GM0106',
  isOpen: true,
  hasNights: true,
  hasPlaces: true,
  places: 4,
  overflow: 0,
  ...changes,
});

it('counts open houses per target group, and apart what nobody stated', () => {
  const houses = [
    house({ overflow: 2 }),
    house({ places: null }),
    house({ places: null, hasPlaces: false, hasNights: false }),
    house({ isOpen: false, places: 99 }),
    house({ targetGroup: null, places: 1 }),
  ];
  expect(coverageOf(houses)).toEqual([
    { targetGroup: 'jongeren', premises: 3, withNights: 2, places: 4, overflow: 2, unknown: 1 },
    { targetGroup: null, premises: 1, withNights: 1, places: 1, overflow: 0, unknown: 0 },
  ]);
});

it('adds places up per municipality, of open houses that name one', () => {
  const houses = [
    house({}),
    house({ places: 3 }),
    house({ places: null, municipality: 'GM0114' }),
    house({ isOpen: false }),
    house({ municipality: null }),
  ];
  expect(placesPerMunicipality(houses)).toEqual(
    new Map([
      ['GM0106', 7],
      ['GM0114', 0],
    ]),
  );
});
