/** In what a term is given. */
export const termUnits = ['hour', 'day', 'month', 'year'] as const;
export type TermUnit = (typeof termUnits)[number];

/** What a term is counted from. */
export const countedFrom = ['last-change', 'basis-ended', 'made', 'ended', 'applied', 'asked'] as const;
export type CountedFrom = (typeof countedFrom)[number];

/** `later`: the program does not have this kind of data yet, or does not remove it yet. */
export const kindStates = ['in-use', 'later'] as const;
export type KindState = (typeof kindStates)[number];

/** As a file of somebody, together with one, or by a term that its own part of the program carries out. */
export const goings = ['as-file', 'with-file', 'by-itself'] as const;
export type Going = (typeof goings)[number];

export interface RetentionKind {
  readonly code: string;
  readonly nl: string;
  /** As it ships. */
  readonly termValue: number;
  readonly termUnit: TermUnit;
  readonly countedFrom: CountedFrom;
  readonly source: string;
  /** What a region may choose; null where it may not. */
  readonly bounds: { readonly shortest: number; readonly longest: number } | null;
  readonly state: KindState;
  readonly goes: Going;
}

/** A region's own term, from a day on. */
export interface TermChoice {
  readonly termValue: number;
  readonly holdsFrom: Temporal.PlainDate;
  readonly reason: string;
}

export const holdGrounds = ['court-case', 'complaint', 'inquiry', 'other'] as const;
/** Why removal is stopped. */
export type HoldGround = (typeof holdGrounds)[number];

export const requestDecisions = ['granted', 'refused', 'withdrawn'] as const;
export type RequestDecision = (typeof requestDecisions)[number];

export const refusalGrounds = ['interest-of-another', 'law'] as const;
/** Why a request may be refused: Wmo 2015 art. 5.3.5, second paragraph. */
export type RefusalGround = (typeof refusalGrounds)[number];

export const keepers = [
  'stay',
  'waiting',
  'intake',
  'dispute',
  'emergency',
  'hold',
  'kind-hold',
  'basis-open',
] as const;
/** What keeps a file past its term. */
export type Keeper = (typeof keepers)[number];
