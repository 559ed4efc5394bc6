import type { Cents } from '#app/kernel/money.ts';
import type { BudgetLine, CalculatedLine } from '../lines/budget-line.ts';
import type { Coverage } from '../lines/funding.ts';
import type { AmountsByYear } from '../lines/line-years.ts';
import type { Measure, Plan } from './plan.ts';

/** Amounts by a key: year, theme, objective or source; whatever the key, they add up to the budget. */
export type AmountsByKey = ReadonlyMap<string, Cents>;

export interface LineBudget {
  readonly line: BudgetLine;
  readonly calculated: CalculatedLine;
  /** What the totals count: the line's amount, less its part in what a ceiling takes off the measure. */
  readonly countedCents: Cents;
  /** Years of the amount before the ceiling; null when the line has no amount or no years. */
  readonly years: AmountsByYear | null;
  /** Who pays the counted amount. */
  readonly coverage: Coverage;
}

export interface MeasureBudget {
  readonly measure: Measure;
  readonly lines: readonly LineBudget[];
  /** The lines together, ceiling left out. */
  readonly lineSumCents: Cents;
  readonly statedTotalCents: Cents | null;
  /** The lowest ceiling; null when there is none. */
  readonly ceilingCents: Cents | null;
  /** The lines together, but at most the ceiling. */
  readonly budgetCents: Cents;
  readonly openItems: number;
  readonly byYear: AmountsByKey;
  readonly bySource: AmountsByKey;
}

/** A plan with its money worked out. */
export interface PlanBudget {
  readonly plan: Plan;
  readonly measures: readonly MeasureBudget[];
  readonly totals: {
    readonly lineSumCents: Cents;
    /** The grand total the plan prints, else its measures' printed totals together; null when it prints none. */
    readonly statedCents: Cents | null;
    readonly budgetCents: Cents;
    readonly openItems: number;
  };
  readonly byYear: AmountsByKey;
  readonly byTheme: AmountsByKey;
  readonly byObjective: AmountsByKey;
  /** Ids of sources, `niet-gedekt`, and, negative, `te-veel-gedekt`. */
  readonly bySource: AmountsByKey;
}
