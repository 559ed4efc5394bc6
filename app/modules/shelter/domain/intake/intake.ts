/** The conversation and record that begin help: a report (melding) in the sense of the Wmo 2015. */
export interface Intake {
  readonly intakeId: string;
  readonly personId: string;
  readonly householdId: string | null;
  readonly reportedOn: Temporal.PlainDate;
  /** Code of who referred or where the person was found. */
  readonly referredBy: string | null;
  readonly foundAt: string | null;
  /** Code of a `HomelessnessRoute`. */
  readonly route: string | null;
  /** Code of a `LivingSituation`. */
  readonly situationBefore: string | null;
  readonly originMunicipality: string | null;
  readonly isUrgent: boolean;
  readonly firstAgreements: string | null;
  readonly steps: IntakeSteps;
}

/** Days on which the statutory steps were done; null while they are not. */
export interface IntakeSteps {
  readonly receiptConfirmedOn: Temporal.PlainDate | null;
  readonly urgentShelterOn: Temporal.PlainDate | null;
  readonly personalPlanOn: Temporal.PlainDate | null;
  readonly investigationDoneOn: Temporal.PlainDate | null;
  readonly appliedOn: Temporal.PlainDate | null;
  readonly decidedOn: Temporal.PlainDate | null;
  readonly extensions: readonly TermExtension[];
}

export interface TermExtension {
  readonly step: StatutoryStepId;
  readonly days: number;
  readonly reason: string;
}

export const statutoryStepIds = [
  'receipt',
  'urgent-shelter',
  'personal-plan',
  'investigation',
  'decision',
] as const;
export type StatutoryStepId = (typeof statutoryStepIds)[number];

/** `waiting`: its term has not begun, such as the decision while nothing was applied for. */
export type StatutoryState = 'waiting' | 'due' | 'late' | 'done' | 'done-late';

export interface StatutoryStep {
  readonly id: StatutoryStepId;
  /** The last day that is in time; null while the term has not begun. */
  readonly dueOn: Temporal.PlainDate | null;
  readonly doneOn: Temporal.PlainDate | null;
  readonly state: StatutoryState;
  /** Whole days left (negative: late) while it is not done. */
  readonly daysLeft: number | null;
  readonly extendedBecause: readonly string[];
}
