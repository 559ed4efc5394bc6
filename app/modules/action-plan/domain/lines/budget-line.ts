/*
 * Budget lines: the kinds of costs that plans print, with what each is calculated from.
 *
 * Rule: hours, persons, lump sums, percentages, months and results bring an amount of their own, on which other lines
 * can stand. A ceiling only limits, an open item has no amount yet, and a cost that does not apply has none.
 * Source: the costs of the regional plans in data/plannen/README.md; decision 0015; docs/glossary.md (budget line,
 * ceiling, open item).
 * Example: `hasOwnAmount('lump')` is `true`;
 * `hasOwnAmount('ceiling')` is `false`;
 * `hasOwnAmount('open')` is `false`.
 */

import type { BasisPoints, Cents } from '#app/kernel/money.ts';
import type { YearSpan } from '#app/kernel/year-span.ts';
import type { FundingShare } from './funding.ts';

export const lineKinds = [
  'hours',
  'persons',
  'lump',
  'percentage',
  'monthly',
  'per-result',
  'ceiling',
  'open',
  'not-applicable',
] as const;

export type LineKind = (typeof lineKinds)[number];

/** Whether a line of this kind brings an amount of its own, on which others can stand: a ceiling or open item does not. */
export function hasOwnAmount(kind: LineKind): boolean {
  return kind !== 'ceiling' && kind !== 'open' && kind !== 'not-applicable';
}

export const recurrences = ['yearly', 'one-off', 'first-period', 'first-year', 'not-stated'] as const;

export type Recurrence = (typeof recurrences)[number];

/** Round euros that a line may be rounded to, half up; 0 is no rounding. */
export const roundingSteps = [0, 1, 10, 100, 1000, 10_000] as const;

export type RoundingStep = (typeof roundingSteps)[number];

/** What a count counts: persons by default, initiatives for grants, matches for room hosts. */
export const countUnits = ['persons', 'places', 'homes', 'initiatives', 'matches'] as const;

export type CountUnit = (typeof countUnits)[number];

/**
 * The years a line is for.
 *
 * - `not-stated`: the plan does not say.
 * - `span`: the amount is for these years together; one year, or several that the plan does not split.
 * - `each`: the amount comes back in every one of these years.
 * - `amounts`: split by a stated amount per year.
 * - `weights`: split in proportion, to the cent.
 */
export type LineYears =
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'span'; readonly span: YearSpan }
  | { readonly kind: 'each'; readonly span: YearSpan }
  | { readonly kind: 'amounts'; readonly parts: readonly { readonly year: number; readonly cents: Cents }[] }
  | {
      readonly kind: 'weights';
      readonly parts: readonly { readonly year: number; readonly weight: number }[];
    };

/** Another place in the source that gives other years for the same line. */
export interface YearVariant {
  /** Where it says so, such as "projecttekst". */
  readonly source: string;
  readonly years: LineYears;
}

/** Hours a week: said outright, or so many per person. Quantities have at most four decimals. */
export type Effort =
  | { readonly kind: 'per-week'; readonly hoursPerWeek: number }
  | { readonly kind: 'per-person'; readonly persons: number; readonly hoursPerPersonWeek: number };

/** What a percentage is taken of. */
export type PercentageBase =
  | { readonly kind: 'lines'; readonly lineIds: readonly string[] }
  | { readonly kind: 'amount'; readonly cents: Cents }
  /** So many persons or homes at an amount a month, as for lost rent. */
  | {
      readonly kind: 'rent';
      readonly count: number;
      readonly unit: CountUnit;
      readonly monthlyCents: Cents;
      readonly months: number;
    };

interface LineCommon {
  /** Unique in the plan, such as `E1b`. */
  readonly id: string;
  readonly label: string;
  readonly recurrence: Recurrence;
  readonly years: LineYears;
  readonly yearVariants: readonly YearVariant[];
  /** The amount as the plan prints it; null when it prints none. */
  readonly statedCents: Cents | null;
  /** How the exact amount is deliberately rounded; explains `statedCents`, or makes it where it is null. */
  readonly rounding: RoundingStep;
  /** VAT on top of the amount; null when it is in it or does not apply. */
  readonly vat: BasisPoints | null;
  /** Yearly rise of the price; null when there is none. Needs years: a single year, or `each`. */
  readonly indexation: { readonly baseYear: number; readonly perYear: BasisPoints } | null;
  /** Who pays; empty when the measure's own funding applies. */
  readonly funding: readonly FundingShare[];
  /** Ids of other measures that live off this line too; its money counts once, with the measure it stands under. */
  readonly sharedWith: readonly string[];
  /** What of this line is our reading and not the plan's text, in Dutch, such as "52 weken aangenomen". */
  readonly assumptions: readonly string[];
  readonly note: string | null;
}

/** What may be put on paper as a cost, by its way of calculating. */
export type LineCalculation =
  | {
      readonly kind: 'hours';
      readonly effort: Effort;
      readonly weeks: number;
      readonly rateCents: Cents;
      /** Full-time jobs as the plan prints them beside the hours. */
      readonly fte: number | null;
    }
  | {
      readonly kind: 'persons';
      readonly count: number;
      readonly unit: CountUnit;
      readonly amountCents: Cents;
    }
  | { readonly kind: 'lump'; readonly amountCents: Cents }
  | { readonly kind: 'percentage'; readonly percentage: BasisPoints; readonly base: PercentageBase }
  | { readonly kind: 'monthly'; readonly amountCents: Cents; readonly months: number }
  | {
      readonly kind: 'per-result';
      readonly feeCents: Cents;
      readonly expected: number;
      readonly unit: CountUnit;
      /** The most that is paid on this line; null without a limit. */
      readonly ceilingCents: Cents | null;
    }
  /** The most the whole measure may cost (plafond); costs nothing by itself. */
  | { readonly kind: 'ceiling'; readonly ceilingCents: Cents }
  /** An amount still to come (pm). */
  | { readonly kind: 'open' }
  /** No money from this plan. */
  | { readonly kind: 'not-applicable' };

export type BudgetLine = LineCommon & LineCalculation;

/** A line of one kind: `LineOf<'hours'>`. */
export type LineOf<Kind extends LineKind> = Extract<BudgetLine, { readonly kind: Kind }>;

/** What a line comes to. */
export interface CalculatedLine {
  readonly lineId: string;
  /** What the formula gives, to the cent; null for an open item and for no money. For a ceiling: the other lines together. */
  readonly exactCents: Cents | null;
  /** What the plan prints, or the deliberately rounded amount; null when there is neither. */
  readonly statedCents: Cents | null;
  /** Stated minus exact; null unless both are there. */
  readonly differenceCents: Cents | null;
  /** What totals count: stated where there is one, else exact; 0 for open items, no money and ceilings. */
  readonly usedCents: Cents;
  /** The sum in readable Dutch: "128 uur × 52 weken × € 48 = € 319.488". */
  readonly formula: string;
}
