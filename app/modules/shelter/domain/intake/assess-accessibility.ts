/*
 * In which region recovery has the best chance (landelijke toegankelijkheid), and what follows when regions disagree.
 *
 * Rule: reasons not to return (violence, debts with dealers, a network that pulls down) decide by themselves; otherwise
 * the side for which most criteria speak, and neither where they are equal. It advises: a person decides, with an
 * explanation of at least ten characters, on a day that is not to come, and names the region when it is another. In a
 * disagreement the contact persons come first, then the adviser of the VNG, then the disputes committee.
 * Source: VNG guidelines on national accessibility (the criteria and the steps, docs/glossary.md); that these reasons
 * outweigh the number, and the length of the explanation, are our choice: somebody sent back to what was fled does not
 * recover.
 * Example: two criteria speak for elsewhere and reasons not to return for here:
 *   `adviseAccessibility({ network: { speaksFor: 'elsewhere' }, 'ties-and-residence': { speaksFor: 'elsewhere' },
 *     'running-care': { speaksFor: 'neither' }, 'reasons-not-to-return': { speaksFor: 'here' }, 'own-wish': {
 *     speaksFor: 'unknown' } }).leansTo` is `'here'`.
 * Nine characters do not explain:
 *   `checkAssessment({ outcome: { kind: 'here' }, explanation: 'too short', assessedOn: day('2026-02-01') },
 *     day('2026-02-01')).reason` is `'explanation-missing'`.
 * `nextDisputeStep(['contact-persons'])` is `'vng-adviser'`, and after the last
 *   `nextDisputeStep(['contact-persons', 'vng-adviser', 'disputes-committee'])` is `null`.
 */

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

/** What the answers together say about where recovery has the best chance. */
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

/** Whether what the person who decided wrote down is complete. */
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

/** The first step that was not taken; null after the last. */
export function nextDisputeStep(taken: readonly DisputeStep[]): DisputeStep | null {
  return disputeSteps.find((step) => !taken.includes(step)) ?? null;
}
