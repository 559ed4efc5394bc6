import { dayInWords } from '#app/words/days.ts';
import type { StatutoryStep } from '../../../domain/intake/intake.ts';
import { nextStep } from '../../../domain/intake/next-step.ts';
import type { ClockedIntake } from '../../../use-cases/intake-pages.server.ts';
import { intakeMessages as text } from '../messages-intake.nl.ts';

export interface IntakeRow {
  readonly intakeId: string;
  readonly name: string;
  readonly reported: string;
  readonly isUrgent: boolean;
  readonly next: string;
  readonly state: string;
  readonly isLate: boolean;
}

/** Late ones first, then by the first term that ends. */
export function presentIntakes(
  intakes: readonly ClockedIntake[],
  names: ReadonlyMap<string, string>,
): readonly IntakeRow[] {
  return intakes
    .map(({ intake, steps }) => ({ intake, next: intake.closedOn === null ? nextStep(steps) : null }))
    .toSorted((one, other) => daysLeft(one.next) - daysLeft(other.next))
    .map(({ intake, next }) => ({
      intakeId: intake.intakeId,
      name: names.get(intake.personId) ?? '',
      reported: dayInWords(intake.reportedOn),
      isUrgent: intake.isUrgent,
      next:
        next === null || next.dueOn === null
          ? text.nothingDue
          : `${text.steps[next.id]}, ${dayInWords(next.dueOn)}`,
      state: intake.closedOn !== null ? text.closed : next === null ? text.inTime : leftText(next),
      isLate: next?.state === 'late',
    }));
}

export interface ClockRow {
  readonly id: string;
  readonly step: string;
  readonly due: string;
  readonly done: string;
  readonly state: string;
  readonly isLate: boolean;
}

export function presentClock(steps: readonly StatutoryStep[]): readonly ClockRow[] {
  return steps.map((step) => ({
    id: step.id,
    step: text.steps[step.id],
    due: step.dueOn === null ? '' : dayInWords(step.dueOn),
    done: step.doneOn === null ? '' : dayInWords(step.doneOn),
    state: [
      text.states[step.state],
      ...(step.state === 'due' || step.state === 'late' ? [leftText(step)] : []),
      ...(step.extendedBecause.length > 0 ? [text.extended(step.extendedBecause.join('; '))] : []),
    ].join(', '),
    isLate: step.state === 'late',
  }));
}

function leftText({ daysLeft: days }: StatutoryStep): string {
  if (days === null) return '';
  return days < 0 ? text.late(-days) : text.daysLeft(days);
}

function daysLeft(step: StatutoryStep | null): number {
  return step?.daysLeft ?? Number.MAX_SAFE_INTEGER;
}
