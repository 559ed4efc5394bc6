/**
 * Which municipality belongs to a region according to one document.
 * Sources disagree about the number of regions and about their members, so each statement keeps its source.
 */
export interface Membership {
  /** CBS code of the municipality. */
  readonly municipality: string;
  /** The document that says so, such as `Regionaal plan 2024`. */
  readonly source: string;
  /** First day on which it holds. */
  readonly from: Temporal.PlainDate;
  /** First day on which it no longer holds; null while nothing says otherwise. */
  readonly until: Temporal.PlainDate | null;
}

/** Whether the membership holds on `day`: its first day counts, its `until` does not. */
export function holdsOn(membership: Membership, day: Temporal.PlainDate): boolean {
  const started = Temporal.PlainDate.compare(membership.from, day) <= 0;
  const ended = membership.until !== null && Temporal.PlainDate.compare(membership.until, day) <= 0;
  return started && !ended;
}

/** Whether two half-open periods share a day; periods that only touch do not. */
export function overlaps(one: Membership, other: Membership): boolean {
  return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);
}

function startsBeforeEndOf(one: Membership, other: Membership): boolean {
  return other.until === null || Temporal.PlainDate.compare(one.from, other.until) < 0;
}
