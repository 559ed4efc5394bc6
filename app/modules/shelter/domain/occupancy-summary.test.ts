import { describe, expect, it } from 'vitest';
import { day } from './fixtures/stays.ts';
import { nightOf, type NightFigures } from './night-of.ts';
import { summariseHouses, summariseRegion } from './occupancy-summary.ts';

const figures = { ref: 'A01', capacity: 8, overflow: 0, outOfService: 0, present: 0 };
type Figures = Partial<NightFigures & { readonly isRecorded: boolean }>;
const over = (...nights: readonly (readonly Figures[])[]) => ({
  days: nights.map((houses, index) => ({
    date: day('2026-11-20').add({ days: index }),
    premises: houses.map(({ isRecorded = true, ...changes }) => ({
      ...nightOf({ ...figures, ...changes }),
      isRecorded,
    })),
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
        busiestNights: [day('2026-11-21')],
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
  expect(summariseRegion(over(two, two))).toEqual({
    averagePeople: 7,
    averagePlaces: 11,
    rate: 10 / 22,
    highest: 7,
    busiestNights: [day('2026-11-20'), day('2026-11-21')],
    overNights: 0,
  });
  expect(summariseRegion({ days: [] })).toBeNull();
});

it('is busiest on no night when nobody slept', () => {
  expect(summariseRegion(over([{ present: 0 }], [{ present: 0 }]))).toMatchObject({
    highest: 0,
    busiestNights: [],
  });
});

describe('a house that does not record', () => {
  const full = { present: 8 };
  const silent = { ref: 'A02', capacity: 20, isRecorded: false };

  it('has no figures, and is not counted as empty in the region', () => {
    const nights = over([full, silent], [full, silent]);
    expect(summariseHouses(nights)[1]).toEqual({
      ref: 'A02',
      nights: 0,
      averagePeople: null,
      highest: null,
      busiestNights: [],
      averagePlaces: null,
      rate: null,
      overNights: 0,
    });
    expect(summariseRegion(nights)).toMatchObject({ averagePeople: 8, averagePlaces: 8, rate: 1 });
  });

  it('counts from the night on which it began', () => {
    const nights = over([silent], [{ ...silent, present: 10, isRecorded: true }]);
    expect(summariseHouses(nights)[0]).toMatchObject({ nights: 1, averagePeople: 10, rate: 0.5 });
    expect(summariseRegion(nights)).toMatchObject({ averagePeople: 10, averagePlaces: 20 });
  });

  it('leaves nothing to say of a region where none does', () => {
    expect(summariseRegion(over([silent], [silent]))).toBeNull();
  });
});
