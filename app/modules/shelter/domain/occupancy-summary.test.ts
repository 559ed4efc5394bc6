import { describe, expect, it } from 'vitest';
import { day } from './fixtures/stays.ts';
import { nightOf, type NightFigures } from './night-of.ts';
import { summariseHouses, summariseRegion } from './occupancy-summary.ts';

const figures = { ref: 'A01', capacity: 8, overflow: 0, outOfService: 0, present: 0 };
const over = (...nights: readonly (readonly Partial<NightFigures>[])[]) => ({
  days: nights.map((houses, index) => ({
    date: day('2026-11-20').add({ days: index }),
    premises: houses.map((changes) => nightOf({ ...figures, ...changes })),
  })),
});

describe('a house over a period', () => {
  it('has averages over nights, its busiest night and nights that were over', () => {
    expect(summariseHouses(over([{ present: 4 }], [{ present: 9 }]))).toEqual([
      {
        ref: 'A01',
        nights: 2,
        averagePeople: 6.5,
        highest: 9,
        averagePlaces: 8,
        rate: 13 / 16,
        overNights: 1,
      },
    ]);
  });

  it('has places with overflow and without what is out of service, and is not over when exactly full', () => {
    const [house] = summariseHouses(over([{ present: 9, overflow: 2, outOfService: 1 }]));
    expect(house).toMatchObject({ averagePlaces: 9, rate: 1, overNights: 0 });
  });

  it('takes its rate from nights of known places alone', () => {
    const [house] = summariseHouses(over([{ present: 4 }], [{ present: 6, capacity: null }]));
    expect(house).toMatchObject({ averagePeople: 5, averagePlaces: 8, rate: 0.5 });
  });

  it('has no rate without places', () => {
    expect(summariseHouses(over([{ capacity: null }]))[0]).toMatchObject({ averagePlaces: null, rate: null });
    expect(summariseHouses(over([{ capacity: 0 }]))[0]).toMatchObject({ averagePlaces: 0, rate: null });
  });
});

it('a region adds its houses up per night, and has no averages without nights', () => {
  const two = [
    { present: 4 },
    { ref: 'A03', present: 1, capacity: 3 },
    { ref: 'B01', present: 2, capacity: null, overflow: 5 },
  ];
  expect(summariseRegion(over(two, two))).toEqual({ averagePeople: 7, averagePlaces: 11 });
  expect(summariseRegion({ days: [] })).toBeNull();
});
