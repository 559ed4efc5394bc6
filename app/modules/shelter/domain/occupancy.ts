/** Places and people per night and premises; a night is named by the day on which it starts. */
export interface Occupancy {
  readonly days: readonly OccupancyDay[];
}

export interface OccupancyDay {
  readonly date: Temporal.PlainDate;
  readonly premises: readonly PremisesNight[];
}

/**
 * One night at premises: `present + free − over = capacity + overflow − outOfService`.
 * Capacity and free are null where nobody stated a number of places for that day.
 */
export interface PremisesNight {
  readonly ref: string;
  readonly capacity: number | null;
  readonly overflow: number;
  readonly outOfService: number;
  readonly present: number;
  readonly free: number | null;
  /** People beyond all places, overflow included: a state to show and explain, never a reason to refuse someone. */
  readonly over: number;
}
