/** The day and the moment a rule is asked for; handed in, never read from a clock. */
export interface Moment {
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
}
