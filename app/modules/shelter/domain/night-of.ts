/*
 * What is free on a night, from what the database counted (`app.occupancy_counts`).
 *
 * Rule: free = capacity + overflow − out of service − present; below nought it is people beyond all places. Going over
 * is shown and explained, never refused. No more places are out of service than there are. Where nobody stated a number
 * of places, nothing is known of free places.
 * Source: decision 0024.
 * Example: eight places, two overflow, one broken, eleven people:
 *   `nightOf({ ref: 'A01', capacity: 8, overflow: 2, outOfService: 1, present: 11 })` is `{ ref: 'A01', capacity: 8,
 *     overflow: 2, outOfService: 1, present: 11, free: 0, over: 2 }`.
 * Of two places three cannot be broken:
 *   `nightOf({ ref: 'A01', capacity: 2, overflow: 0, outOfService: 3, present: 0 }).outOfService` is `2`.
 * Not stated:
 *   `nightOf({ ref: 'A01', capacity: null, overflow: 0, outOfService: 0, present: 3 }).free` is `null`.
 */

import type { PremisesNight } from './occupancy.ts';

/** What is known of one night at premises, before counting what is free. */
export interface NightFigures {
  readonly ref: string;
  readonly capacity: number | null;
  readonly overflow: number;
  readonly outOfService: number;
  readonly present: number;
}

/** Counts free places and people beyond all places. */
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
