import { describe, expect, it } from 'vitest';
import { birthDatesToFind, readBirthDatePlace } from './birth-date-match.ts';
import type { MatchEvidence } from './match.ts';
import { rankMatches } from './rank-matches.ts';

const found = (changes: Partial<MatchEvidence>): MatchEvidence => ({
  personId: 'p',
  nameSimilarity: 1,
  birthDate: 'equal',
  bsn: 'unknown',
  ...changes,
});

describe('a stored person', () => {
  it.each([
    [
      'with the same BSN is the same, whatever the name',
      { bsn: 'equal', nameSimilarity: 0, birthDate: 'different' },
      'same',
    ],
    ['with the same name and birth date is likely the same', {}, 'likely'],
    ['with day and month swapped is likely the same', { birthDate: 'day-month-swapped' }, 'likely'],
    [
      'with a mistyped date and a name alike is likely the same',
      { birthDate: 'one-off', nameSimilarity: 0.8 },
      'likely',
    ],
    ['with the same name and no birth date is possible', { birthDate: 'unknown' }, 'possible'],
    ['with the same name and another birth date is possible', { birthDate: 'different' }, 'possible'],
    ['with another BSN but all the rest equal is possible', { bsn: 'different' }, 'possible'],
    [
      'with another BSN and a name alike is left out',
      { bsn: 'different', nameSimilarity: 0.6, birthDate: 'unknown' },
      null,
    ],
    ['with the birth date alone is left out', { nameSimilarity: 0.1 }, null],
    [
      'with a name alike and another birth date is left out',
      { nameSimilarity: 0.7, birthDate: 'different' },
      null,
    ],
  ] as const)('%s', (_, changes, verdict) => {
    expect(rankMatches([found(changes)])[0]?.verdict ?? null).toBe(verdict);
  });

  it('is told with the reasons', () => {
    expect(rankMatches([found({ birthDate: 'day-month-swapped', nameSimilarity: 0.7 })])[0]?.reasons).toEqual(
      ['name-alike', 'birth-date-swapped'],
    );
  });

  it('comes before those with less in common', () => {
    const matches = rankMatches([
      found({ personId: 'a', birthDate: 'unknown' }),
      found({ personId: 'b' }),
      found({ personId: 'c', bsn: 'equal' }),
    ]);
    expect(matches.map(({ personId }) => personId)).toEqual(['c', 'b', 'a']);
  });
});

const matchOf = (searched: string, stored: string) => {
  const place = birthDatesToFind(Temporal.PlainDate.from(searched)).findIndex(
    (date) => date?.toString() === stored,
  );
  return readBirthDatePlace(place + 1);
};

describe('birth dates to look up', () => {
  it.each([
    ['1988-05-04', '1988-05-04', 'equal'],
    ['1988-05-04', '1988-04-05', 'day-month-swapped'],
    ['1988-05-05', '1988-05-06', 'one-off'],
    ['1978-05-04', '1987-05-04', 'one-off'],
    ['1988-05-04', '1988-05-14', 'one-off'],
    ['1988-05-14', '1988-06-15', 'different'],
    ['1988-05-14', '2088-05-14', 'different'],
  ])('%s against %s is %s', (searched, stored, match) => {
    expect(matchOf(searched, stored)).toBe(match);
  });

  it('stay unknown when nothing is stored', () => {
    expect(readBirthDatePlace(null)).toBe('unknown');
  });
});
