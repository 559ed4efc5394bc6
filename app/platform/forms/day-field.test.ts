import { describe, expect, it } from 'vitest';
import { dayField, optionalDayField } from './day-field.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const missing = 'Vul een dag in.';
const wrongYear = 'Klopt het jaar? Vul een dag in van 1 januari 1990 tot en met 31 december 2099.';
const told = (outcome: ReturnType<ReturnType<typeof optionalDayField>['safeParse']>) =>
  outcome.success ? (outcome.data?.toString() ?? null) : outcome.error.issues.map(({ message }) => message);

describe('a day that is typed', () => {
  it.each([
    ['1990-01-01', '1990-01-01'],
    [' 2099-12-31 ', '2099-12-31'],
    ['1989-12-31', [wrongYear]],
    ['2100-01-01', [wrongYear]],
    ['0026-11-20', [wrongYear]],
    ['2026-02-30', [missing]],
    ['morgen', [missing]],
  ])('%j gives %j', (text, expected) => {
    expect(told(dayField(missing).safeParse(text))).toEqual(expected);
    expect(told(optionalDayField(missing).safeParse(text))).toEqual(expected);
  });

  it('is taken as it is written in Dutch, where a browser has no date field', () => {
    for (const field of [dayField('dag'), optionalDayField('dag')]) {
      expect(field.safeParse('20-11-2026').data?.toString()).toBe('2026-11-20');
      expect(field.safeParse('1-2-2026').data?.toString()).toBe('2026-02-01');
      for (const none of ['31-11-2026', '20-11-26', '20/11/2026', '11-20-2026'])
        expect(field.safeParse(none).success).toBe(false);
    }
  });

  it('may be left out where it is optional', () => {
    expect(told(optionalDayField(missing).safeParse(''))).toBeNull();
    expect(told(optionalDayField(missing).safeParse(undefined))).toBeNull();
    expect(told(dayField(missing).safeParse(''))).toEqual([missing]);
  });

  it('keeps to bounds of its own', () => {
    const field = optionalDayField(missing, { first: day('1850-01-01'), last: day('2030-12-31') });
    expect(told(field.safeParse('1850-01-01'))).toBe('1850-01-01');
    expect(told(field.safeParse('2031-01-01'))).toEqual([
      'Klopt het jaar? Vul een dag in van 1 januari 1850 tot en met 31 december 2030.',
    ]);
  });
});
