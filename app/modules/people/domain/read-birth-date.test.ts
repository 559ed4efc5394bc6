import { describe, expect, it } from 'vitest';
import { birthDateText } from '#app/kernel/birth-date.ts';
import { readTypedBirthDate } from './read-birth-date.ts';

const today = Temporal.PlainDate.from('2026-11-20');
const read = (text: string) => {
  const birth = readTypedBirthDate(text, today);
  return birth === null || typeof birth === 'string' ? birth : birthDateText(birth);
};

describe('a birth date that was typed', () => {
  it.each([
    ['1977', '1977'],
    [' 1977 ', '1977'],
    ['1977-00-00', '1977'],
    ['19770000', '1977'],
    ['00-00-1977', '1977'],
    ['1977-09', '1977-09'],
    ['1977-9', '1977-09'],
    ['1977-09-00', '1977-09'],
    ['19770900', '1977-09'],
    ['9-1977', '1977-09'],
    ['00-09-1977', '1977-09'],
    ['1977-09-03', '1977-09-03'],
    ['1977-9-3', '1977-09-03'],
    ['19770903', '1977-09-03'],
    ['3-9-1977', '1977-09-03'],
    ['03/09/1977', '1977-09-03'],
    ['2026', '2026'],
    ['2026-11', '2026-11'],
    ['2026-11-20', '2026-11-20'],
    ['1906', '1906'],
    ['1906-11-20', '1906-11-20'],
    ['~48', '~1978@2026-11-20'],
    ['~ 48 jaar', '~1978@2026-11-20'],
    ['~0', '~2026@2026-11-20'],
    ['~120', '~1906@2026-11-20'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('may be left out', () => {
    expect([read(''), read('  ')]).toEqual([null, null]);
  });

  it.each([
    ['gisteren', 'birth-date-unreadable'],
    ['1977-13', 'birth-date-unreadable'],
    ['1977-02-30', 'birth-date-unreadable'],
    ['0000', 'birth-date-unreadable'],
    ['1977-09-03T10:00', 'birth-date-unreadable'],
    ['+001977-09-03', 'birth-date-unreadable'],
    ['-09-03', 'birth-date-without-year'],
    ['1977-00-03', 'birth-date-without-month'],
    ['1977--03', 'birth-date-without-month'],
    ['77', 'birth-year-not-four-digits'],
    ['206-11-27', 'birth-year-not-four-digits'],
    ['1977 ~48', 'birth-date-and-age'],
    ['~', 'age-unreadable'],
    ['~oud', 'age-unreadable'],
    ['~121', 'age-unreadable'],
    ['2027', 'birth-date-in-future'],
    ['2026-12', 'birth-date-in-future'],
    ['2026-11-21', 'birth-date-in-future'],
    ['1905', 'birth-date-too-long-ago'],
    ['1906-10', 'birth-date-too-long-ago'],
    ['1906-11-19', 'birth-date-too-long-ago'],
    ['0206-11-27', 'birth-date-too-long-ago'],
  ])('%s is refused: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
