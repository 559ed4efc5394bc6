/*
 * Which night it is.
 *
 * Rule: a night is named by the day on which it starts, and goes on until the hour at which the house changes to the
 * next: noon, where nothing else is set on the device.
 * Source: docs/glossary.md, night; the hours that can be chosen, practice.
 * Example: with noon, on 21 November: `nightAt(moment('2026-11-21T03:00+01:00'), 12)` is `day('2026-11-20')`,
 * `nightAt(moment('2026-11-21T11:59+01:00'), 12)` is `day('2026-11-20')`, and at twelve
 * `nightAt(moment('2026-11-21T12:00+01:00'), 12)` is `day('2026-11-21')`.
 */

import { dutchTimeOf } from '#app/kernel/dutch-time.ts';

/** The hour at which a night ends and the next begins, where nothing else is set. */
export const usualSwitchHour = 12;
/** The hours that can be chosen instead. */
export const switchHours = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] as const;

/** The night that is going on at a moment; `switchHour` is an hour (0–23) of Dutch time. */
export function nightAt(now: Temporal.Instant, switchHour: number): Temporal.PlainDate {
  const local = dutchTimeOf(now);
  const day = local.toPlainDate();
  return local.hour < switchHour ? day.subtract({ days: 1 }) : day;
}
