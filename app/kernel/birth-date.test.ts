import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agesOn,
  birthDatesAgree,
  birthDateText,
  birthDays,
  birthYearOf,
  readBirthDate,
} from './birth-date.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const read = (text: string) => {
  const birth = readBirthDate(text);
  if (birth === null) throw new Error(`not read: ${text}`);
  return birth;
};

describe('the days that a birth date can be', () => {
  it.each([
    ['1988-02-29', '1988-02-29', '1988-02-29'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['1973-12', '1973-12-01', '1973-12-31'],
    ['1973', '1973-01-01', '1973-12-31'],
    ['~1950@2020-03-01', '1945-01-01', '1955-12-31'],
    ['~2018@2020-03-01', '2013-01-01', '2020-03-01'],
  ])('%s: from %s to %s', (text, first, last) => {
    const days = birthDays(read(text));
    expect([days.first.toString(), days.last.toString()]).toEqual([first, last]);
  });
});

describe('an age', () => {
  it.each([
    ['2008-03', '2026-02-28', 17, 17],
    ['2008-03', '2026-03-01', 17, 18],
    ['2008-03', '2026-03-31', 18, 18],
    ['2008', '2026-01-01', 17, 18],
    ['2008', '2026-12-30', 17, 18],
    ['~2008@2026-06-01', '2026-06-01', 12, 23],
  ])('of %s on %s is from %i to %i', (text, on, youngest, oldest) => {
    expect(agesOn(read(text), day(on))).toEqual({ youngest, oldest });
  });
});

it('reads what it writes, and nothing else', () => {
  for (const text of ['1988-02-29', '1973-12', '0973', '~1950@2020-03-01'])
    expect(birthDateText(read(text))).toBe(text);
  for (const text of ['', '73', '1973-13', '1973-00', '1973-00-00', '1989-02-29', '~1950', '~1950@gisteren'])
    expect(readBirthDate(text)).toBeNull();
});

it('has a year, unless that was estimated', () => {
  expect(
    ['1988-02-29', '1973-12', '1973', '~1950@2020-03-01'].map((text) => birthYearOf(read(text))),
  ).toEqual([1988, 1973, 1973, null]);
  expect(birthYearOf(null)).toBeNull();
});

describe('two birth dates', () => {
  it.each([
    ['1973-12-04', '1973-12-04', 'same'],
    ['1973-12-04', '1973-12-05', 'different'],
    ['1973-12', '1973-12', 'possible'],
    ['1973-12', '1973-11-30', 'different'],
    ['1973-12', '1973', 'possible'],
    ['~1950@2020-03-01', '1955', 'possible'],
    ['~1950@2020-03-01', '1956-01-01', 'different'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(birthDatesAgree(read(one), read(other))).toBe(expected);
    expect(birthDatesAgree(read(other), read(one))).toBe(expected);
  });

  it('never differ when one is the other, less precisely', () => {
    const start = day('1920-01-01');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 38_000 }), (after) => {
        const text = start.add({ days: after }).toString();
        for (const less of [text.slice(0, 7), text.slice(0, 4)])
          expect(birthDatesAgree(read(text), read(less))).toBe('possible');
      }),
    );
  });
});
