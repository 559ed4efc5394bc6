import { describe, expect, it } from 'vitest';
import { birthDatesToFind, readBirthDatePlace } from './birth-date-match.ts';
import type { MatchEvidence } from './match.ts';
import { rankMatches } from './rank-matches.ts';

const found = (changes: Partial<MatchEvidence>): MatchEvidence => ({
  personId: 'p',
  nameSimilarity: 1,
  nameReasons: ['name-equal'],
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
    const verdicts = rankMatches([found(changes)]).map((match) => match.verdict);
    expect(verdicts).toEqual(verdict === null ? [] : [verdict]);
  });

  it.each([
    [
      'a mistyped date from three quarters on',
      'one-off',
      0.75,
      'likely',
      ['name-equal', 'birth-date-one-off'],
    ],
    ['a mistyped date just below', 'one-off', 0.74, 'possible', ['name-equal', 'birth-date-one-off']],
    ['a mistyped date and hardly the name', 'one-off', 0.4, null, null],
    ['no date and half the name', 'unknown', 0.5, 'possible', ['name-equal']],
    ['no date and less than half', 'unknown', 0.49, null, null],
    [
      'another date and nearly all the name',
      'different',
      0.95,
      'possible',
      ['name-equal', 'birth-date-different'],
    ],
    ['another date and somewhat less', 'different', 0.94, null, null],
    [
      'a date that can be the same and six tenths of the name',
      'possible',
      0.6,
      'possible',
      ['name-equal', 'birth-date-possible'],
    ],
    ['a date that can be the same and less than that', 'possible', 0.59, null, null],
    [
      'a date that can be the same and the same name',
      'possible',
      1,
      'possible',
      ['name-equal', 'birth-date-possible'],
    ],
    [
      'the same date and three tenths of the name',
      'equal',
      0.3,
      'possible',
      ['name-equal', 'birth-date-equal'],
    ],
    ['the same date and less than that', 'equal', 0.29, null, null],
  ] as const)('with %s', (_, birthDate, nameSimilarity, verdict, reasons) => {
    const told = rankMatches([found({ birthDate, nameSimilarity })]).map((match) => [
      match.verdict,
      match.reasons,
    ]);
    expect(told).toEqual(verdict === null ? [] : [[verdict, reasons]]);
  });

  it('weighs six tenths for the name and four for the date, all for the same BSN and half for another', () => {
    const score = (changes: Partial<MatchEvidence>) => rankMatches([found(changes)])[0]?.score;
    expect(score({ nameSimilarity: 0.5 })).toBeCloseTo(0.7);
    expect(score({ birthDate: 'day-month-swapped' })).toBeCloseTo(0.94);
    expect(score({ bsn: 'different' })).toBe(0.5);
    expect(score({ bsn: 'equal', nameSimilarity: 0, birthDate: 'different' })).toBe(1);
  });

  it('is told whether the BSN is the same or another', () => {
    const reasons = (changes: Partial<MatchEvidence>) => rankMatches([found(changes)])[0]?.reasons;
    expect(reasons({ bsn: 'equal', birthDate: 'unknown' })).toEqual(['bsn-equal', 'name-equal']);
    expect(reasons({ bsn: 'different' })).toEqual(['bsn-different', 'name-equal', 'birth-date-equal']);
    expect(reasons({})).toEqual(['name-equal', 'birth-date-equal']);
  });

  it('is told with the reasons', () => {
    const swapped = {
      birthDate: 'day-month-swapped',
      nameReasons: ['family-name-equal', 'initials-fit'],
    } as const;
    expect(rankMatches([found(swapped)])[0]?.reasons).toEqual([
      'family-name-equal',
      'initials-fit',
      'birth-date-swapped',
    ]);
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

  it('have no second when day and month swapped are no date or the same', () => {
    const second = (date: string) => birthDatesToFind(Temporal.PlainDate.from(date))[1];
    expect(second('1988-05-05')).toBeNull();
    expect(second('1988-05-13')).toBeNull();
    expect(second('1988-05-12')?.toString()).toBe('1988-12-05');
  });

  it('stay unknown when nothing is stored', () => {
    expect(readBirthDatePlace(null)).toBe('unknown');
  });
});
