/** Half-open: the role holds from `from` and no longer on `until`; null while it has no end. */
export interface RolePeriod {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
}

export type RoleState = 'upcoming' | 'current' | 'ended';

export function roleStateOn(period: RolePeriod, day: Temporal.PlainDate): RoleState {
  if (Temporal.PlainDate.compare(period.from, day) > 0) return 'upcoming';
  return holdsUntilAfter(period, day) ? 'current' : 'ended';
}

/** Whether the role still holds on `day`, once it has begun. */
export function holdsUntilAfter(period: RolePeriod, day: Temporal.PlainDate): boolean {
  return period.until === null || Temporal.PlainDate.compare(period.until, day) > 0;
}

export type EndRefusal = 'in-the-past' | 'already-ended';

/**
 * What ending a role on `until` (the first day without it) means: its period becomes shorter or gets another end,
 * or, when it would not hold for a single day, it is taken back. What is past is not rewritten.
 */
export function endOf(
  period: RolePeriod,
  until: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'end' | 'take-back' | EndRefusal {
  if (Temporal.PlainDate.compare(until, today) < 0) return 'in-the-past';
  if (roleStateOn(period, today) === 'ended') return 'already-ended';
  return Temporal.PlainDate.compare(until, period.from) <= 0 ? 'take-back' : 'end';
}
