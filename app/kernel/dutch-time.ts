/*
 * The day and hour on Dutch clocks.
 *
 * Rule: a moment falls on the day that it is in Amsterdam, in winter one hour and in summer two hours ahead of UTC.
 * Source: docs/decisions/0038-one-day-and-its-words.md; the hours by the time zone data that come with the runtime.
 * Example: in the night in which summer time begins `dutchDayOf(moment('2026-03-28T22:59:59Z'))` is
 * `day('2026-03-28')`, a second later `dutchDayOf(moment('2026-03-28T23:00:00Z'))` is `day('2026-03-29')`, and three
 * hours on `dutchTimeOf(moment('2026-03-29T02:00:00Z')).hour` is `4`.
 */

/** The day and hour in the Netherlands at a moment. */
export function dutchTimeOf(moment: Temporal.Instant): Temporal.ZonedDateTime {
  return moment.toZonedDateTimeISO('Europe/Amsterdam');
}

/** The day in the Netherlands on which a moment falls, as `app.dutch_day_of` in the database says it. */
export function dutchDayOf(moment: Temporal.Instant): Temporal.PlainDate {
  return dutchTimeOf(moment).toPlainDate();
}
