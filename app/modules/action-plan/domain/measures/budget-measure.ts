/*
 * The money of one measure.
 *
 * Rule: its budget is its lines together, but at most its lowest ceiling. What the ceiling takes off is spread over
 * the lines in proportion, so that years and sources add up to the budget. A line without payers of its own is paid
 * as its measure is.
 * Source: app/modules/action-plan/README.md (invariants); docs/glossary.md (ceiling, counted).
 * Example: lines of 600 and 400 under a ceiling of 900: `budgetMeasure({ lines: [{ id: 'a', kind: 'lump' },
 * { id: 'b', kind: 'lump' }, { id: 'c', kind: 'ceiling', ceilingCents: 900 }].map((line) => ({ ...line,
 * years: { kind: 'not-stated' }, funding: [] })), funding: [] }, new Map([['a', { usedCents: 600 }], ['b',
 * { usedCents: 400 }], ['c', { usedCents: 0 }]])).lines.map(({ countedCents }) => countedCents)` is `[540, 360, 0]`.
 */

import { addCents, noCents, subtractCents, toCents, type Cents } from '#app/kernel/money.ts';
import { splitCents } from '#app/kernel/split-cents.ts';
import { hasOwnAmount, type BudgetLine, type CalculatedLine } from '../lines/budget-line.ts';
import { coverLine } from '../lines/cover-line.ts';
import { excessKey, uncoveredKey, type Coverage } from '../lines/funding.ts';
import { divideOverYears, type AmountsByYear } from '../lines/line-years.ts';
import type { Measure } from '../plan/plan.ts';
import type { LineBudget, MeasureBudget } from '../plan/plan-budget.ts';
import { addSums, inKeyOrder, sumByKey } from '../plan/sum-by-key.ts';

/** Works out the money of one measure from its calculated lines. */
export function budgetMeasure(
  measure: Measure,
  calculatedLines: ReadonlyMap<string, CalculatedLine>,
): MeasureBudget {
  const pairs = measure.lines.flatMap((line) => {
    const calculated = calculatedLines.get(line.id);
    return calculated === undefined ? [] : [{ line, calculated }];
  });
  const used = pairs.map(({ calculated }) => calculated.usedCents);
  const lineSumCents = addCents(...used);
  const ceilingCents = lowestCeiling(measure.lines);
  const budgetCents = toCents(Math.min(lineSumCents, ceilingCents ?? lineSumCents));
  const counted =
    budgetCents === lineSumCents
      ? used
      : splitCents(
          budgetCents,
          used.map((cents) => Math.max(cents, 0)),
        );
  const lines = pairs.map(({ line, calculated }, at) =>
    budgetLine(measure, line, calculated, counted[at] ?? noCents),
  );
  return {
    measure,
    lines,
    lineSumCents,
    statedTotalCents: measure.statedTotalCents,
    ceilingCents,
    budgetCents,
    openItems: measure.lines.filter(({ kind }) => kind === 'open').length,
    byYear: inKeyOrder(addSums(lines.map(countedYears))),
    bySource: sumByKey(lines.flatMap(({ coverage }) => coverageEntries(coverage))),
  };
}

function budgetLine(
  measure: Measure,
  line: BudgetLine,
  calculated: CalculatedLine,
  countedCents: Cents,
): LineBudget {
  const hasYears = hasOwnAmount(line.kind) && line.years.kind !== 'not-stated';
  return {
    line,
    calculated,
    countedCents,
    years: hasYears ? divideOverYears(line, calculated.usedCents) : null,
    coverage: coverLine(countedCents, line.funding.length > 0 ? line.funding : measure.funding),
  };
}

/** The counted amount in its years; those of the whole amount where no ceiling took anything off. */
function countedYears({ line, calculated, countedCents, years }: LineBudget): AmountsByYear {
  if (!hasOwnAmount(line.kind)) return new Map();
  return years !== null && countedCents === calculated.usedCents
    ? years
    : divideOverYears(line, countedCents);
}

function lowestCeiling(lines: readonly BudgetLine[]): Cents | null {
  const ceilings = lines.flatMap((line) => (line.kind === 'ceiling' ? [line.ceilingCents] : []));
  return ceilings.length === 0 ? null : toCents(Math.min(...ceilings));
}

function coverageEntries({ parts, uncoveredCents, excessCents }: Coverage): (readonly [string, Cents])[] {
  return [
    ...parts.map(({ sourceId, cents }) => [sourceId, cents] as const),
    ...(uncoveredCents === 0 ? [] : [[uncoveredKey, uncoveredCents] as const]),
    ...(excessCents === 0 ? [] : [[excessKey, subtractCents(noCents, excessCents)] as const]),
  ];
}
