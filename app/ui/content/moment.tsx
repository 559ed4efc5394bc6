export interface MomentProps {
  /** An ISO 8601 moment in UTC, as a loader hands it over. */
  readonly at: string;
}

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('nl-NL', { ...options, timeZone: 'Europe/Amsterdam' });
const day = format({ day: '2-digit', month: '2-digit', year: 'numeric' });
const time = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Dutch day and time to the second; in a narrow column they stand below each other, and neither is broken off. */
export function Moment({ at }: MomentProps) {
  const { epochMilliseconds } = Temporal.Instant.from(at);
  return (
    <time className="onderdak-moment" dateTime={at}>
      <span>{day.format(epochMilliseconds)}</span> <span>{time.format(epochMilliseconds)}</span>
    </time>
  );
}
