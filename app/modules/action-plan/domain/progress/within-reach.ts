/*
 * Whether a plan can be calculated to the cent.
 *
 * Rule: a plan comes to € 100 milliard at most. Each number of a line may be one that somebody could mean and their
 * product not: a slip of the pen in one line would else leave a plan of which no page can be made. Percentages of
 * each other are told elsewhere.
 * Source: decision 0015: amounts above some 90,000 billion euros are refused; well below it is our choice, so that
 * whatever is added up of a plan stays a whole number of cents.
 * Example: one line of € 100 milliard, and of a cent more: `[10000000000000,
 * 10000000000001].map((amountCents) => isWithinReach({ measures: [{ lines: [{ id: 'a', kind: 'lump', amountCents,
 * years: { kind: 'not-stated' }, indexation: null, vat: null, statedCents: null, rounding: 0, funding: [] }],
 * funding: [], themeIds: [], objectiveIds: [], statedTotalCents: null }], themes: [], objectives: [], sources: [],
 * statedTotalCents: null }))` is `[true, false]`.
 */

import { budgetPlan } from '../plan/budget-plan.ts';
import type { Plan } from '../plan/plan.ts';

/** In cents: € 100 milliard. */
const mostCents = 10_000_000_000_000;

export function isWithinReach(plan: Plan): boolean {
  try {
    const budget = budgetPlan(plan);
    return !budget.ok || budget.value.totals.lineSumCents <= mostCents;
  } catch (error) {
    // Money that is no whole number of cents any more says so itself.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const beyondReach = 'Hiermee wordt het bedrag groter dan een plan kan hebben. Kijk de getallen na.';
