import { noCents, subtractCents, toCents, type Cents } from '#app/kernel/money.ts';
import type { Reserve } from '../lines/funding.ts';

/** What is left of a budget, and where it goes. */
export interface Unspent {
  readonly cents: Cents;
  /** Name of the reserve; null when the plan names none, so that the money has no destination. */
  readonly reserve: string | null;
}

/** Money that is not spent goes to the plan's reserve; an overspent budget leaves nothing. */
export function unspentMoney(budgetCents: Cents, spentCents: Cents, reserve: Reserve | null): Unspent {
  const left = toCents(Math.max(subtractCents(budgetCents, spentCents), noCents));
  return { cents: left, reserve: left === 0 ? null : (reserve?.name ?? null) };
}
