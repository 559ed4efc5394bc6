import { compareText } from '#app/kernel/compare-text.ts';
import type { PresenceEvent } from './night-presence.ts';
import type { Period } from './premises.ts';

export type DoorState = 'in' | 'out';

/**
 * Who is in and who went out again on one night at one house: per person the last event that was not undone.
 * The same event sent twice counts once; the order in which events arrive makes no difference.
 */
export function doorStates(events: readonly PresenceEvent[]): ReadonlyMap<string, DoorState> {
  const once = [...new Map(events.map((event) => [event.idempotencyKey, event])).values()];
  const undone = new Set(
    once.flatMap(({ kind, undoes }) => (kind === 'undo' && undoes !== null ? [undoes] : [])),
  );
  const standing = once
    .filter(({ kind, eventId }) => kind !== 'undo' && !undone.has(eventId))
    .toSorted(
      (one, other) =>
        Temporal.Instant.compare(one.occurredAt, other.occurredAt) || compareText(one.eventId, other.eventId),
    );
  return new Map(standing.map(({ personId, kind }) => [personId, kind === 'in' ? 'in' : 'out']));
}

/** How many nights of the month of `day` the periods cover, each night once. */
export function nightsInMonth(periods: readonly Period[], day: Temporal.PlainDate): number {
  const first = day.with({ day: 1 });
  const next = first.add({ months: 1 });
  const nights = new Set<number>();
  for (const { from, until } of periods) {
    const start = Temporal.PlainDate.compare(from, first) > 0 ? from : first;
    const end = until === null || Temporal.PlainDate.compare(until, next) > 0 ? next : until;
    for (let night = start; Temporal.PlainDate.compare(night, end) < 0; night = night.add({ days: 1 }))
      nights.add(night.day);
  }
  return nights.size;
}

export interface NightLimit {
  readonly used: number;
  readonly limit: number | null;
  /** Null without a limit; negative when more nights were used. */
  readonly left: number | null;
}

/** Nights used this month against the house rule (five in Emmen); tonight is not among them until someone is in. */
export function nightLimit(
  periods: readonly Period[],
  limit: number | null,
  tonight: Temporal.PlainDate,
): NightLimit {
  const used = nightsInMonth(periods, tonight);
  return { used, limit, left: limit === null ? null : limit - used };
}
