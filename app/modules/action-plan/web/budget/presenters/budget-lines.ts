import { formatBasisPoints, formatEuro, formatEuroDifference } from '#app/kernel/format-euro.ts';
import { addCents, noCents, subtractCents, type Cents } from '#app/kernel/money.ts';
import { yearSpanKey } from '#app/kernel/year-span.ts';
import { notesOf } from '../../../domain/lines/filled-line.ts';
import { spanOfLine } from '../../../domain/lines/line-years.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { LineBudget, MeasureBudget } from '../../../domain/plan/plan-budget.ts';
import { keyName } from '../../../domain/plan/plan-words.ts';
import type { PlanRemark } from '../../../domain/plan/remark.ts';
import { lineAddress, measureAddress } from '../../addresses.ts';
import { budgetMessages as text, lineKindNames, recurrenceNames } from '../messages-budget.nl.ts';
import { presentRemark, type RemarkView } from '../../plan/presenters/remark-groups.ts';

export interface LineView {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** Kind, years, who pays: what explains the amount. */
  readonly facts: readonly string[];
  readonly notes: readonly string[];
  readonly formula: string;
  readonly exact: string;
  readonly stated: string;
  readonly difference: string;
  readonly hasDifference: boolean;
  readonly counted: string;
  readonly remarks: readonly RemarkView[];
}

export interface MeasureLinesView {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  /** Null for a measure of a frozen version that is gone from the plan. */
  readonly href: string | null;
  readonly lines: readonly LineView[];
  readonly exactSum: string;
  readonly stated: string;
  readonly difference: string;
  readonly hasDifference: boolean;
  readonly lineSum: string;
  /** What the ceiling leaves of the lines; null without one that matters. */
  readonly afterCeiling: { readonly ceiling: string; readonly budget: string } | null;
  /** About the measure as a whole. */
  readonly remarks: readonly RemarkView[];
  /** What counts of the measure, after its ceiling. */
  readonly total: string;
}

const nothing = '–';

/** The lines of one measure as the budget shows them, with the remarks in their place. */
export function presentMeasureLines(
  plan: Plan,
  budget: MeasureBudget,
  remarks: readonly PlanRemark[],
): MeasureLinesView {
  const { measure, lines, lineSumCents, statedTotalCents, ceilingCents, budgetCents } = budget;
  const own = remarks.filter((remark) => remark.measure === measure.id);
  const lineIds = new Set(lines.map(({ line }) => line.id));
  const exactCents = addCents(...lines.map(exactOf));
  // Of the two amounts beside it in the row.
  const differenceCents = statedTotalCents === null ? null : subtractCents(statedTotalCents, exactCents);
  return {
    id: measure.id,
    number: measure.number,
    name: measure.name,
    href: measureAddress(plan.id, measure.id),
    lines: lines.map((line) =>
      presentLine(
        plan,
        line,
        own.filter((remark) => remark.line === line.line.id),
      ),
    ),
    exactSum: formatEuro(exactCents),
    stated: amountOrNothing(statedTotalCents),
    difference: differenceCents === null ? nothing : formatEuroDifference(differenceCents),
    hasDifference: differenceCents !== null && differenceCents !== noCents,
    lineSum: formatEuro(lineSumCents),
    total: formatEuro(budgetCents),
    afterCeiling:
      ceilingCents === null || budgetCents === lineSumCents
        ? null
        : { ceiling: formatEuro(ceilingCents), budget: formatEuro(budgetCents) },
    remarks: own
      .filter(({ line }) => line === undefined || !lineIds.has(line))
      .map((remark, at) => presentRemark(plan, remark, at)),
  };
}

/** What a line adds to the exact sum; a ceiling costs nothing by itself. */
export function exactOf({ line, calculated }: LineBudget): Cents {
  return line.kind === 'ceiling' ? noCents : (calculated.exactCents ?? noCents);
}

function presentLine(
  plan: Plan,
  { line, calculated, countedCents, coverage }: LineBudget,
  remarks: readonly PlanRemark[],
): LineView {
  const { exactCents, statedCents, differenceCents } = calculated;
  const span = spanOfLine(line.years);
  const sources = [
    ...line.funding.map(({ sourceId }) => text.paidBy(keyName(sourceId, plan))),
    ...(coverage.uncoveredCents === noCents ? [] : [text.uncovered(formatEuro(coverage.uncoveredCents))]),
  ];
  return {
    id: line.id,
    label: line.label,
    href: lineAddress(plan.id, line.id),
    facts: [
      lineKindNames[line.kind],
      ...(line.recurrence === 'not-stated' ? [] : [recurrenceNames[line.recurrence]]),
      ...(span === null ? [] : [yearSpanKey(span)]),
      ...(line.vat === null ? [] : [text.vat(formatBasisPoints(line.vat))]),
      ...(line.indexation === null ? [] : [text.perYear(formatBasisPoints(line.indexation.perYear))]),
      ...sources,
      ...line.assumptions.map(text.assumed),
    ],
    notes: notesOf(line),
    formula: calculated.formula,
    exact: amountOrNothing(exactCents),
    stated: amountOrNothing(statedCents),
    difference: differenceCents === null ? nothing : formatEuroDifference(differenceCents),
    hasDifference: differenceCents !== null && differenceCents !== noCents,
    counted: line.kind === 'ceiling' ? nothing : formatEuro(countedCents),
    remarks: remarks.map((remark, at) => presentRemark(plan, remark, at)),
  };
}

function amountOrNothing(cents: Cents | null): string {
  return cents === null ? nothing : formatEuro(cents);
}
