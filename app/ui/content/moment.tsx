import { momentInDigits } from '#app/words/moments.ts';

export interface MomentProps {
  /** An ISO 8601 moment in UTC, as a loader hands it over. */
  readonly at: string;
}

/** Dutch day and time to the second; in a narrow column they stand below each other, and neither is broken off. */
export function Moment({ at }: MomentProps) {
  const [day, time] = momentInDigits(Temporal.Instant.from(at));
  return (
    <time className="onderdak-moment" dateTime={at}>
      <span>{day}</span> <span>{time}</span>
    </time>
  );
}
