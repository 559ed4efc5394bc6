import { expect, it } from 'vitest';
import { day } from './fixtures/stays.ts';
import { nightOf } from './night-of.ts';
import { drawOccupancy } from './occupancy-text.ts';

it('nights are drawn as a table, with a dash where no number of places is known', () => {
  const figures = { capacity: 8, overflow: 2, outOfService: 1, present: 11 };
  const days = [
    {
      date: day('2026-11-20'),
      premises: [
        nightOf({ ...figures, ref: 'A01' }),
        nightOf({ ...figures, ref: 'Nachtopvang', capacity: null, outOfService: 0, present: 3 }),
      ],
    },
    { date: day('2026-11-21'), premises: [nightOf({ ...figures, ref: 'A01', present: 123_456 })] },
  ];
  expect(drawOccupancy({ days }).split('\n')).toEqual([
    'nacht       plek         plaatsen  uitloop  buiten  binnen  vrij  te veel',
    '----------  -----------  --------  -------  ------  ------  ----  -------',
    '2026-11-20  A01                 8        2       1      11     0        2',
    '2026-11-20  Nachtopvang         –        2       0       3     –        0',
    '2026-11-21  A01                 8        2       1  123456     0   123447',
  ]);
});

it('without nights there are headings alone', () => {
  expect(drawOccupancy({ days: [] })).toBe(
    'nacht  plek  plaatsen  uitloop  buiten  binnen  vrij  te veel\n' +
      '-----  ----  --------  -------  ------  ------  ----  -------',
  );
});
