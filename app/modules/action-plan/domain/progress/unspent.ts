/*
 * What is left of a budget, and where it goes.
 *
 * Rule: money that is not spent goes to the plan's reserve; an overspent budget leaves nothing, and nothing goes
 * nowhere.
 * Source: docs/glossary.md (reserve); the reserve MO/BW of the Haarlem plan (data/plannen/haarlem-2020-2021.json).
 * Example: `unspentMoney(100, 70, { name: 'Reserve MO/BW' })` is `{ cents: 30, reserve: 'Reserve MO/BW' }`;
 * `unspentMoney(100, 130, { name: 'Reserve MO/BW' })` is `{ cents: 0, reserve: null }`;
 * `unspentMoney(100, 70, null)` is `{ cents: 30, reserve: null }`.
 */

import { noCents, subtractCents, toCents, type Cents } from '#app/kernel/money.ts';
import type { Reserve } from '../lines/funding.ts';

/** What is left of a budget, and where it goes. */
export interface Unspent {
  readonly cents: Cents;
  /** Name of the reserve; null when the plan names none, so that the money has no destination. */
  readonly reserve: string | null;
}

export function unspentMoney(budgetCents: Cents, spentCents: Cents, reserve: Reserve | null): Unspent {
  const left = toCents(Math.max(subtractCents(budgetCents, spentCents), noCents));
  return { cents: left, reserve: left === 0 ? null : (reserve?.name ?? null) };
}
