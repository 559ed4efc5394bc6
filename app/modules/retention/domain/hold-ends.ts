/*
 * When the end of a hold is told.
 *
 * Rule: from thirty days before its last day on, so that there is time to ask whether the case still runs.
 * Source: our choice.
 * Example: one that ends on 29 December is told from 29 November on: `endsSoon(day('2026-12-29'), day('2026-11-29'))` is
 *   `true`, `endsSoon(day('2026-12-30'), day('2026-11-29'))` is `false`.
 */

const daysAhead = 30;

export function endsSoon(lastDay: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(lastDay, today.add({ days: daysAhead })) <= 0;
}
