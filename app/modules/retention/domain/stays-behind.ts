/*
 * When a file that had to go is still there, so that somebody has to look why.
 *
 * Rule: a file can go in the night after the last of what kept it: its term, a hold, or that its request had no answer. If
 * it is still there more than two days after, something is wrong. One night may be missed, for a program that stood still;
 * the next one makes up for it.
 * Source: our choice; the nightly removal undoes what it cannot do whole (decision 0052).
 * Example: kept until 20 November and held until 25 November, it could go on the 26th:
 *   `couldGoFrom([day('2026-11-20'), null, day('2026-11-25')])` is `day('2026-11-26')`.
 * On the 29th that is three days ago: `staysBehind(day('2026-11-26'), day('2026-11-29'))` is `true`,
 *   `staysBehind(day('2026-11-27'), day('2026-11-29'))` is `false`.
 * Of which no day is known, none can be late: `couldGoFrom([null])` is `null`.
 */

const daysToGo = 2;

/** @param keptUntil the last day of each thing that kept it; null for what has no last day that is known */
export function couldGoFrom(keptUntil: readonly (Temporal.PlainDate | null)[]): Temporal.PlainDate | null {
  const last = keptUntil
    .filter((day) => day !== null)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1);
  return last?.add({ days: 1 }) ?? null;
}

export function staysBehind(couldGo: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(couldGo.add({ days: daysToGo }), today) < 0;
}
