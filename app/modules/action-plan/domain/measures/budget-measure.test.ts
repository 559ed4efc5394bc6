import { expect, it } from 'vitest';
import { toCents } from '#app/kernel/money.ts';
import { aLine, aMeasure } from '../fixtures/small-plan.ts';
import type { CalculatedLine } from '../lines/budget-line.ts';
import { calculateLine } from '../lines/calculate-line.ts';
import { budgetMeasure } from './budget-measure.ts';

it('a measure costs no more than the lowest of its ceilings', () => {
  const ceiling = (id: string, cents: number) => aLine(id, { kind: 'ceiling', ceilingCents: toCents(cents) });
  const lines = [aLine('a'), ceiling('high', 90_001), ceiling('low', 90_000), ceiling('higher', 99_999)];
  const around = { amountOf: () => toCents(0), otherLinesCents: toCents(0) };
  const calculated = new Map<string, CalculatedLine>(
    lines.map((line) => [line.id, calculateLine(line, around)]),
  );
  const budget = budgetMeasure(aMeasure('m', lines), calculated);
  expect([budget.lineSumCents, budget.ceilingCents, budget.budgetCents]).toEqual([100_000, 90_000, 90_000]);
});
