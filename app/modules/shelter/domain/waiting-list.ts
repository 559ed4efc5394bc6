/** Someone admitted in principle, for whom there is no place yet. */
export interface WaitingListEntry {
  readonly entryId: string;
  readonly personId: string;
  /** Code of a `PremisesKind` that is waited for. */
  readonly kind: string;
  readonly waitingSince: Temporal.PlainDate;
  readonly reason: string;
  readonly isUrgent: boolean;
  readonly childCount: number;
  readonly supportWhileWaiting: string | null;
  readonly offers: readonly PlaceOffer[];
  readonly endedOn: Temporal.PlainDate | null;
}

export interface PlaceOffer {
  readonly premisesRef: string;
  readonly offeredOn: Temporal.PlainDate;
  readonly outcome: 'open' | 'accepted' | 'refused' | 'withdrawn';
  /** Code of a refusal reason. */
  readonly refusalReason: string | null;
}

/** Why an entry stands where it stands, most telling first. */
export type PriorityReason =
  | { readonly kind: 'urgent' }
  | { readonly kind: 'children'; readonly count: number }
  | { readonly kind: 'waiting-since'; readonly since: Temporal.PlainDate; readonly days: number };

export interface RankedEntry {
  /** From 1; entries that nothing tells apart share no rank: the earlier entry id goes first. */
  readonly rank: number;
  readonly entry: WaitingListEntry;
  readonly reasons: readonly PriorityReason[];
}

/** Someone asked for a place and nothing was free, or nothing fitted. */
export interface UnmetDemand {
  readonly askedOn: Temporal.PlainDate;
  readonly kind: string;
  readonly peopleCount: number;
  /** Code of the reason. */
  readonly reason: string;
  readonly personId: string | null;
}
