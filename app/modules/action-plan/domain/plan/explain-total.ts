/*
 * How the lines of a plan come to its budget, in one sentence.
 *
 * Rule: the lines as calculated, what amounts of the plan and roundings add or take off, what ceilings take off, and what
 * then counts. Steps of nothing are left out.
 * Source: app/modules/action-plan/README.md (exact, used, counted); the totals of the plan of Emmen.
 * Example: `explainTotal({ exactCents: 158_617_200, lineSumCents: 158_550_000, budgetCents: 158_250_000 })` is
 * `'De regels zijn samen €\u00A01.586.172. Door bedragen en afrondingen van het plan (−\u00A0€\u00A0672) en een plafond
 * (−\u00A0€\u00A03.000) telt €\u00A01.582.500 mee.'`; and
 * `explainTotal({ exactCents: 500, lineSumCents: 500, budgetCents: 500 })` is
 * `'De regels zijn samen €\u00A05. Dat telt helemaal mee.'`.
 */

import { formatEuro, formatEuroDifference } from '#app/kernel/format-euro.ts';
import { noCents, subtractCents, type Cents } from '#app/kernel/money.ts';
import { listInWords } from '#app/words/lists.ts';

export interface TotalSteps {
  /** The lines as their formulas give them. */
  readonly exactCents: Cents;
  /** The lines as they are used: with amounts and roundings of the plan. */
  readonly lineSumCents: Cents;
  /** What counts, after ceilings. */
  readonly budgetCents: Cents;
}

export function explainTotal({ exactCents, lineSumCents, budgetCents }: TotalSteps): string {
  const rounded = subtractCents(lineSumCents, exactCents);
  const capped = subtractCents(budgetCents, lineSumCents);
  const steps = [
    ...(rounded === noCents
      ? []
      : [`bedragen en afrondingen van het plan (${formatEuroDifference(rounded)})`]),
    ...(capped === noCents ? [] : [`een plafond (${formatEuroDifference(capped)})`]),
  ];
  const lines = `De regels zijn samen ${formatEuro(exactCents)}.`;
  return steps.length === 0
    ? `${lines} Dat telt helemaal mee.`
    : `${lines} Door ${listInWords(steps)} telt ${formatEuro(budgetCents)} mee.`;
}
