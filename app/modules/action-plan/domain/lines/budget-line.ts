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
import type { FieldTable, ValuesOf } from '../fields/field.ts';
import type { baseFields, calculationFields, effortFields } from './calculation-fields.ts';
import type { FundingShare } from './funding.ts';
import type { headFields, moneyFields, noteFields } from './line-fields.ts';

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

type OneOf<Tables extends Readonly<Record<string, FieldTable>>, Kind extends keyof Tables> = {
  readonly kind: Kind;
} & ValuesOf<Tables[Kind]>;

/** Hours a week: said outright, or so many per person. Quantities have at most four decimals. */
export type Effort = OneOf<typeof effortFields, 'per-week'> | OneOf<typeof effortFields, 'per-person'>;

/** What a percentage is taken of. */
export type PercentageBase =
  | { readonly kind: 'lines'; readonly lineIds: readonly string[] }
  | OneOf<typeof baseFields, 'amount'>
  /** So many persons or homes at an amount a month, as for lost rent. */
  | OneOf<typeof baseFields, 'rent'>;

type OwnFields = ValuesOf<typeof headFields & typeof moneyFields & typeof noteFields>;

interface LineCommon extends OwnFields {
  /** Unique in the plan, such as `E1b`. */
  readonly id: string;
  readonly years: LineYears;
  readonly yearVariants: readonly YearVariant[];
  /** Yearly rise of the price; null when there is none. Needs years: a single year, or `each`. */
  readonly indexation: { readonly baseYear: number; readonly perYear: BasisPoints } | null;
  /** Who pays; empty when the measure's own funding applies. */
  readonly funding: readonly FundingShare[];
  /** Ids of other measures that live off this line too; its money counts once, with the measure it stands under. */
  readonly sharedWith: readonly string[];
  /** What of this line is our reading and not the plan's text, in Dutch, such as "52 weken aangenomen". */
  readonly assumptions: readonly string[];
}

type Calculated<Kind extends LineKind> = OneOf<typeof calculationFields, Kind>;

/** What may be put on paper as a cost, by its way of calculating. */
export type LineCalculation =
  | (Calculated<'hours'> & { readonly effort: Effort })
  | Calculated<'persons'>
  | Calculated<'lump'>
  | (Calculated<'percentage'> & { readonly base: PercentageBase })
  | Calculated<'monthly'>
  | Calculated<'per-result'>
  /** The most the whole measure may cost (plafond); costs nothing by itself. */
  | Calculated<'ceiling'>
  /** An amount still to come (pm). */
  | Calculated<'open'>
  /** No money from this plan. */
  | Calculated<'not-applicable'>;

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
