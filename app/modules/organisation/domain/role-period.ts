/*
 * How long somebody has a role, and what ending it comes to.
 *
 * Rule: a role holds from its first day up to, not including, its end. It can end today or later; what is past is not
 * rewritten, and what is over is not ended again. An end on or before the first day leaves no day: the role is taken back.
 * Source: our choice: who could see what on a day must stay true afterwards, because the audit log is read against it
 * (docs/decisions/0013-audit-log-as-hash-chain.md).
 * Example: a role from 2 March without an end:
 *   `roleStateOn({ from: day('2026-03-02'), until: null }, day('2026-03-01'))` is `'upcoming'`.
 * Ended on 5 March, the 5th is the first day without it:
 *   `roleStateOn({ from: day('2026-03-02'), until: day('2026-03-05') }, day('2026-03-05'))` is `'ended'`.
 * On 3 March
 *   `endOf({ from: day('2026-03-02'), until: null }, day('2026-03-03'), day('2026-03-03'))` is `'end'`
 * and, a day too late,
 *   `endOf({ from: day('2026-03-02'), until: null }, day('2026-03-02'), day('2026-03-03'))` is `'in-the-past'`.
 */

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
