import {
  statutoryStepIds,
  type Intake,
  type StatutoryState,
  type StatutoryStep,
  type StatutoryStepId,
} from './intake.ts';
import { termEnd } from './term-end.ts';

/** Terms in days from the day they begin. */
export interface StatutoryTerms {
  /** Receipt is confirmed (Wmo 2015 art. 2.3.2 lid 1); the law names no number of days. */
  readonly receiptDays: number;
  /** The person may hand in a plan of their own within seven days (art. 2.3.2 lid 2). */
  readonly personalPlanDays: number;
  /** Six weeks from the report (art. 2.3.2 lid 1). */
  readonly investigationDays: number;
  /** Two weeks from the application (art. 2.3.5 lid 2). */
  readonly decisionDays: number;
}

export const usualStatutoryTerms: StatutoryTerms = {
  receiptDays: 1,
  personalPlanDays: 7,
  investigationDays: 42,
  decisionDays: 14,
};

type ClockedIntake = Pick<Intake, 'reportedOn' | 'isUrgent' | 'steps'>;

/**
 * The dates that the Wmo sets for an intake, each with its state on `today`: receipt, in urgent cases shelter at once
 * (art. 2.3.3), the personal plan, the investigation, and the decision once something was applied for.
 * The personal plan is a right and not a duty: when its term has passed without one, the step is gone.
 */
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
