import type { Cents } from '#app/kernel/money.ts';

/** A call for grant applications inside a measure, such as Welkom in de Buurt. */
export interface GrantCall {
  readonly id: string;
  readonly name: string;
  /** The most one application may be awarded. */
  readonly ceilingCents: Cents;
  readonly expectedApplications: number;
  readonly averageCents: Cents;
  /** What there is to award. */
  readonly budgetCents: Cents;
  /** Help for each awarded initiative, beside the grant itself. */
  readonly supportCents: Cents;
  readonly criteria: readonly GrantCriterion[];
  /** Who must all have scored before anyone sees a score. */
  readonly assessorIds: readonly string[];
  /** Each criterion is scored from 0 to this. */
  readonly maxScore: number;
  /** Below this share of the best possible total nothing is awarded; 0 to 100. */
  readonly minimumPercent: number;
}

export interface GrantCriterion {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
}

export const applicationStatuses = ['submitted', 'withdrawn', 'awarded', 'rejected', 'accounted'] as const;

export type ApplicationStatus = (typeof applicationStatuses)[number];

export interface GrantApplication {
  readonly id: string;
  readonly title: string;
  readonly submittedAt: Temporal.Instant;
  readonly requestedCents: Cents;
  readonly status: ApplicationStatus;
}

/** One assessor's score of one application on one criterion. */
export interface GrantScore {
  readonly applicationId: string;
  readonly assessorId: string;
  readonly criterionId: string;
  readonly score: number;
}

export interface RankedApplication {
  readonly applicationId: string;
  readonly rank: number;
  /** Weighted average over the assessors, as a percentage of the best possible, two decimals. */
  readonly percent: number;
  /** Why it stands above or below another with the same score, in Dutch; null without a tie. */
  readonly tieReason: string | null;
}

export type AwardOutcome = 'full' | 'partial' | 'below-minimum' | 'no-budget';

export interface ProposedAward {
  readonly applicationId: string;
  readonly cents: Cents;
  readonly outcome: AwardOutcome;
  readonly reason: string;
}

export interface GrantPayment {
  readonly applicationId: string;
  readonly paidOn: Temporal.PlainDate;
  readonly cents: Cents;
}

/** What the applicant says was spent and reached. */
export interface GrantAccount {
  readonly applicationId: string;
  readonly submittedOn: Temporal.PlainDate;
  readonly spentCents: Cents;
  readonly report: string;
}
