import { dutchTimeOf } from '#app/kernel/dutch-time.ts';

/*
 * Which night it is.
 *
 * Rule: a night is named by the day on which it starts, and goes on until the hour at which the house changes to the next:
 * noon, where nothing else is set on the device. Source: docs/glossary.md, night; the hours that can be chosen, practice.
 * Example, with noon: at 03:00 on 21 November it is the night of the 20th, at 12:00 that of the 21st.
 */

/** The hour at which a night ends and the next begins, where nothing else is set. */
export const usualSwitchHour = 12;
/** The hours that can be chosen instead. */
export const switchHours = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] as const;

/** The night that is going on at a moment; until `switchHour` (0–23, Dutch time) it is still the night of yesterday. */
export function nightAt(now: Temporal.Instant, switchHour: number): Temporal.PlainDate {
  const local = dutchTimeOf(now);
  const day = local.toPlainDate();
  return local.hour < switchHour ? day.subtract({ days: 1 }) : day;
}
