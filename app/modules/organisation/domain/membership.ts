import type { OngoingPeriod } from '#app/kernel/period.ts';

/**
 * Which municipality belongs to a region according to one document.
 * Sources disagree about the number of regions and about their members, so each statement keeps its source.
 * Without an end while nothing says otherwise.
 */
export interface Membership extends OngoingPeriod {
  /** CBS code of the municipality. */
  readonly municipality: string;
  /** The document that says so, such as `Regionaal plan 2024`. */
  readonly source: string;
}
