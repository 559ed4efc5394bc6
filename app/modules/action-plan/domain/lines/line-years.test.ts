import { describe, expect, it } from 'vitest';
import { toBasisPoints, toCents } from '#app/kernel/money.ts';
import type { LineYears } from './budget-line.ts';
import { amountsPerOccurrence, divideOverYears, spanOfLine } from './line-years.ts';

const span = (first: number, last = first): LineYears => ({ kind: 'span', span: { first, last } });
const each = (first: number, last = first): LineYears => ({ kind: 'each', span: { first, last } });
const weights = (...parts: readonly (readonly [year: number, weight: number])[]): LineYears => ({
  kind: 'weights',
  parts: parts.map(([year, weight]) => ({ year, weight })),
});
const amounts = (...parts: readonly (readonly [year: number, cents: number])[]): LineYears => ({
  kind: 'amounts',
  parts: parts.map(([year, cents]) => ({ year, cents: toCents(cents) })),
});
const notStated: LineYears = { kind: 'not-stated' };
/** Ten percent a year, from 2024 on. */
const rise = { baseYear: 2024, perYear: toBasisPoints(1000) };

describe('an amount over the years of its line', () => {
  it.each([
    ['without years', notStated, 1000, ['niet-verdeeld 1000']],
    ['in one year', span(2024), 1000, ['2024 1000']],
    ['in years together', span(2024, 2025), 1000, ['2024-2025 1000']],
    ['in each year, the odd cent to the first', each(2024, 2026), 1000, ['2024 334', '2025 333', '2026 333']],
    ['by weight', weights([2024, 1], [2025, 3]), 1000, ['2024 250', '2025 750']],
    ['by weight, of which one is nothing', weights([2024, 0], [2025, 1]), 1000, ['2024 0', '2025 1000']],
    ['by weights of nothing', weights([2024, 0], [2025, 0]), 1000, ['niet-verdeeld 1000']],
    ['by weight, a year named twice', weights([2024, 1], [2024, 1]), 1000, ['2024 1000']],
    ['by stated amounts', amounts([2024, 400], [2025, 600]), 1000, ['2024 400', '2025 600']],
    [
      'with a cent to spare',
      amounts([2024, 400], [2025, 599]),
      1000,
      ['2024 400', '2025 599', 'niet-verdeeld 1'],
    ],
    [
      'with a cent short',
      amounts([2024, 400], [2025, 601]),
      1000,
      ['2024 400', '2025 601', 'niet-verdeeld -1'],
    ],
  ])('%s', (_, years, amount, expected) => {
    const divided = divideOverYears({ years, indexation: null }, toCents(amount));
    expect(Array.from(divided, ([key, cents]) => `${key} ${cents}`)).toEqual(expected);
  });

  it('is heavier in later years when the price rises', () => {
    const divided = divideOverYears({ years: each(2024, 2026), indexation: rise }, toCents(3310));
    expect([...divided]).toEqual([
      ['2024', 1000],
      ['2025', 1100],
      ['2026', 1210],
    ]);
  });
});

it.each([
  ['each year from the base year on', each(2024, 2026), [1000, 1100, 1210]],
  ['no less before the base year', each(2023, 2025), [1000, 1000, 1100]],
  ['a single year', span(2026), [1210]],
  ['years together, once', span(2024, 2026), [1000]],
  ['no years, once', notStated, [1000]],
])('a price that rises: %s', (_, years, expected) => {
  expect(amountsPerOccurrence({ years, indexation: rise }, toCents(1000))).toEqual(expected);
});

it('a price that does not rise is the same each year', () => {
  expect(amountsPerOccurrence({ years: each(2024, 2025), indexation: null }, toCents(1000))).toEqual([
    1000, 1000,
  ]);
});

it.each([
  ['not stated', notStated, null],
  ['together', span(2024, 2026), { first: 2024, last: 2026 }],
  ['each', each(2024, 2026), { first: 2024, last: 2026 }],
  ['amounts, in any order', amounts([2026, 1], [2024, 1], [2025, 1]), { first: 2024, last: 2026 }],
  ['weights, in any order', weights([2025, 1], [2026, 1], [2024, 1]), { first: 2024, last: 2026 }],
  ['none named', weights(), null],
])('the years of a line: %s', (_, years, expected) => {
  expect(spanOfLine(years)).toEqual(expected);
});
