/*
 * The dates that the Wmo sets for an intake, each with its state.
 *
 * Rule: receipt is confirmed, shelter is given at once in urgent cases, the person may hand in a plan of their own, and
 * the needs are investigated, all counted from the report; the decision is counted from the application, and waits
 * until there is one. The last day of a term is still in time; a term that ends in a weekend or on a holiday runs on
 * (`term-end`), an extension is added to it. The personal plan is a right and not a duty: when its term has passed
 * without one, the step is gone.
 * Source: Wmo 2015 art. 2.3.2 lid 1 (receipt; investigation within six weeks) and lid 2 (personal plan within seven
 * days), art. 2.3.3 (urgent cases), art. 2.3.5 lid 2 (decision within two weeks of the application). For the receipt
 * the law names no number of days: one is our choice, and can be set.
 * Example: reported on Monday 5 January 2026, nothing done and nothing applied for:
 *   `statutorySteps({ reportedOn: day('2026-01-05'), isUrgent: false, steps: { receiptConfirmedOn: null,
 *     personalPlanOn: null, investigationDoneOn: null, appliedOn: null, decidedOn: null, extensions: [] } },
 *     day('2026-01-05')).map(({ id, dueOn }) => [id, dueOn])` is `[['receipt', day('2026-01-06')], ['personal-plan',
 *     day('2026-01-12')], ['investigation', day('2026-02-16')], ['decision', null]]`.
 * On 12 January the personal plan is still due, on the 13th it is gone.
 */

import {
  statutoryStepIds,
  type Intake,
  type StatutoryState,
  type StatutoryStep,
  type StatutoryStepId,
} from './intake.ts';
import { termEnd } from './term-end.ts';

/** Terms in days: of the decision from the application, of the others from the report. */
export interface StatutoryTerms {
  readonly receiptDays: number;
  readonly personalPlanDays: number;
  readonly investigationDays: number;
  readonly decisionDays: number;
}

export const usualStatutoryTerms: StatutoryTerms = {
  receiptDays: 1,
  personalPlanDays: 7,
  investigationDays: 42,
  decisionDays: 14,
};

type ClockedIntake = Pick<Intake, 'reportedOn' | 'isUrgent' | 'steps'>;

/** Each step of the law that is asked, with its state on `today`. */
export function statutorySteps(
  intake: ClockedIntake,
  today: Temporal.PlainDate,
  terms: StatutoryTerms = usualStatutoryTerms,
): readonly StatutoryStep[] {
  return statutoryStepIds
    .filter((id) => isAsked(id, intake, today, terms))
    .map((id) => toStep(id, intake, today, terms));
}

function isAsked(
  id: StatutoryStepId,
  intake: ClockedIntake,
  today: Temporal.PlainDate,
  terms: StatutoryTerms,
): boolean {
  if (id === 'urgent-shelter') return intake.isUrgent;
  if (id !== 'personal-plan' || intake.steps.personalPlanOn !== null) return true;
  const due = dueDay(id, intake, terms);
  return due === null || Temporal.PlainDate.compare(today, due) <= 0;
}

function toStep(
  id: StatutoryStepId,
  intake: ClockedIntake,
  today: Temporal.PlainDate,
  terms: StatutoryTerms,
): StatutoryStep {
  const dueOn = dueDay(id, intake, terms);
  const doneOn = doneDay(id, intake);
  const daysLeft = dueOn === null || doneOn !== null ? null : today.until(dueOn).days;
  const extendedBecause = intake.steps.extensions
    .filter(({ step }) => step === id)
    .map(({ reason }) => reason);
  return { id, dueOn, doneOn, state: stateOf(dueOn, doneOn, today), daysLeft, extendedBecause };
}

function stateOf(
  dueOn: Temporal.PlainDate | null,
  doneOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): StatutoryState {
  const { compare } = Temporal.PlainDate;
  if (doneOn !== null) return dueOn !== null && compare(doneOn, dueOn) > 0 ? 'done-late' : 'done';
  if (dueOn === null) return 'waiting';
  return compare(today, dueOn) > 0 ? 'late' : 'due';
}

function dueDay(
  id: StatutoryStepId,
  { reportedOn, steps }: ClockedIntake,
  terms: StatutoryTerms,
): Temporal.PlainDate | null {
  const begin = id === 'decision' ? steps.appliedOn : reportedOn;
  if (begin === null) return null;
  // At once has no term to move beyond a weekend.
  if (id === 'urgent-shelter') return begin;
  const usual = {
    receipt: terms.receiptDays,
    'personal-plan': terms.personalPlanDays,
    investigation: terms.investigationDays,
    decision: terms.decisionDays,
  }[id];
  const extra = steps.extensions.filter(({ step }) => step === id).reduce((sum, { days }) => sum + days, 0);
  return termEnd(begin.add({ days: usual + extra }));
}

function doneDay(id: StatutoryStepId, { steps }: ClockedIntake): Temporal.PlainDate | null {
  switch (id) {
    case 'receipt':
      return steps.receiptConfirmedOn;
    case 'urgent-shelter':
      return steps.urgentShelterOn;
    case 'personal-plan':
      return steps.personalPlanOn;
    case 'investigation':
      return steps.investigationDoneOn;
    case 'decision':
      return steps.decidedOn;
    default:
      return id satisfies never;
  }
}
