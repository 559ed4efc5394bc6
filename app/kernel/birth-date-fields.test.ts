import { describe, expect, it } from 'vitest';
import { birthDateValues, typedBirthDate } from './birth-date-fields.ts';
import { readBirthDate } from './birth-date.ts';

const fields = (day: string, month: string, year: string, age = '') => ({
  'geboren-dag': day,
  'geboren-maand': month,
  'geboren-jaar': year,
  'geboren-leeftijd': age,
});

describe('the fields of a birth date', () => {
  it.each([
    [fields('', '', ''), ''],
    [fields(' 3 ', '9', '1977'), '1977-09-03'],
    [fields('13', '11', '1977'), '1977-11-13'],
    [fields('', '9', '1977'), '1977-09'],
    [fields('', '', '1977'), '1977'],
    [fields('3', '', '1977'), '1977--03'],
    [fields('3', '9', ''), '-09-03'],
    [fields('', '', '', '48'), '~48'],
    [fields('', '', '1977', '48'), '1977 ~48'],
    [{ ...fields('', '', ''), geboren: '1977-09' }, '1977-09'],
    [{ ...fields('3', '9', '1977'), geboren: '1960-02-01' }, '1960-02-01'],
    [{}, ''],
  ])('%j make %s', (typed, expected) => {
    expect(typedBirthDate(typed, 'geboren')).toBe(expected);
  });

  it.each(['1977-09-03', '1977-09', '1977'])('hold %s, which comes out the same', (text) => {
    const values = birthDateValues('geboren', readBirthDate(text), Temporal.PlainDate.from('2026-11-20'));
    expect(typedBirthDate(values, 'geboren')).toBe(text);
  });

  it('hold the age that an estimate comes to now, and nothing of what is not known', () => {
    const today = Temporal.PlainDate.from('2026-11-20');
    expect(birthDateValues('geboren', readBirthDate('~1985@2020-03-01'), today)).toEqual(
      fields('', '', '', '41'),
    );
    expect(birthDateValues('geboren', null, today)).toEqual(fields('', '', ''));
  });
});
