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
 * `pathOfSize({ kind: 'lump' })` is `'amountCents'`;
 * `pathOfSize({ kind: 'open' })` is `'label'`.
 */

import { isExactQuantity } from '#app/kernel/exact.ts';
import { wholeInBasisPoints } from '#app/kernel/money.ts';
import { unreachable } from '#app/kernel/unreachable.ts';
import type { BudgetLine } from './budget-line.ts';
import { euroFaultTexts, quantityFaultTexts } from '../plan/fault-texts.ts';
import type { LineFault } from './line-fault.ts';

export function checkNumbers(line: BudgetLine): readonly LineFault[] {
  const percentages: [string, number][] = [
    ...(line.vat === null ? [] : [['vat', line.vat] satisfies [string, number]]),
    ...(line.indexation === null
      ? []
      : [['indexation.perYear', line.indexation.perYear] satisfies [string, number]]),
    ...(line.kind === 'percentage' ? [['percentage', line.percentage] satisfies [string, number]] : []),
  ];
  const { amounts, quantities } = numbersOf(line);
  const stated: [string, number][] = line.statedCents === null ? [] : [['statedCents', line.statedCents]];
  return [
    ...[...amounts, ...stated].flatMap(([path, cents]): LineFault[] =>
      cents < 0 ? [{ path, code: 'negative', reason: euroFaultTexts.negative }] : [],
    ),
    ...quantities.flatMap(([path, quantity]): LineFault[] => {
      if (quantity < 0) return [{ path, code: 'negative', reason: quantityFaultTexts.negative }];
      return isExactQuantity(quantity)
        ? []
        : [{ path, code: 'not-exact', reason: quantityFaultTexts['too-many-decimals'] }];
    }),
    ...percentages.flatMap(([path, share]): LineFault[] =>
      share > wholeInBasisPoints
        ? [{ path, code: 'above-hundred', reason: quantityFaultTexts['above-hundred'] }]
        : [],
    ),
  ];
}

/** The field of a line at which it is told that the line as a whole is too large. */
export function pathOfSize(line: BudgetLine): string {
  return numbersOf(line).amounts[0]?.[0] ?? (line.kind === 'percentage' ? 'percentage' : 'label');
}

type Named = readonly (readonly [path: string, value: number])[];

function numbersOf(line: BudgetLine): { readonly amounts: Named; readonly quantities: Named } {
  switch (line.kind) {
    case 'hours': {
      const { effort } = line;
      const hours: Named =
        effort.kind === 'per-week'
          ? [['effort.hoursPerWeek', effort.hoursPerWeek]]
          : [
              ['effort.persons', effort.persons],
              ['effort.hoursPerPersonWeek', effort.hoursPerPersonWeek],
            ];
      const fte: Named = line.fte === null ? [] : [['fte', line.fte]];
      return {
        amounts: [['rateCents', line.rateCents]],
        quantities: [...hours, ['weeks', line.weeks], ...fte],
      };
    }
    case 'persons':
      return { amounts: [['amountCents', line.amountCents]], quantities: [['count', line.count]] };
    case 'lump':
      return { amounts: [['amountCents', line.amountCents]], quantities: [] };
    case 'monthly':
      return { amounts: [['amountCents', line.amountCents]], quantities: [['months', line.months]] };
    case 'per-result': {
      const ceiling: Named = line.ceilingCents === null ? [] : [['ceilingCents', line.ceilingCents]];
      return {
        amounts: [['feeCents', line.feeCents], ...ceiling],
        quantities: [['expected', line.expected]],
      };
    }
    case 'ceiling':
      return { amounts: [['ceilingCents', line.ceilingCents]], quantities: [] };
    case 'percentage': {
      const { base } = line;
      if (base.kind === 'amount') return { amounts: [['base.cents', base.cents]], quantities: [] };
      if (base.kind === 'lines') return { amounts: [], quantities: [] };
      return {
        amounts: [['base.monthlyCents', base.monthlyCents]],
        quantities: [
          ['base.count', base.count],
          ['base.months', base.months],
        ],
      };
    }
    case 'open':
    case 'not-applicable':
      return { amounts: [], quantities: [] };
    default:
      return unreachable(line);
  }
}
