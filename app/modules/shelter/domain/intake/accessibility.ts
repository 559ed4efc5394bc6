/**
 * National accessibility (landelijke toegankelijkheid): in which region recovery has the best chance.
 * Anyone may report anywhere and gets first shelter; this assessment never withholds it.
 */
export interface AccessibilityAssessment {
  readonly intakeId: string;
  readonly assessedOn: Temporal.PlainDate;
  readonly answers: AccessibilityAnswers;
  readonly outcome: AccessibilityOutcome;
  readonly explanation: string;
}

/** Per criterion which region it speaks for, in the worker's words why. */
export type AccessibilityAnswers = Readonly<Record<AccessibilityCriterion, CriterionAnswer>>;

export const accessibilityCriteria = [
  'network',
  'ties-and-residence',
  'running-care',
  'reasons-not-to-return',
  'own-wish',
] as const;
export type AccessibilityCriterion = (typeof accessibilityCriteria)[number];

export interface CriterionAnswer {
  readonly speaksFor: 'here' | 'elsewhere' | 'neither' | 'unknown';
  readonly note: string | null;
}

export type AccessibilityOutcome =
  | { readonly kind: 'here' }
  | { readonly kind: 'elsewhere'; readonly region: string }
  | { readonly kind: 'undecided' };

/** A warm hand-over to another region: agreed passing on, with first shelter until then. */
export interface HandOver {
  readonly toRegion: string;
  readonly partyThere: string;
  readonly agreedOn: Temporal.PlainDate;
  readonly plannedOn: Temporal.PlainDate | null;
  readonly transport: string | null;
  readonly paidBy: string | null;
  /** Where the person sleeps until the hand-over. */
  readonly shelterUntilThen: string | null;
  readonly completedOn: Temporal.PlainDate | null;
}

/** Steps of a disagreement between regions, in this order. */
export const disputeSteps = ['contact-persons', 'vng-adviser', 'disputes-committee'] as const;
export type DisputeStep = (typeof disputeSteps)[number];
