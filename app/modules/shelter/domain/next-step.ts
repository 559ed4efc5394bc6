import type { StatutoryStep } from './intake.ts';

/*
 * What an intake asks for first.
 *
 * Rule: of the steps that are due or late, the one whose term ends first; steps that wait for another, are done or are gone
 * ask for nothing. Of two whose terms end on one day the earlier step goes first.
 * Source: the terms of the Wmo 2015 in `statutory-clock`.
 * Example: the receipt due tomorrow and the investigation due in six weeks: the receipt.
 */
export function nextStep(steps: readonly StatutoryStep[]): StatutoryStep | null {
  const open = steps.filter(({ state }) => state === 'due' || state === 'late');
  return open.toSorted((one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0))[0] ?? null;
}
