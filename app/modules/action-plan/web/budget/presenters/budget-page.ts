import { formatEuro, formatEuroDifference } from '#app/kernel/format-euro.ts';
import { addCents, noCents, subtractCents, type Cents } from '#app/kernel/money.ts';
import type { AmountsByKey } from '../../../domain/plan/plan-budget.ts';
import { explainTotal } from '../../../domain/plan/explain-total.ts';
import type { PlanReport } from '../../../domain/plan/plan-report.ts';
import { keyName } from '../../../domain/plan/plan-words.ts';
import { lineInBudgetAddress, measureAddress } from '../../addresses.ts';
import { budgetMessages as text } from '../messages-budget.nl.ts';
import { exactOf, presentMeasureLines, type MeasureLinesView } from './budget-lines.ts';
import { presentRemark, type RemarkView } from '../../plan/presenters/remark-groups.ts';

export interface AmountRow {
  readonly key: string;
  readonly label: string;
  readonly cents: Cents;
  readonly amount: string;
}

export interface BudgetView {
  readonly lead: string;
  readonly exact: string;
  readonly stated: string | null;
  readonly difference: string;
  readonly hasDifference: boolean;
  readonly budget: string;
  readonly openItems: number;
  readonly measures: readonly MeasureLinesView[];
  readonly byTheme: readonly AmountRow[];
  readonly byObjective: readonly AmountRow[];
  readonly byYear: readonly AmountRow[];
  readonly bySource: readonly AmountRow[];
  readonly ceilings: readonly CeilingRow[];
  readonly open: readonly OpenRow[];
  /** About the plan as a whole. */
  readonly remarks: readonly RemarkView[];
}

export interface CeilingRow {
  readonly id: string;
  readonly measure: string;
  readonly href: string;
  readonly ceiling: string;
  readonly lines: string;
  readonly over: string;
  readonly isOver: boolean;
}

export interface OpenRow {
  readonly id: string;
  readonly label: string;
  readonly measure: string;
  readonly href: string;
}

/** Everything on the budget page but its charts. */
export function presentBudget(report: PlanReport): BudgetView {
  const { plan, totals, measures } = report;
  const exactCents = addCents(...measures.flatMap(({ lines }) => lines.map(exactOf)));
  const { statedCents, lineSumCents } = totals;
  const differenceCents = statedCents === null ? noCents : subtractCents(statedCents, exactCents);
  return {
    lead: text.lead(
      explainTotal({ exactCents, lineSumCents, budgetCents: totals.budgetCents }),
      statedCents === null ? null : formatEuro(statedCents),
      statedCents === totals.budgetCents,
    ),
    exact: formatEuro(exactCents),
    stated: statedCents === null ? null : formatEuro(statedCents),
    difference: formatEuroDifference(differenceCents),
    hasDifference: differenceCents !== noCents,
    budget: formatEuro(totals.budgetCents),
    openItems: totals.openItems,
    measures: measures.map((budget) => presentMeasureLines(plan, budget, report.remarks)),
    byTheme: amountRows(report.byTheme, report),
    byObjective: amountRows(report.byObjective, report),
    byYear: amountRows(report.byYear, report),
    bySource: amountRows(report.bySource, report).filter(({ cents }) => cents !== noCents),
    ceilings: measures.flatMap(({ measure, ceilingCents, lineSumCents: lines }) => {
      if (ceilingCents === null) return [];
      const over = subtractCents(lines, ceilingCents);
      return [
        {
          id: measure.id,
          measure: `${measure.number}. ${measure.name}`,
          href: measureAddress(plan.id, measure.id),
          ceiling: formatEuro(ceilingCents),
          lines: formatEuro(lines),
          over: over > noCents ? formatEuro(over) : text.within,
          isOver: over > noCents,
        },
      ];
    }),
    open: measures.flatMap(({ measure }) =>
      measure.lines
        .filter(({ kind }) => kind === 'open')
        .map(({ id, label }) => ({
          id,
          label,
          measure: `${measure.number}. ${measure.name}`,
          href: lineInBudgetAddress(plan.id, id),
        })),
    ),
    remarks: report.remarks
      .filter(({ measure }) => measure === undefined)
      .map((remark, at) => presentRemark(plan, remark, at)),
  };
}

function amountRows(amounts: AmountsByKey, { plan }: PlanReport): readonly AmountRow[] {
  return Array.from(amounts, ([key, cents]) => ({
    key,
    label: keyName(key, plan),
    cents,
    amount: formatEuro(cents),
  }));
}
