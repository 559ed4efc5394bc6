import { describe, expect, test } from 'vitest';
import { oneYear, parseYearSpan, spanContains, yearsOf, yearSpanKey } from './year-span.ts';

describe('reading years', () => {
  test.each([
    ['2020', 2020, 2020],
    ['2020-2021', 2020, 2021],
    [' 2020 – 2023 ', 2020, 2023],
    ['2020/2021', 2020, 2021],
    ['2021-2021', 2021, 2021],
  ])('%s is from %i up to and including %i', (text, first, last) => {
    expect(parseYearSpan(text)).toStrictEqual({ first, last });
  });

  test.each(['2021-2020', '', '20', '2020-', '2020-2021-2022', 'van 2020', '2020 e.v.', '12020'])(
    '%s is no span of years',
    (text) => {
      expect(parseYearSpan(text)).toBeNull();
    },
  );
});

test('a span is written as one year or two', () => {
  expect(yearSpanKey(oneYear(2020))).toBe('2020');
  expect(yearSpanKey({ first: 2020, last: 2021 })).toBe('2020-2021');
});

test('a span has its first and its last year', () => {
  expect(yearsOf({ first: 2020, last: 2022 })).toStrictEqual([2020, 2021, 2022]);
  expect(yearsOf(oneYear(2020))).toStrictEqual([2020]);
});

test('a span lies in another up to its edges, and not beyond either', () => {
  const outer = { first: 2020, last: 2023 };
  expect(spanContains(outer, outer)).toBe(true);
  expect(spanContains(outer, { first: 2021, last: 2022 })).toBe(true);
  expect(spanContains(outer, { first: 2019, last: 2022 })).toBe(false);
  expect(spanContains(outer, { first: 2021, last: 2024 })).toBe(false);
});
