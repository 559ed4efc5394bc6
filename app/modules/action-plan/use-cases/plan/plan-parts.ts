import type { BudgetLine } from '../../domain/lines/budget-line.ts';
import type { GrantCall } from '../../domain/grants/grant.ts';
import { linesNeededBy } from '../../domain/lines/line-order.ts';
import type { Measure, Plan } from '../../domain/plan/plan.ts';

/** A line and the measure it stands under; null when the plan has no such line. */
export function findLine(
  plan: Plan,
  lineId: string,
): { readonly measure: Measure; readonly line: BudgetLine } | null {
  for (const measure of plan.measures) {
    const line = measure.lines.find(({ id }) => id === lineId);
    if (line !== undefined) return { measure, line };
  }
  return null;
}

export function findMeasure(plan: Plan, measureId: string): Measure | null {
  return plan.measures.find(({ id }) => id === measureId) ?? null;
}

/** The plan with a measure in the place of the one with its id. */
export function withMeasure(plan: Plan, measure: Measure): Plan {
  return { ...plan, measures: plan.measures.map((own) => (own.id === measure.id ? measure : own)) };
}

/** The plan with other lines under one of its measures. */
export function withLines(plan: Plan, measure: Measure, lines: readonly BudgetLine[]): Plan {
  return withMeasure(plan, { ...measure, lines });
}

/** Ids of lines that are a percentage of this one. */
export function linesOn(plan: Plan, lineId: string): readonly string[] {
  return plan.measures
    .flatMap(({ lines }) => lines)
    .filter((line) => linesNeededBy(line).includes(lineId))
    .map(({ id }) => id);
}

/** A grant call of the plan; null when no measure has it. */
export function findCall(plan: Plan, callId: string): GrantCall | null {
  return plan.measures.find(({ grantCall }) => grantCall?.id === callId)?.grantCall ?? null;
}
