import { expect, it } from 'vitest';
import { noCents, toCents } from '#app/kernel/money.ts';
import { aLine } from '../fixtures/small-plan.ts';
import { baseAmount, hoursPerWeek } from './line-amount.ts';

it.each([
  ['a cent below its own ceiling', 10_001, 10_000, '1 match × € 100 = € 100'],
  ['its own ceiling exactly', 10_000, 10_000, '1 match × € 100 = € 100'],
  ['a cent above its own ceiling', 9_999, 9_999, '1 match × € 100 = € 100, hoogstens € 99,99'],
])('a fee that comes to %s', (_, ceiling, cents, formula) => {
  const amount = baseAmount(
    aLine('a', {
      kind: 'per-result',
      feeCents: toCents(10_000),
      expected: 1,
      unit: 'matches',
      ceilingCents: toCents(ceiling),
    }),
    { amountOf: () => noCents, otherLinesCents: noCents },
  );
  expect([amount.cents, amount.formula.replaceAll('\u00A0', ' ')]).toEqual([cents, formula]);
});

it('hours a week are those of all persons together, without the rounding of numbers', () => {
  expect(hoursPerWeek({ kind: 'per-week', hoursPerWeek: 128 })).toBe(128);
  expect(hoursPerWeek({ kind: 'per-person', persons: 3, hoursPerPersonWeek: 1.1 })).toBe(3.3);
});
