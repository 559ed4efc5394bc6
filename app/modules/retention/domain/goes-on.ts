/*
 * In which night a file goes.
 *
 * Rule: in the first night after the last day it may be kept; one whose day is over, or whose removal was granted, in the
 * coming one, which is told as today.
 * Source: Wmo 2015 art. 5.3.4 and 5.3.5.
 * Example: kept until 28 February 2041, it goes on 1 March:
 *   `goesOn({ ground: 'term', keepUntil: day('2041-02-28') }, day('2026-11-29'))` is `day('2041-03-01')`.
 * One that was asked for goes now: `goesOn({ ground: 'request', keepUntil: day('2041-02-28') }, day('2026-11-29'))` is
 *   `day('2026-11-29')`.
 */

export interface Ending {
  readonly ground: 'term' | 'request';
  readonly keepUntil: Temporal.PlainDate | null;
}

export function goesOn({ ground, keepUntil }: Ending, today: Temporal.PlainDate): Temporal.PlainDate {
  if (ground === 'request' || keepUntil === null) return today;
  const next = keepUntil.add({ days: 1 });
  return Temporal.PlainDate.compare(next, today) < 0 ? today : next;
}
