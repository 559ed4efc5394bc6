import { formatEuro, formatEuroDifference } from '#app/kernel/format-euro.ts';
import { addCents, noCents, subtractCents, type Cents } from '#app/kernel/money.ts';
import type { MeasureStatus, Plan } from '../../../domain/plan/plan.ts';
import type { JsonLine, JsonMeasure, PlanReportJson } from '../../../domain/plan/plan-report-json.ts';
import { keyName, statusNames } from '../../../domain/plan/plan-words.ts';
import type { PlanRemark } from '../../../domain/plan/remark.ts';
import { measureAddress } from '../../addresses.ts';
import { lineKindNames } from '../../budget/messages-budget.nl.ts';
import type { LineView, MeasureLinesView } from '../../budget/presenters/budget-lines.ts';
import type { AmountRow } from '../../budget/presenters/budget-page.ts';
import { presentRemark, type RemarkView } from './remark-groups.ts';

export interface VersionView {
  readonly total: string;
  readonly lineSum: string;
  readonly stated: string | null;
  readonly openItems: number;
  readonly statuses: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: MeasureStatus;
    readonly statusName: string;
    readonly budget: string;
  }[];
  readonly measures: readonly MeasureLinesView[];
  readonly byYear: readonly AmountRow[];
  readonly byTheme: readonly AmountRow[];
  readonly byObjective: readonly AmountRow[];
  readonly bySource: readonly AmountRow[];
  /** About the plan as a whole. */
  readonly remarks: readonly RemarkView[];
}

const nothing = '–';

/**
 * A frozen version as it is read again: every figure is the one that was frozen, nothing is worked out anew.
 *
 * @param plan the plan as it is now, for the names of themes and sources and to know which measures still have a page
 */
export function presentVersion(
  { measures, totals, remarks, ...frozen }: PlanReportJson,
  plan: Plan,
): VersionView {
  const amounts = (byKey: Readonly<Record<string, Cents>>): readonly AmountRow[] =>
    Object.entries(byKey)
      .filter(([, cents]) => cents !== noCents)
      .map(([key, cents]) => ({ key, label: keyName(key, plan), cents, amount: formatEuro(cents) }));
  return {
    total: formatEuro(totals.budgetCents),
    lineSum: formatEuro(totals.lineSumCents),
    stated: totals.statedCents === null ? null : formatEuro(totals.statedCents),
    openItems: totals.openItems,
    statuses: measures.map(({ id, number, name, status, budgetCents }) => ({
      id,
      name: `${number}. ${name}`,
      status,
      statusName: statusNames[status],
      budget: formatEuro(budgetCents),
    })),
    measures: measures.map((measure) => frozenMeasure(measure, remarks, plan)),
    byYear: amounts(frozen.byYear),
    byTheme: amounts(frozen.byTheme),
    byObjective: amounts(frozen.byObjective),
    bySource: amounts(frozen.bySource),
    remarks: remarks.filter(({ measure }) => measure === undefined).map(withoutPlace),
  };
}

function frozenMeasure(
  { id, number, name, lines, ...sums }: JsonMeasure,
  remarks: readonly PlanRemark[],
  plan: Plan,
): MeasureLinesView {
  const { lineSumCents, statedTotalCents, budgetCents } = sums;
  const own = remarks.filter(({ measure }) => measure === id);
  const exact = lines.map(({ kind, exactCents }) => (kind === 'ceiling' ? noCents : (exactCents ?? noCents)));
  const differenceCents =
    statedTotalCents === null ? noCents : subtractCents(statedTotalCents, addCents(...exact));
  return {
    id,
    number,
    name,
    href: plan.measures.some((measure) => measure.id === id) ? measureAddress(plan.id, id) : null,
    lines: lines.map((line) =>
      frozenLine(
        line,
        own.filter((remark) => remark.line === line.id),
      ),
    ),
    exactSum: formatEuro(addCents(...exact)),
    stated: amountOrNothing(statedTotalCents),
    difference: statedTotalCents === null ? nothing : formatEuroDifference(differenceCents),
    hasDifference: differenceCents !== noCents,
    lineSum: formatEuro(lineSumCents),
    total: formatEuro(budgetCents),
    afterCeiling:
      budgetCents === lineSumCents
        ? null
        : { ceiling: formatEuro(budgetCents), budget: formatEuro(budgetCents) },
    remarks: own.filter(({ line }) => line === undefined).map(withoutPlace),
  };
}

function frozenLine(line: JsonLine, remarks: readonly PlanRemark[]): LineView {
  const { id, label, kind, years, differenceCents } = line;
  return {
    id,
    label,
    href: '',
    facts: [lineKindNames[kind], ...(years === null ? [] : [Object.keys(years).join(', ')])],
    notes: [],
    formula: line.formula,
    exact: amountOrNothing(line.exactCents),
    stated: amountOrNothing(line.statedCents),
    difference: differenceCents === null ? nothing : formatEuroDifference(differenceCents),
    hasDifference: differenceCents !== null && differenceCents !== noCents,
    counted: kind === 'ceiling' ? nothing : formatEuro(line.countedCents),
    remarks: remarks.map(withoutPlace),
  };
}

/** A remark of then leads nowhere: what it is about may have changed or gone. */
function withoutPlace(remark: PlanRemark, at: number): RemarkView {
  return { ...presentRemark({ id: '', measures: [] }, remark, at), at: null };
}

function amountOrNothing(cents: Cents | null): string {
  return cents === null ? nothing : formatEuro(cents);
}
