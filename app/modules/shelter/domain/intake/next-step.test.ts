import { expect, it } from 'vitest';
import { day } from '../fixtures/stays.ts';
import type { StatutoryStep } from './intake.ts';
import { nextStep } from './next-step.ts';

const step = (
  id: StatutoryStep['id'],
  state: StatutoryStep['state'],
  daysLeft: number | null,
): StatutoryStep => ({
  id,
  state,
  daysLeft,
  dueOn: day('2026-11-20'),
  doneOn: null,
  extendedBecause: [],
});

it.each([
  ['the one whose term ends first', [step('investigation', 'due', 42), step('receipt', 'due', 1)], 'receipt'],
  [
    'a late one before one that is due',
    [step('receipt', 'due', 0), step('decision', 'late', -3)],
    'decision',
  ],
  [
    'the earlier of two that end on one day',
    [step('personal-plan', 'due', 2), step('decision', 'due', 2)],
    'personal-plan',
  ],
  [
    'none when all is done, waits or is gone',
    [step('receipt', 'done', -5), step('decision', 'waiting', null)],
    null,
  ],
])('%s', (_, steps, id) => {
  expect(nextStep(steps)?.id ?? null).toBe(id);
});
