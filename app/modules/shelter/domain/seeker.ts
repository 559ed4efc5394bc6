import type { OngoingPeriod } from '#app/kernel/period.ts';

export type Sex = 'woman' | 'man' | 'other';

/** What someone who seeks a place over a period brings and needs; null is unknown. */
export interface Seeker extends OngoingPeriod {
  readonly birthDate: Temporal.PlainDate | null;
  /** Used when the day is unknown. */
  readonly birthYear: number | null;
  readonly sex: Sex | null;
  readonly comesAs: 'single' | 'couple' | 'family';
  /** How many come, each of whom needs a place; one where it is left out. */
  readonly people?: number;
  readonly bringsPet: boolean;
  readonly needsGroundFloor: boolean;
  readonly needsSingleRoom: boolean;
}
