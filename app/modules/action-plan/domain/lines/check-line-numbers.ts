/*
 * Which numbers a line may have.
 *
 * Rule: amounts and quantities are not below nothing; quantities have at most four decimals, because they are exact
 * in that; percentages are at most 100.
 * Source: decision 0015; data/plannen/README.md (amounts, quantities, percentages).
 * Example: `checkNumbers({ kind: 'monthly', amountCents: -1, months: 0.00001, vat: null, indexation: null,
 * statedCents: 0 }).map(({ path, code }) => [path, code])` is
 * `[['amountCents', 'negative'], ['months', 'not-exact']]`;
 * `checkNumbers({ kind: 'open', vat: 10000, indexation: null, statedCents: null })` is `[]`.
 * `pathOfSize({ kind: 'lump', amountCents: 1 })` is `'amountCents'`;
 * `pathOfSize({ kind: 'open' })` is `'label'`.
 */

import { isExactQuantity } from '#app/kernel/exact.ts';
import { wholeInBasisPoints } from '#app/kernel/money.ts';
import { filledFields, type FilledField } from '../fields/field-values.ts';
import { euroFaultTexts, quantityFaultTexts } from '../plan/fault-texts.ts';
import type { BudgetLine } from './budget-line.ts';
import { filledCalculation } from './filled-line.ts';
import type { LineFault } from './line-fault.ts';
import { moneyFields } from './line-fields.ts';

export function checkNumbers(line: BudgetLine): readonly LineFault[] {
  const calculation = filledCalculation(line);
  const money = filledFields(moneyFields, line);
  const rise: Named = line.indexation === null ? [] : [['indexation.perYear', line.indexation.perYear]];
  return [
    ...[...amountsIn(calculation), ...amountsIn(money)].flatMap(([path, cents]): LineFault[] =>
      cents < 0 ? [{ path, code: 'negative', reason: euroFaultTexts.negative }] : [],
    ),
    ...quantitiesIn(calculation).flatMap(([path, quantity]): LineFault[] => {
      if (quantity < 0) return [{ path, code: 'negative', reason: quantityFaultTexts.negative }];
      return isExactQuantity(quantity)
        ? []
        : [{ path, code: 'not-exact', reason: quantityFaultTexts['too-many-decimals'] }];
    }),
    ...[...percentagesIn(money), ...rise, ...percentagesIn(calculation)].flatMap(
      ([path, share]): LineFault[] =>
        share > wholeInBasisPoints
          ? [{ path, code: 'above-hundred', reason: quantityFaultTexts['above-hundred'] }]
          : [],
    ),
  ];
}

/** The field of a line at which it is told that the line as a whole is too large. */
export function pathOfSize(line: BudgetLine): string {
  const [first] = amountsIn(filledCalculation(line));
  return first?.[0] ?? (line.kind === 'percentage' ? 'percentage' : 'label');
}

type Named = readonly (readonly [path: string, value: number])[];

const amountsIn = numbersOf('amount', 'optional-amount');
const quantitiesIn = numbersOf('quantity', 'optional-quantity');
const percentagesIn = numbersOf('percentage', 'optional-percentage');

/** Finds the numbers of some kinds of field. */
function numbersOf(...kinds: readonly FilledField['kind'][]) {
  return (fields: readonly FilledField[]): Named =>
    fields.flatMap(({ kind, value, path }) =>
      kinds.includes(kind) && typeof value === 'number' ? [[path, value] as const] : [],
    );
}
