/*
 * What of a plan is kept when it is frozen.
 *
 * Rule: names, statuses, amounts, formulas and years as a reader saw them, as plain data. Of a line what the plan
 * prints, else what was worked out.
 * Source: docs/glossary.md (plan version: a plan frozen at a decision, or by hand).
 * Example: `snapshotPlan({ totals: {}, measures: [{ measure: {}, lines: [{ line: { id: 'a', label: 'Huur' },
 * calculated: { statedCents: 100, exactCents: 98, formula: '€ 0,98' }, years: new Map([['2020', 50], ['2021',
 * 50]]) }] }] }).measures[0].lines` is `[{ id: 'a', label: 'Huur', cents: 100, formula: '€ 0,98', years: '2020,
 * 2021' }]`.
 */

import type { Cents } from '#app/kernel/money.ts';
import type { MeasureStatus } from './plan.ts';
import type { PlanBudget } from './plan-budget.ts';

/** What of a plan is kept when it is frozen at a decision: plain data, ready for JSON. */
export interface PlanSnapshot {
  readonly totalCents: Cents;
  readonly measures: readonly MeasureSnapshot[];
}

export interface MeasureSnapshot {
  readonly id: string;
  readonly name: string;
  readonly status: MeasureStatus;
  readonly budgetCents: Cents;
  readonly lines: readonly LineSnapshot[];
}

export interface LineSnapshot {
  readonly id: string;
  readonly label: string;
  /** Null for an open item and for no money. */
  readonly cents: Cents | null;
  readonly formula: string;
  /** Years as totals name them: `2020`, `2020-2021`; empty when there are none. */
  readonly years: string;
}

export function snapshotPlan({ totals, measures }: PlanBudget): PlanSnapshot {
  return {
    totalCents: totals.budgetCents,
    measures: measures.map(({ measure, budgetCents, lines }) => ({
      id: measure.id,
      name: measure.name,
      status: measure.status,
      budgetCents,
      lines: lines.map(({ line, calculated, years }) => ({
        id: line.id,
        label: line.label,
        cents: calculated.statedCents ?? calculated.exactCents,
        formula: calculated.formula,
        years: years === null ? '' : [...years.keys()].join(', '),
      })),
    })),
  };
}
