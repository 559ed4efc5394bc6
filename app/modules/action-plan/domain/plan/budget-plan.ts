/*
 * The money of a whole plan.
 *
 * Rule: money counts once: under the first theme and the first objective of a measure, and with the measure its line
 * stands under, also where others share the line. What has no theme or objective stands under a key of its own.
 * Themes, objectives and sources are listed also where they have no money.
 * Source: app/modules/action-plan/README.md (invariants); docs/glossary.md (counted); the shared lines of the Haarlem
 * plan (data/plannen/haarlem-2020-2021.json).
 * Example: `budgetPlan({ measures: [], themes: [{ id: 'T1' }], objectives: [], sources: [] }).value.byTheme` is
 * `new Map([['T1', 0]])`.
 * Printed totals together: `statedByMeasures([{ statedTotalCents: 500 }, { statedTotalCents: null }])` is `500`;
 * where none is printed, `statedByMeasures([{ statedTotalCents: null }])` is `null`.
 */

import { addCents, noCents, type Cents } from '#app/kernel/money.ts';
import { succeed, type Result } from '#app/kernel/result.ts';
import { budgetMeasure } from '../measures/budget-measure.ts';
import { calculateLines } from '../lines/calculate-lines.ts';
import type { CircularLines } from '../lines/line-order.ts';
import type { Plan } from './plan.ts';
import type { MeasureBudget, PlanBudget } from './plan-budget.ts';
import { addSums, inKeyOrder, sumByKey } from './sum-by-key.ts';

/** Keys of money of measures that stand under no theme or no objective. */
export const noThemeKey = 'geen-thema';
export const noObjectiveKey = 'geen-doelstelling';

/** Works out a whole plan: every line, measure and total. */
export function budgetPlan(plan: Plan): Result<PlanBudget, CircularLines> {
  const calculated = calculateLines(plan.measures);
  if (!calculated.ok) return calculated;
  const measures = plan.measures.map((measure) => budgetMeasure(measure, calculated.value));
  return succeed({
    plan,
    measures,
    totals: {
      lineSumCents: addCents(...measures.map(({ lineSumCents }) => lineSumCents)),
      statedCents: plan.statedTotalCents ?? statedByMeasures(measures),
      budgetCents: addCents(...measures.map(({ budgetCents }) => budgetCents)),
      openItems: measures.reduce((count, { openItems }) => count + openItems, 0),
    },
    byYear: inKeyOrder(addSums(measures.map(({ byYear }) => byYear))),
    byTheme: sumUnder(
      plan.themes.map(({ id }) => id),
      noThemeKey,
      measures.map(({ measure, budgetCents }) => [measure.themeIds[0], budgetCents]),
    ),
    byObjective: sumUnder(
      plan.objectives.map(({ id }) => id),
      noObjectiveKey,
      measures.map(({ measure, budgetCents }) => [measure.objectiveIds[0], budgetCents]),
    ),
    bySource: sumUnder(
      plan.sources.filter(({ isArchived }) => !isArchived).map(({ id }) => id),
      '',
      measures.flatMap(({ bySource }) => Array.from(bySource)),
    ),
  });
}

/** The printed totals of the measures together; null when none of them prints one. */
export function statedByMeasures(measures: readonly MeasureBudget[]): Cents | null {
  const stated = measures.flatMap(({ statedTotalCents }) => statedTotalCents ?? []);
  return stated.length === 0 ? null : addCents(...stated);
}

/** Sums by key with every known key there, in its own order, also where it has no money. */
function sumUnder(
  knownKeys: readonly string[],
  keyOfNone: string,
  amounts: readonly (readonly [key: string | undefined, cents: Cents])[],
): ReadonlyMap<string, Cents> {
  return sumByKey([
    ...knownKeys.map((key) => [key, noCents] as const),
    ...amounts
      .filter(([key, cents]) => key !== undefined || cents !== 0)
      .map(([key, cents]) => [key ?? keyOfNone, cents] as const),
  ]);
}
