/*
 * The lines of a plan, in the order in which they need each other.
 *
 * Rule: percentages come after the lines they are taken of, also in other measures; ceilings come last. Percentages
 * of each other are refused, with the circle named.
 * Source: app/modules/action-plan/README.md (invariants); decision 0015.
 * Example: ten per cent of a line that comes after it: `calculateLines([{ id: 'E1', lines: [{ id: 'b',
 * kind: 'percentage', percentage: 1000, base: { kind: 'lines', lineIds: ['a'] } }, { id: 'a', kind: 'lump',
 * amountCents: 5000 }].map((line) => ({ ...line, years: { kind: 'not-stated' }, indexation: null, vat: null,
 * statedCents: null, rounding: 0 })) }]).value.get('b').exactCents` is `500`.
 */

import { addCents, noCents, type Cents } from '#app/kernel/money.ts';
import { succeed, type Result } from '#app/kernel/result.ts';
import type { BudgetLine, CalculatedLine } from './budget-line.ts';
import { calculateLine } from './calculate-line.ts';
import { orderLines, type CircularLines } from './line-order.ts';

/** The lines of one measure, with the id of that measure. */
export interface MeasureLines {
  readonly id: string;
  readonly lines: readonly BudgetLine[];
}

/** Calculates all lines of a plan, by id. */
export function calculateLines(
  measures: readonly MeasureLines[],
): Result<ReadonlyMap<string, CalculatedLine>, CircularLines> {
  const ordered = orderLines(measures.flatMap(({ lines }) => lines));
  if (!ordered.ok) return ordered;
  const calculated = new Map<string, CalculatedLine>();
  const amountOf = (id: string): Cents => calculated.get(id)?.usedCents ?? noCents;
  for (const line of ordered.value) {
    if (line.kind === 'ceiling') continue;
    calculated.set(line.id, calculateLine(line, { amountOf, otherLinesCents: noCents }));
  }
  for (const { lines } of measures) {
    const otherLinesCents = addCents(...lines.map(({ id }) => amountOf(id)));
    for (const line of lines) {
      if (line.kind === 'ceiling')
        calculated.set(line.id, calculateLine(line, { amountOf, otherLinesCents }));
    }
  }
  return succeed(calculated);
}
