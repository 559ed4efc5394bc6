import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import {
  accessibilityCriteria,
  disputeSteps,
  type AccessibilityAnswers,
  type AccessibilityAssessment,
  type AccessibilityCriterion,
  type DisputeStep,
} from './accessibility.ts';

export interface AccessibilityAdvice {
  readonly leansTo: 'here' | 'elsewhere' | 'undecided';
  readonly forHere: readonly AccessibilityCriterion[];
  readonly forElsewhere: readonly AccessibilityCriterion[];
  readonly stillUnknown: readonly AccessibilityCriterion[];
}

/**
 * What the answers together say about where recovery has the best chance. Reasons not to return (violence, debts with
 * dealers, a network that pulls down) decide by themselves; otherwise most criteria do. It advises: a person decides.
 */
export function adviseAccessibility(answers: AccessibilityAnswers): AccessibilityAdvice {
  const speaking = (side: 'here' | 'elsewhere' | 'unknown') =>
    accessibilityCriteria.filter((criterion) => answers[criterion].speaksFor === side);
  const [forHere, forElsewhere, stillUnknown] = [
    speaking('here'),
    speaking('elsewhere'),
    speaking('unknown'),
  ];
  const isUnsafeThere = answers['reasons-not-to-return'].speaksFor === 'here';
  const difference = forHere.length - forElsewhere.length;
  const byNumber = difference > 0 ? 'here' : difference < 0 ? 'elsewhere' : 'undecided';
  return { leansTo: isUnsafeThere ? 'here' : byNumber, forHere, forElsewhere, stillUnknown };
}

export type AssessmentRefusal = 'explanation-missing' | 'region-missing' | 'in-future';

/** An outcome is told with its reason; another region is named. */
export function checkAssessment(
  assessment: AccessibilityAssessment,
  today: Temporal.PlainDate,
): Result<AccessibilityAssessment, AssessmentRefusal> {
  const { outcome, explanation, assessedOn } = assessment;
  if (Temporal.PlainDate.compare(assessedOn, today) > 0) return refuse('in-future');
  if (explanation.trim().length < 10) return refuse('explanation-missing');
  if (outcome.kind === 'elsewhere' && outcome.region.trim() === '') return refuse('region-missing');
  return succeed(assessment);
}

/** Contact persons first, then the adviser of the VNG, then the disputes committee; null after the last. */
export function nextDisputeStep(taken: readonly DisputeStep[]): DisputeStep | null {
  return disputeSteps.find((step) => !taken.includes(step)) ?? null;
}
