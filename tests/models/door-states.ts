import { compareText } from '#app/kernel/compare-text.ts';
import type { DoorState } from '#app/modules/shelter/domain/night-presence.ts';

/** What was seen at the door of a house; a correction is a further press that undoes an earlier one. */
export interface Press {
  /** Made in the order in which presses come in. */
  readonly eventId: string;
  /** Made on the phone, so that sending it twice counts once. */
  readonly idempotencyKey: string;
  readonly personId: string;
  /** The day on which the night starts. */
  readonly night: Temporal.PlainDate;
  readonly kind: 'in' | 'out' | 'undo';
  /** The press that an `undo` takes back. */
  readonly undoes: string | null;
  /** When it was made, by the server's clock; orders nothing. */
  readonly occurredAt: Temporal.Instant;
}

/** Slow twin of `app.standing_presses`: each press once, without those that were taken back, in the order in which they came in. */
export function standingPresses(presses: readonly Press[]): readonly Press[] {
  const once = [...new Map(presses.map((press) => [press.idempotencyKey, press])).values()];
  const undone = new Set(
    once.flatMap(({ kind, undoes }) => (kind === 'undo' && undoes !== null ? [undoes] : [])),
  );
  return once
    .filter(({ kind, eventId }) => kind !== 'undo' && !undone.has(eventId))
    .toSorted((one, other) => compareText(one.eventId, other.eventId));
}

/**
 * Slow twin of what the list of tonight says of the door: per person the last press of the night that came in and
 * stands, whenever it says it was made.
 */
export function doorStates(
  presses: readonly Press[],
  night: Temporal.PlainDate,
): ReadonlyMap<string, DoorState> {
  const standing = standingPresses(presses).filter((press) => press.night.equals(night));
  return new Map(standing.map(({ personId, kind }) => [personId, kind === 'in' ? 'in' : 'out']));
}
