/*
 * By when somebody who asks for it must be rid of the file.
 *
 * Rule: within three months of the day of asking; where that month has no such day, its last.
 * Source: Wmo 2015 art. 5.3.5; GDPR art. 17 asks for it without undue delay.
 * Example: asked on 30 November there is no 30 February:
 *   `lastDayOfRequest(day('2026-11-30'))` is `day('2027-02-28')`.
 * Two weeks before that it is near: `isNear(day('2027-02-28'), day('2027-02-14'))` is `true`,
 *   `isNear(day('2027-02-28'), day('2027-02-13'))` is `false`.
 */

const requestMonths = 3;
const nearDays = 14;

export function lastDayOfRequest(askedOn: Temporal.PlainDate): Temporal.PlainDate {
  return askedOn.add({ months: requestMonths });
}

/** Whether a day comes within two weeks, or is over. */
export function isNear(lastDay: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(lastDay, today.add({ days: nearDays })) <= 0;
}
