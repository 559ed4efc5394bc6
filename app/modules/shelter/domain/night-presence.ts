/** What was seen at the door; a correction is a further event that undoes an earlier one. */
export interface PresenceEvent {
  readonly eventId: string;
  /** Made on the phone, so that sending it twice counts once. */
  readonly idempotencyKey: string;
  readonly premisesRef: string;
  readonly personId: string;
  /** The day on which the night starts. */
  readonly night: Temporal.PlainDate;
  readonly kind: 'in' | 'out' | 'undo';
  /** The event that an `undo` takes back. */
  readonly undoes: string | null;
  readonly occurredAt: Temporal.Instant;
}
