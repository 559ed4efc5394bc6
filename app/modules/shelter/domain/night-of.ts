import type { PremisesNight } from './occupancy.ts';

/*
 * What is free on a night, from what the database counted (`app.occupancy_counts`).
 *
 * Rule: free = capacity + overflow − out of service − present; below nought it is people beyond all places. Going over is
 * shown and explained, never refused. No more places are out of service than there are.
 * Source: decision 0024.
 * Example: eight places, two overflow, one broken, eleven people: none free, two over.
 */

/** What is known of one night at premises, before counting what is free. */
export interface NightFigures {
  readonly ref: string;
  readonly capacity: number | null;
  readonly overflow: number;
  readonly outOfService: number;
  readonly present: number;
}

/** Counts free places and people beyond all places; free is null where nobody stated a number of places. */
export function nightOf({ ref, capacity, overflow, outOfService, present }: NightFigures): PremisesNight {
  if (capacity === null) return { ref, capacity, overflow, outOfService, present, free: null, over: 0 };
  const closed = Math.min(outOfService, capacity + overflow);
  const left = capacity + overflow - closed - present;
  return {
    ref,
    capacity,
    overflow,
    outOfService: closed,
    present,
    free: Math.max(0, left),
    over: Math.max(0, -left),
  };
}
