import { dayInWords } from '#app/words/days.ts';
import {
  accessibilityCriteria,
  type AccessibilityCriterion,
  type DisputeStep,
} from '../../../domain/intake/accessibility.ts';
import { nextDisputeStep } from '../../../domain/intake/assess-accessibility.ts';
import type { IntakeFile } from '../../../use-cases/intake-pages.server.ts';
import { accessMessages as text } from '../messages-intake.nl.ts';

export interface AccessView {
  readonly assessments: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly explanation: string;
    readonly answers: readonly { readonly term: string; readonly details: string }[];
  }[];
  readonly handovers: readonly {
    readonly id: string;
    readonly line: string;
    readonly details: readonly string[];
    readonly isOpen: boolean;
  }[];
  readonly disputes: readonly {
    readonly step: DisputeStep;
    readonly line: string;
    readonly isOpen: boolean;
  }[];
  readonly nextDispute: DisputeStep | null;
  /** Another region has the best chance, by the last assessment. */
  readonly region: string | null;
}

/** Assessments, hand-overs and disagreements of an intake in words; the newest assessment first. */
export function presentAccess({ assessments, handovers, disputes }: IntakeFile): AccessView {
  const last = assessments[0]?.outcome;
  return {
    region: last?.kind === 'elsewhere' ? last.region : null,
    assessments: assessments.map(({ assessmentId, outcome, assessedOn, explanation, answers }) => ({
      id: assessmentId,
      outcome: text.outcomeLine(
        outcome.kind === 'elsewhere' ? text.elsewhereTo(outcome.region) : text.outcomes[outcome.kind],
        dayInWords(assessedOn),
      ),
      explanation,
      answers: accessibilityCriteria.map((criterion) => ({
        term: text.criteria[criterion],
        details: answerText(answers[criterion]),
      })),
    })),
    handovers: handovers.map((handover) => ({
      id: handover.handoverId,
      line: text.handoverLine(handover.toRegion, handover.partyThere, dayInWords(handover.agreedOn)),
      details: [
        handover.plannedOn && text.plannedLine(dayInWords(handover.plannedOn)),
        handover.transport,
        handover.paidBy,
        handover.shelterUntilThen,
        handover.completedOn && text.completedLine(dayInWords(handover.completedOn)),
      ].filter((part) => part !== null),
      isOpen: handover.completedOn === null,
    })),
    disputes: disputes.map(({ step, startedOn, endedOn, outcome }) => ({
      step,
      isOpen: endedOn === null,
      line: `${text.disputeSteps[step]}, ${
        endedOn === null
          ? text.disputeSince(dayInWords(startedOn))
          : text.disputeEnded(dayInWords(endedOn), outcome ?? '')
      }`,
    })),
    nextDispute: nextDisputeStep(disputes.map(({ step }) => step)),
  };
}

function answerText(answer: IntakeFile['assessments'][number]['answers'][AccessibilityCriterion]): string {
  const { speaksFor, note } = answer;
  return note === null || note === '' ? text.speaksFor[speaksFor] : `${text.speaksFor[speaksFor]}: ${note}`;
}
