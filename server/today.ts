/** The calendar day in the Netherlands; the clock is read here and handed to the rules. */
export function today(): Temporal.PlainDate {
  return Temporal.Now.plainDateISO('Europe/Amsterdam');
}
