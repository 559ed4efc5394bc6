/** The day and hour in the Netherlands at a moment. */
export function dutchTimeOf(moment: Temporal.Instant): Temporal.ZonedDateTime {
  return moment.toZonedDateTimeISO('Europe/Amsterdam');
}

/** The day in the Netherlands on which a moment falls, as `app.dutch_day_of` in the database says it. */
export function dutchDayOf(moment: Temporal.Instant): Temporal.PlainDate {
  return dutchTimeOf(moment).toPlainDate();
}
