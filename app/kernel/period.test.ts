import { expect, test } from 'vitest';
import {
  daysElapsed,
  daysIn,
  period,
  periodHas,
  periodOfYears,
  periodsOverlap,
  yearsTouched,
} from './period.ts';
import { oneYear, parseYearSpan, spanContains, yearSpanKey, yearsOf } from './year-span.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const span = (from: string, until: string) => ({ from: day(from), until: day(until) });

test('a period has at least one day', () => {
  expect(period(day('2021-03-01'), day('2021-03-02')).ok).toBe(true);
  expect(period(day('2021-03-01'), day('2021-03-01'))).toStrictEqual({ ok: false, reason: 'empty' });
  expect(period(day('2021-03-02'), day('2021-03-01')).ok).toBe(false);
});

test('the last day is in it, the day after is not', () => {
  const year = periodOfYears(oneYear(2020));
  expect(daysIn(year)).toBe(366);
  expect(periodHas(year, day('2020-12-31'))).toBe(true);
  expect(periodHas(year, day('2021-01-01'))).toBe(false);
  expect(yearsTouched(year)).toStrictEqual({ first: 2020, last: 2020 });
});

test('periods that touch do not overlap', () => {
  const march = span('2021-03-01', '2021-04-01');
  expect(periodsOverlap(march, span('2021-04-01', '2021-05-01'))).toBe(false);
  expect(periodsOverlap(march, span('2021-03-31', '2021-05-01'))).toBe(true);
});

test('elapsed days stop at both ends', () => {
  const march = span('2021-03-01', '2021-04-01');
  expect(daysElapsed(march, day('2021-02-01'))).toBe(0);
  expect(daysElapsed(march, day('2021-03-11'))).toBe(10);
  expect(daysElapsed(march, day('2022-01-01'))).toBe(31);
});

test('spans of years are written and read', () => {
  expect(yearSpanKey({ first: 2020, last: 2021 })).toBe('2020-2021');
  expect(yearSpanKey(oneYear(2020))).toBe('2020');
  expect(parseYearSpan('2020-2021')).toStrictEqual({ first: 2020, last: 2021 });
  expect(parseYearSpan('2020/2021')).toStrictEqual({ first: 2020, last: 2021 });
  expect(parseYearSpan('2021-2020')).toBeNull();
  expect(parseYearSpan('later')).toBeNull();
  expect(yearsOf({ first: 2020, last: 2022 })).toStrictEqual([2020, 2021, 2022]);
  expect(spanContains({ first: 2020, last: 2021 }, { first: 2021, last: 2022 })).toBe(false);
});
