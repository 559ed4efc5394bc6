/*
 * What an intake asks for first.
 *
 * Rule: of the steps that are due or late, the one whose term ends first; steps that wait for another, are done or are
 * gone ask for nothing. Of two whose terms end on one day the earlier step goes first.
 * Source: the terms of the Wmo 2015 in `statutory-clock`.
 * Example: the receipt due tomorrow and the investigation in six weeks:
 *   `nextStep([{ id: 'investigation', state: 'due', daysLeft: 42 }, { id: 'receipt', state: 'due', daysLeft: 1 }]).id`
 *     is `'receipt'`;
 * with the receipt confirmed and nothing else open, `nextStep([{ id: 'receipt', state: 'done' }])` is `null`.
 */

import type { StatutoryStep } from './intake.ts';

/** The step to take first; null when none is open. */
export function nextStep(steps: readonly StatutoryStep[]): StatutoryStep | null {
  const open = steps.filter(({ state }) => state === 'due' || state === 'late');
  return open.toSorted((one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0))[0] ?? null;
}
