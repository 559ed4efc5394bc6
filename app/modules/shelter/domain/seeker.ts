export type Sex = 'woman' | 'man' | 'other';

/** What someone who seeks a place brings and needs; null is unknown. */
export interface Seeker {
  readonly birthDate: Temporal.PlainDate | null;
  /** Used when the day is unknown. */
  readonly birthYear: number | null;
  readonly sex: Sex | null;
  readonly comesAs: 'single' | 'couple' | 'family';
  readonly bringsPet: boolean;
  readonly needsGroundFloor: boolean;
  readonly needsSingleRoom: boolean;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
}
