import { expect, it } from 'vitest';
import { keepUntil, type FileAge } from './retention.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const file = (changes: Partial<FileAge>): FileAge => ({
  bases: [{ basis: 'wmo', until: null }],
  lastChangedOn: day('2026-02-28'),
  destructionRequestedOn: null,
  ...changes,
});

it.each([
  ['fifteen years after the last change under the Wmo', {}, '2041-02-28'],
  [
    'three months after a request, whatever the ground',
    { destructionRequestedOn: day('2026-11-30') },
    '2027-02-28',
  ],
  [
    'three months after consent ended',
    { bases: [{ basis: 'consent', until: day('2026-03-01') }] },
    '2026-06-01',
  ],
  [
    'a year after a vital interest ended',
    { bases: [{ basis: 'vital-interest', until: day('2026-03-01') }] },
    '2027-03-01',
  ],
  [
    'a year after a public task ended',
    { bases: [{ basis: 'public-task', until: day('2028-02-29') }] },
    '2029-02-28',
  ],
  [
    'by the ground that allows longest',
    {
      bases: [
        { basis: 'consent', until: day('2026-03-01') },
        { basis: 'wmo', until: null },
      ],
    },
    '2041-02-28',
  ],
  ['no longer than the last change without any ground', { bases: [] }, '2026-02-28'],
] as const)('a file is kept until %s', (_, changes, expected) => {
  expect(keepUntil(file(changes))?.toString()).toBe(expected);
});

it('has no last day while consent goes on', () => {
  expect(keepUntil(file({ bases: [{ basis: 'consent', until: null }] }))).toBe(null);
});
