import { hasBegun, hasEnded, isEmpty, type OngoingPeriod } from '#app/kernel/period.ts';

export type RoleState = 'upcoming' | 'current' | 'ended';

export function roleStateOn(period: OngoingPeriod, day: Temporal.PlainDate): RoleState {
  if (!hasBegun(period, day)) return 'upcoming';
  return hasEnded(period, day) ? 'ended' : 'current';
}

export type EndRefusal = 'in-the-past' | 'already-ended';

/**
 * What ending a role on `until` (the first day without it) means: its period becomes shorter or gets another end,
 * or, when it would not hold for a single day, it is taken back. What is past is not rewritten.
 */
export function endOf(
  period: OngoingPeriod,
  until: Temporal.PlainDate,
  today: Temporal.PlainDate,
): 'end' | 'take-back' | EndRefusal {
  if (Temporal.PlainDate.compare(until, today) < 0) return 'in-the-past';
  if (roleStateOn(period, today) === 'ended') return 'already-ended';
  return isEmpty({ from: period.from, until }) ? 'take-back' : 'end';
}
