import { expect, it } from 'vitest';
import { day } from '#app/modules/shelter/domain/fixtures/stays.ts';
import { drawOccupancy } from '#app/modules/shelter/domain/occupancy-text.ts';
import { occupancyOf, type PremisesCapacity } from './count-occupancy.ts';

/** The night shelter of Assen: eight beds, two more in cold, one bed broken for two nights. */
const house: PremisesCapacity = {
  ref: 'A01',
  places: [{ from: day('2026-01-01'), until: null, places: 8 }],
  overflow: [{ from: day('2026-12-02'), until: day('2026-12-04'), places: 2 }],
  outOfService: [{ from: day('2026-12-01'), until: day('2026-12-03'), places: 1 }],
};

const stay = (from: string, until: string | null) => ({
  premisesRef: 'A01',
  from: day(from),
  until: until === null ? null : day(until),
});

it('counts night by night, the night of departure not among them', () => {
  const stays = [
    stay('2026-11-01', null),
    stay('2026-12-01', '2026-12-03'),
    stay('2026-12-03', '2026-12-04'),
    { ...stay('2026-12-01', null), premisesRef: 'B99' },
  ];
  expect(drawOccupancy(occupancyOf([house], stays, day('2026-12-01'), day('2026-12-05')))).toBe(
    [
      'nacht       plek  plaatsen  uitloop  buiten  binnen  vrij  te veel',
      '----------  ----  --------  -------  ------  ------  ----  -------',
      '2026-12-01  A01          8        0       1       2     5        0',
      '2026-12-02  A01          8        2       1       2     7        0',
      '2026-12-03  A01          8        2       0       2     8        0',
      '2026-12-04  A01          8        0       0       1     7        0',
    ].join('\n'),
  );
});

it('knows a leap day, and gives no nights for a period without any', () => {
  const { days } = occupancyOf(
    [house],
    [stay('2028-02-29', '2028-03-01')],
    day('2028-02-28'),
    day('2028-03-02'),
  );
  expect(days.map(({ premises }) => premises[0]?.present)).toEqual([0, 1, 0]);
  expect(occupancyOf([house], [], day('2028-02-28'), day('2028-02-28')).days).toEqual([]);
});
