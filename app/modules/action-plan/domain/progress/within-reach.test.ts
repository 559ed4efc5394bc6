import { expect, it } from 'vitest';
import { toBasisPoints, toCents } from '#app/kernel/money.ts';
import type { BudgetLine } from '../lines/budget-line.ts';
import { aLine, aMeasure, aPlan } from '../fixtures/small-plan.ts';
import { isWithinReach } from './within-reach.ts';

const lump = (id: string, euros: number) => aLine(id, { kind: 'lump', amountCents: toCents(euros * 100) });
const hours = (id: string, persons: number) =>
  aLine(id, {
    kind: 'hours',
    effort: { kind: 'per-person', persons, hoursPerPersonWeek: 1.25 },
    weeks: 52,
    rateCents: toCents(8100),
    fte: null,
  });
const planOf = (lines: readonly BudgetLine[]) => aPlan([aMeasure('M', lines)]);

it('takes the largest amount that can be typed', () => {
  expect(isWithinReach(planOf([lump('a', 9_999_999_999)]))).toBe(true);
});

it('refuses a product that no number holds to the cent', () => {
  expect(isWithinReach(planOf([hours('a', 9_999_999)]))).toBe(true);
  expect(isWithinReach(planOf([hours('a', 214_748_364_821)]))).toBe(false);
});

it('refuses lines that together are more than any plan has', () => {
  const many = Array.from({ length: 11 }, (_, at) => lump(`l${at}`, 9_999_999_999));
  expect(isWithinReach(planOf(many.slice(0, 10)))).toBe(true);
  expect(isWithinReach(planOf(many))).toBe(false);
});

it('refuses percentages of percentages that grow beyond it', () => {
  const chain = [lump('l0', 1_000_000)];
  for (let at = 1; at < 40; at += 1)
    chain.push(
      aLine(`l${at}`, {
        kind: 'percentage',
        percentage: toBasisPoints(10_000),
        base: { kind: 'lines', lineIds: chain.map(({ id }) => id) },
      }),
    );
  expect(isWithinReach(planOf(chain))).toBe(false);
});
