import type { BasisPoints, Cents } from '#app/kernel/money.ts';
import type { Period } from '#app/kernel/period.ts';

/** Money spent in a period, with where the figure comes from. */
export interface RealisedAmount {
  readonly id: string;
  readonly measureId: string;
  /** Null when it is known for the measure as a whole only. */
  readonly lineId: string | null;
  readonly period: Period;
  readonly cents: Cents;
  readonly source: string;
  readonly note: string | null;
}

/** A result reached in a period, counted in the unit of the expected result. */
export interface RealisedResult {
  readonly id: string;
  readonly measureId: string;
  readonly resultId: string;
  readonly period: Period;
  readonly value: number;
  readonly source: string;
  readonly note: string | null;
}

export interface Milestone {
  readonly id: string;
  readonly label: string;
  readonly dueOn: Temporal.PlainDate;
  readonly doneOn: Temporal.PlainDate | null;
}

/** Somebody's own forecast in place of the straight line, with the reason. */
export interface ForecastOverride {
  readonly cents: Cents;
  readonly reason: string;
}

export type ForecastMethod = 'linear' | 'override' | 'plan' | 'final';

/** What a measure is expected to cost by the end of its period. */
export interface Forecast {
  readonly cents: Cents;
  readonly method: ForecastMethod;
  /** How it was reached, in Dutch. */
  readonly explanation: string;
}

/** `grey`: nothing to judge by yet. */
export const lightColours = ['green', 'amber', 'red', 'grey'] as const;

export type LightColour = (typeof lightColours)[number];

export interface LightReason {
  readonly rule: 'spending' | 'milestones' | 'results';
  readonly colour: LightColour;
  /** In Dutch, with the figures that led to it. */
  readonly detail: string;
}

/** The rule's own outcome, and beside it what somebody made of it with a reason. */
export interface TrafficLight {
  readonly ruleColour: LightColour;
  readonly reasons: readonly LightReason[];
  readonly override: { readonly colour: LightColour; readonly reason: string } | null;
  /** What is shown: the override where there is one. */
  readonly colour: LightColour;
}

/** When a light turns; shares are of the budget or of the result that should be there by now. */
export interface LightThresholds {
  /** Forecast above the budget by more than this. */
  readonly overspendAmber: BasisPoints;
  readonly overspendRed: BasisPoints;
  /** Spending behind the straight line by more than this. */
  readonly underspendAmber: BasisPoints;
  /** A milestone this many days late. */
  readonly lateDaysAmber: number;
  readonly lateDaysRed: number;
  /** A result below this share of what should be there by now. */
  readonly resultAmber: BasisPoints;
  readonly resultRed: BasisPoints;
}

export const evaluationDecisions = ['go-on', 'adapt', 'stop', 'embed'] as const;

export type EvaluationDecision = (typeof evaluationDecisions)[number];

/** An evaluation planned or held; it is held once `heldOn` is there. */
export interface EvaluationMoment {
  readonly id: string;
  readonly label: string;
  /** Null when the plan gives no day. */
  readonly plannedOn: Temporal.PlainDate | null;
  readonly heldOn: Temporal.PlainDate | null;
  readonly findings: string | null;
  readonly decision: EvaluationDecision | null;
  readonly reason: string | null;
  /** Days before `plannedOn` on which a reminder goes out. */
  readonly reminderDays: readonly number[];
}
