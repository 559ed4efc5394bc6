import type { Cents } from '#app/kernel/money.ts';
import type { OpenPeriod, Period } from '#app/kernel/period.ts';
import type { YearSpan } from '#app/kernel/year-span.ts';
import type { BudgetLine } from '../lines/budget-line.ts';
import type { FundingShare, FundingSource, Reserve } from '../lines/funding.ts';
import type { GrantCall } from '../grants/grant.ts';
import type { LinkBasis, Pilot } from '../pilots/pilot.ts';
import type { EvaluationMoment, Milestone } from '../progress/progress.ts';

export interface Label {
  readonly nl: string;
  readonly en: string;
}

/** A track of the national programme; the region may have its own name for it. */
export interface PlanTheme {
  /** Such as `T1`. */
  readonly id: string;
  readonly label: Label;
  readonly regionalName: string | null;
}

export interface Objective {
  /** Such as `O1`. */
  readonly id: string;
  readonly number: number;
  readonly themeId: string;
  readonly label: Label;
  /** Who has to reach it, as the programme says. */
  readonly actor: string;
  readonly means: readonly Label[];
  readonly target: { readonly value: number; readonly unit: Label } | null;
  /** The last day to reach it. */
  readonly deadline: Temporal.PlainDate | null;
}

export const measureStatuses = [
  'idea',
  'proposed',
  'decided',
  'running',
  'stopped',
  'done',
  'embedded',
] as const;

export type MeasureStatus = (typeof measureStatuses)[number];

/** When a measure is carried out, as exactly as the plan says. */
export interface Planning extends OpenPeriod {
  readonly years: YearSpan | null;
  /** May begin without waiting for a decision or a date. */
  readonly startsAtOnce: boolean;
  readonly months: { readonly min: number; readonly max: number } | null;
}

/** How many people a measure is for: exact when `min` and `max` are the same and `isAbout` is false. */
export interface PersonCount {
  readonly min: number;
  readonly max: number;
  readonly isAbout: boolean;
}

export interface ExpectedResult {
  readonly id: string;
  readonly text: string;
  /** What is counted and how many there should be; null when the plan gives no number. */
  readonly target: { readonly value: number; readonly unit: string } | null;
}

/** A finding of the prevention scan that a measure answers: table and item of the instrument. */
export interface Evidence {
  readonly table: string;
  readonly item: string;
  /** Column of the table, such as a route; null for the item as a whole. */
  readonly column: string | null;
  readonly basis: LinkBasis;
}

export interface Decision {
  /** Null when the source gives no day. */
  readonly takenOn: Temporal.PlainDate | null;
  readonly body: string;
  readonly subject: string;
  readonly documentUrl: string | null;
}

/** Something odd in the source's own text that no calculation can find. */
export interface SourceNote {
  readonly id: string;
  /** Where it stands, such as "1.1" or "H10". */
  readonly where: string;
  readonly lineId: string | null;
  readonly detail: string;
}

/** A figure or fact that the plan gives beside its budget. */
export interface PlanFact {
  readonly label: string;
  readonly value: string;
}

/** What a printed total of a measure claims to be. */
export const totalBases = ['per-year', 'one-off', 'project', 'mixed', 'not-stated'] as const;

export type TotalBasis = (typeof totalBases)[number];

export interface Measure {
  /** Unique in the plan, such as `E1`. */
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly summary: string | null;
  readonly targetGroup: string | null;
  readonly persons: PersonCount | null;
  readonly personsNote: string | null;
  readonly places: number | null;
  readonly locations: number | null;
  readonly status: MeasureStatus;
  readonly statusNote: string | null;
  /** First the theme its money counts under, then the others it touches. */
  readonly themeIds: readonly string[];
  /** First the objective its money counts under. */
  readonly objectiveIds: readonly string[];
  readonly linkBasis: LinkBasis;
  readonly lead: string | null;
  readonly partners: readonly string[];
  readonly planning: Planning;
  /** CBS codes; empty for the whole region. */
  readonly municipalities: readonly string[];
  readonly dependsOn: readonly string[];
  readonly results: readonly ExpectedResult[];
  readonly evidence: readonly Evidence[];
  /** Ids of monitor indicators it should move. */
  readonly indicators: readonly string[];
  readonly milestones: readonly Milestone[];
  readonly evaluations: readonly EvaluationMoment[];
  readonly decisions: readonly Decision[];
  readonly facts: readonly PlanFact[];
  readonly lines: readonly BudgetLine[];
  readonly statedTotalCents: Cents | null;
  readonly totalBasis: TotalBasis;
  /** Who pays its lines, unless a line says otherwise. */
  readonly funding: readonly FundingShare[];
  readonly fundingNote: string | null;
  /** Costs the plan leaves out of the measure. */
  readonly excluded: readonly string[];
  readonly grantCall: GrantCall | null;
  readonly sourceNotes: readonly SourceNote[];
}

/** Money granted for the plan as its text says; `isRounded` where it gives a round figure. */
export interface Award {
  readonly cents: Cents;
  readonly isRounded: boolean;
  readonly knownOn: Temporal.PlainDate | null;
}

/** A region's action plan: everything its report is made of. */
export interface Plan {
  /** Slug within the region, such as `2020-2021`. */
  readonly id: string;
  /** Slug of the region, such as `haarlem`. */
  readonly region: string;
  readonly title: string;
  /** The years the plan says it covers. */
  readonly years: YearSpan;
  readonly period: Period;
  readonly vision: string | null;
  readonly bottlenecks: readonly string[];
  readonly themes: readonly PlanTheme[];
  readonly objectives: readonly Objective[];
  readonly measures: readonly Measure[];
  readonly pilots: readonly Pilot[];
  readonly sources: readonly FundingSource[];
  /** The grand total the plan prints; null when it prints none. */
  readonly statedTotalCents: Cents | null;
  readonly award: Award | null;
  readonly reserve: Reserve | null;
  /** Hours in a full working week, for checking hours against full-time jobs. */
  readonly fullTimeHours: number;
  readonly decisions: readonly Decision[];
  readonly facts: readonly PlanFact[];
  readonly sourceNotes: readonly SourceNote[];
}
