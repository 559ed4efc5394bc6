import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  covers,
  daysElapsed,
  daysIn,
  hasBegun,
  hasEnded,
  isEmpty,
  overlaps,
  period,
  periodOfYears,
  yearsTouched,
} from './period.ts';
import { oneYear, parseYearSpan, spanContains, yearSpanKey, yearsOf } from './year-span.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const span = (from: string, until: string) => ({ from: day(from), until: day(until) });
const open = (from: string | null, until: string | null) => ({
  from: from === null ? null : day(from),
  until: until === null ? null : day(until),
});

test('a period has at least one day', () => {
  expect(period(day('2021-03-01'), day('2021-03-02')).ok).toBe(true);
  expect(period(day('2021-03-01'), day('2021-03-01'))).toStrictEqual({ ok: false, reason: 'empty' });
  expect(period(day('2021-03-02'), day('2021-03-01')).ok).toBe(false);
});

test('the last day is in it, the day after is not', () => {
  const year = periodOfYears(oneYear(2020));
  expect(daysIn(year)).toBe(366);
  expect(covers(year, day('2020-12-31'))).toBe(true);
  expect(covers(year, day('2021-01-01'))).toBe(false);
  expect(yearsTouched(year)).toStrictEqual({ first: 2020, last: 2020 });
});

test('periods that touch do not overlap', () => {
  const march = span('2021-03-01', '2021-04-01');
  expect(overlaps(march, span('2021-04-01', '2021-05-01'))).toBe(false);
  expect(overlaps(march, span('2021-03-31', '2021-05-01'))).toBe(true);
});

test('the end of a period is the first day after it', () => {
  const leapDay = span('2024-02-29', '2024-03-01');
  const days = ['2024-02-28', '2024-02-29', '2024-03-01'].map(day);
  expect(days.map((each) => hasBegun(leapDay, each))).toStrictEqual([false, true, true]);
  expect(days.map((each) => covers(leapDay, each))).toStrictEqual([false, true, false]);
  expect(days.map((each) => hasEnded(leapDay, each))).toStrictEqual([false, false, true]);
});

test('an end that is open never comes', () => {
  const distant = day('9999-12-31');
  expect(covers(open('2024-03-01', null), distant)).toBe(true);
  expect(covers(open('2024-03-01', null), day('2024-02-29'))).toBe(false);
  expect(covers(open(null, '2024-03-01'), day('0001-01-01'))).toBe(true);
  expect(covers(open(null, '2024-03-01'), day('2024-03-01'))).toBe(false);
  expect(covers(open(null, null), distant)).toBe(true);
});

test('a period whose end is not after its beginning has no day', () => {
  expect(isEmpty(span('2024-03-01', '2024-03-01'))).toBe(true);
  expect(isEmpty(span('2024-03-02', '2024-03-01'))).toBe(true);
  expect(isEmpty(span('2024-03-01', '2024-03-02'))).toBe(false);
  expect([open('2024-03-01', null), open(null, '2024-03-01'), open(null, null)].some(isEmpty)).toBe(false);
});

test('periods overlap exactly when they share a day, whichever ends are open', () => {
  const start = day('2024-02-20');
  const end = fc.option(fc.integer({ min: 0, max: 20 }).map((offset) => start.add({ days: offset })));
  const any = fc.record({ from: end, until: end });
  const days = Array.from({ length: 60 }, (_, index) => start.add({ days: index - 20 }));
  fc.assert(
    fc.property(any, any, (one, other) => {
      const shared = days.some((each) => covers(one, each) && covers(other, each));
      expect(overlaps(one, other)).toBe(shared);
    }),
  );
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
