import { budgetPlan } from '../plan/budget-plan.ts';
import type { Plan } from '../plan/plan.ts';

/** In cents: € 100 milliard. Whatever is added up of a plan under it stays a whole number of cents. */
const mostCents = 10_000_000_000_000;

/**
 * Whether a plan can be calculated to the cent. Each number of a line may be one that somebody could mean and their
 * product not: a slip of the pen in one line would else leave a plan of which no page can be made.
 */
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
