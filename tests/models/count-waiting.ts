import { compareText } from '#app/kernel/compare-text.ts';

export interface Waiting {
  readonly kind: string;
  readonly waitingSince: Temporal.PlainDate;
  readonly endedOn: Temporal.PlainDate | null;
  readonly isUrgent: boolean;
}

/** Slow twin of `app.waiting_counts`: who waits on a day, per kind of place; on the day it ended one waits no more. */
export function countWaiting(entries: readonly Waiting[], day: Temporal.PlainDate) {
  const { compare } = Temporal.PlainDate;
  const waiting = entries.filter(
    ({ waitingSince, endedOn }) =>
      compare(waitingSince, day) <= 0 && !(endedOn !== null && compare(endedOn, day) <= 0),
  );
  return Array.from(
    Map.groupBy(waiting, ({ kind }) => kind),
    ([kind, group]) => ({
      kind,
      waiting: group.length,
      urgent: group.filter(({ isUrgent }) => isUrgent).length,
    }),
  ).toSorted((one, other) => compareText(one.kind, other.kind));
}
