import { describe, expect, it } from 'vitest';
import { toCents, type BasisPoints } from '#app/kernel/money.ts';
import { aLine } from '../fixtures/small-plan.ts';
import type { BudgetLine, LineYears } from './budget-line.ts';
import { checkYears } from './check-line-years.ts';

const twoPercent = { baseYear: 2019, perYear: 200 as BasisPoints };

const faultsOf = (years: LineYears, indexation: BudgetLine['indexation'] = null) =>
  checkYears(aLine('a', undefined, { years, indexation }));

/** The faults of these years, each as its place and its code. */
const told = (...line: Parameters<typeof faultsOf>) =>
  faultsOf(...line).map(({ path, code }) => `${path} ${code}`);

const span = (first: number, last: number) => ({ kind: 'span', span: { first, last } }) as const;
const each = (first: number, last: number) => ({ kind: 'each', span: { first, last } }) as const;
const amounts = (...parts: readonly (readonly [year: number, cents: number])[]) =>
  ({ kind: 'amounts', parts: parts.map(([year, cents]) => ({ year, cents: toCents(cents) })) }) as const;
const weights = (...parts: readonly (readonly [year: number, weight: number])[]) =>
  ({ kind: 'weights', parts: parts.map(([year, weight]) => ({ year, weight })) }) as const;

describe('years of a line', () => {
  it.each<readonly [what: string, LineYears, readonly string[]]>([
    ['none said', { kind: 'not-stated' }, []],
    ['one year', span(2020, 2020), []],
    ['two together', span(2020, 2021), []],
    ['together, backwards', span(2021, 2020), ['years.span years']],
    ['one that comes back once', each(2020, 2020), []],
    ['two that come back', each(2020, 2021), []],
    ['coming back, backwards', each(2021, 2020), ['years.span years']],
    ['amounts, of which one is nothing', amounts([2020, 1], [2021, 0]), []],
    ['amounts of no year', amounts(), ['years.parts years']],
    ['amounts of a year twice', amounts([2020, 1], [2021, 1], [2020, 1]), ['years.parts years']],
    ['an amount a cent below nothing', amounts([2020, 0], [2021, -1]), ['years.parts[1].cents negative']],
    [
      'two amounts below nothing, in one year',
      amounts([2020, -1], [2020, -2]),
      ['years.parts years', 'years.parts[0].cents negative', 'years.parts[1].cents negative'],
    ],
    ['parts, of which one is nothing', weights([2020, 0], [2021, 1]), []],
    ['a part with four decimals', weights([2020, 0.0001]), []],
    ['a part with five decimals', weights([2020, 1], [2021, 0.000_01]), ['years.parts weights']],
    ['a part below nothing', weights([2020, 1], [2021, -1]), ['years.parts weights']],
    ['parts that are nothing together', weights([2020, 0], [2021, 0]), ['years.parts weights']],
    ['parts of no year', weights(), ['years.parts years', 'years.parts weights']],
    ['parts of a year twice', weights([2020, 1], [2020, 1]), ['years.parts years']],
  ])('%s', (_what, years, expected) => {
    expect(told(years)).toStrictEqual(expected);
  });
});

describe('a price that rises', () => {
  it.each([span(2020, 2020), each(2020, 2020), each(2020, 2021)])(
    'knows the year it rises in: %j',
    (years) => {
      expect(told(years, twoPercent)).toStrictEqual([]);
    },
  );

  it.each([
    { kind: 'not-stated' } as const,
    span(2020, 2021),
    amounts([2020, 1], [2021, 1]),
    weights([2020, 1], [2021, 1]),
  ])('does not know it: %j', (years) => {
    expect(told(years, twoPercent)).toStrictEqual(['indexation indexation']);
  });
});

it.each<readonly [word: string, LineYears, BudgetLine['indexation']]>([
  ['Prijsstijging', { kind: 'not-stated' }, twoPercent],
  ['laatste jaar', each(2021, 2020), null],
  ['elk jaar één keer', amounts([2020, 1], [2020, 1]), null],
  ['onder nul', amounts([2020, -1]), null],
  ['0 of meer', weights([2020, 1], [2021, -1]), null],
  ['Ten minste één jaar', weights([2020, 0]), null],
])('says in Dutch what is wrong: %s', (word, years, indexation) => {
  const reasons = faultsOf(years, indexation).map(({ reason }) => reason);
  expect(reasons).toStrictEqual([expect.stringContaining(word)]);
});
