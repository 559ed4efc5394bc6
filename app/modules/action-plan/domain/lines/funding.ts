import type { BasisPoints, Cents } from '#app/kernel/money.ts';

/** Kinds of money. A plan's own sources, with their names and archived flag, each have one of these kinds. */
export const fundingSourceKinds = [
  'national-programme',
  'other-ministry',
  'own-means',
  'care-act',
  'corporation',
  'residents',
  'other',
] as const;

export type FundingSourceKind = (typeof fundingSourceKinds)[number];

/** What the kinds are called. */
export const fundingSourceKindNames: Readonly<
  Record<FundingSourceKind, { readonly nl: string; readonly en: string }>
> = {
  'national-programme': { nl: 'landelijk programma', en: 'national programme' },
  'other-ministry': { nl: 'ander ministerie', en: 'other ministry' },
  'own-means': { nl: 'eigen middelen van gemeenten', en: "municipalities' own means" },
  'care-act': { nl: 'zorgwet (Wlz, Zvw, Wmo)', en: 'care act' },
  corporation: { nl: 'woningcorporatie', en: 'housing corporation' },
  residents: { nl: 'bewoners of huurders', en: 'residents or tenants' },
  other: { nl: 'anders', en: 'other' },
};

export interface FundingSource {
  /** Slug within the plan, such as `brede-aanpak`. */
  readonly id: string;
  readonly kind: FundingSourceKind;
  readonly label: string;
  /** An archived source keeps its meaning in old lines, but takes no new ones. */
  readonly isArchived: boolean;
  /** What the source has to give for this plan; null when nobody said so. */
  readonly availableCents: Cents | null;
}

/** How much of a line a source covers: a share of it, a fixed amount, or whatever the other sources leave. */
export type FundingShare =
  | { readonly sourceId: string; readonly kind: 'share'; readonly basisPoints: BasisPoints }
  | { readonly sourceId: string; readonly kind: 'amount'; readonly cents: Cents }
  | { readonly sourceId: string; readonly kind: 'rest' };

/** The money of one line over its sources. The parts, `uncoveredCents` and minus `excessCents` add up to the line. */
export interface Coverage {
  readonly parts: readonly { readonly sourceId: string; readonly cents: Cents }[];
  readonly uncoveredCents: Cents;
  /** What the sources give beyond the line's amount. */
  readonly excessCents: Cents;
}

/** Where money goes that is not spent, such as the reserve MO/BW. */
export interface Reserve {
  readonly name: string;
}

/** Keys of totals by source, beside the ids of the sources. */
export const uncoveredKey = 'niet-gedekt';
/** Holds a negative amount: what sources give beyond the lines they pay, so that totals by source add up. */
export const excessKey = 'te-veel-gedekt';
