import { describe, expect, it } from 'vitest';
import { counted, plural } from './counts.ts';
import { dayAndMonthInWords, dayInWords, monthInWords, weekdayInWords } from './days.ts';
import { listInWords } from './lists.ts';
import { hourInWords, momentInDigits, momentInWords } from './moments.ts';

describe('a day', () => {
  const saturday = Temporal.PlainDate.from('2026-11-28');

  it('is written with the month in full, the day without a zero', () => {
    expect(dayInWords(saturday)).toBe('28 november 2026');
    expect(dayInWords(Temporal.PlainDate.from('1988-02-09'))).toBe('9 februari 1988');
  });

  it('is named by weekday, by month, or without its year', () => {
    expect(weekdayInWords(saturday)).toBe('zaterdag 28 november');
    expect(dayAndMonthInWords(saturday)).toBe('28 november');
    expect(monthInWords(saturday)).toBe('november 2026');
  });
});

describe('a moment', () => {
  const at = (text: string) => Temporal.Instant.from(text);

  it('is told in Dutch time, an hour ahead in winter and two in summer', () => {
    expect(momentInWords(at('2026-11-28T08:21:59Z'))).toBe('28 november 2026 om 9.21 uur');
    expect(momentInWords(at('2026-07-28T08:21:00Z'))).toBe('28 juli 2026 om 10.21 uur');
  });

  it('belongs to the Dutch day, which begins before that of UTC', () => {
    expect(momentInWords(at('2026-11-27T23:00:00Z'))).toBe('28 november 2026 om 0.00 uur');
    expect(momentInWords(at('2026-11-27T22:59:59Z'))).toBe('27 november 2026 om 23.59 uur');
  });

  it('is told by its hour alone', () => {
    expect(hourInWords(at('2026-11-28T08:05:00Z'))).toBe('9.05 uur');
    expect(hourInWords(at('2026-11-28T21:15:00Z'))).toBe('22.15 uur');
  });
});

it('a moment in digits has the Dutch day and the second', () => {
  expect(momentInDigits(Temporal.Instant.from('2026-03-01T23:05:09.9Z'))).toEqual(['02-03-2026', '00:05:09']);
});

describe('a list', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a en b'],
    [['a', 'b', 'c'], 'a, b en c'],
  ])('%j is "%s"', (words, expected) => {
    expect(listInWords(words)).toBe(expected);
  });
});

describe('a count', () => {
  it.each([
    [0, '0 nachten'],
    [1, '1 nacht'],
    [2, '2 nachten'],
  ])('%i', (count, expected) => {
    expect(counted(count, 'nacht', 'nachten')).toBe(expected);
    expect(plural(count, 'nacht', 'nachten')).toBe(expected.slice(2));
  });
});
