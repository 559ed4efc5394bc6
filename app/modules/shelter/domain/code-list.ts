/** A reason or kind as a row: what is archived keeps its meaning in old records and is no longer offered. */
export interface CodeListEntry {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  readonly isArchived: boolean;
}

/** A kind of premises. */
export interface PremisesKind extends CodeListEntry {
  /** People sleep there: it has stays and occupancy. */
  readonly hasNights: boolean;
  /** It has a number of places, or could have. */
  readonly hasPlaces: boolean;
  /** Meant for young people: a birthday may end the fit. */
  readonly isForYouth: boolean;
}

/** A cause of homelessness, finer than the four routes of the RVS that it belongs to. */
export interface HomelessnessRoute extends CodeListEntry {
  readonly rvsRoute: RvsRoute;
}

export const rvsRoutes = ['event', 'institution', 'eviction', 'remigration'] as const;
export type RvsRoute = (typeof rvsRoutes)[number];

/** Where someone lived before; `ethosClass` is the class of Dutch ETHOS Light, 0 outside of it. */
export interface LivingSituation extends CodeListEntry {
  readonly ethosClass: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

export interface ExitDestination extends CodeListEntry {
  /** Leaving without a roof: a reason is asked, and it is counted. */
  readonly isWithoutRoof: boolean;
  /** A home of one's own, or one that lasts. */
  readonly isHome: boolean;
}
