/** A place where shelter, help or a home is given. */
export interface Premises {
  /** The region's own code, such as `A01`. */
  readonly ref: string;
  readonly name: string;
  /** Code of a `PremisesKind`. */
  readonly kind: string;
  readonly location: string | null;
  readonly targetGroup: string | null;
  readonly characteristics: Characteristics;
  readonly rules: HouseRules;
}

/** Null is unknown: then it is a remark with a place, never a bar. */
export interface Characteristics {
  readonly hasSingleRooms: boolean | null;
  readonly isOnGroundFloor: boolean | null;
  readonly takesCouples: boolean | null;
  readonly takesFamilies: boolean | null;
  readonly takesPets: boolean | null;
  readonly isForWomenOnly: boolean;
}

/** The rules of the house as data; null where there is none. Ages in whole years, both ends included. */
export interface HouseRules {
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly longestStay: Term | null;
  readonly nightsPerMonth: number | null;
  /** Code of a contract form. */
  readonly contractForm: string | null;
}

/** How a house is reached; null where nobody said. */
export interface Contact {
  /** As it is dialled (`parseTelephone`). */
  readonly telephone: string | null;
  /** A post or a team, no person's name. */
  readonly askFor: string | null;
  readonly openingHours: string | null;
}

export interface Term {
  readonly value: number;
  readonly unit: 'day' | 'week' | 'month';
}

export const plannedChangeKinds = ['opening', 'move', 'closure', 'conversion'] as const;
export type PlannedChangeKind = (typeof plannedChangeKinds)[number];

export interface PlannedChange {
  readonly kind: PlannedChangeKind;
  /** Null while the day is not known. */
  readonly plannedOn: Temporal.PlainDate | null;
  readonly note: string;
}
