import { z } from 'zod';
import { findStay } from '../data/stays.server.ts';
import { recordDoor } from '../use-cases/record-door.server.ts';
import { undoDoor } from '../use-cases/undo-door.server.ts';
import type { Acting } from './acting.server.ts';
import { optionalText } from './form-fields.ts';
import { readDay } from './dates.ts';
import { refusalText } from './messages-refusals.nl.ts';

/** What a button at the door sends; all of it ids and codes, no names. */
const doorForm = z.object({
  soort: z.enum(['in', 'uit', 'terug']),
  sleutel: z.uuid(),
  verblijf: z.uuid(),
  gebeurtenis: optionalText,
  nacht: z.string(),
  uitzondering: optionalText,
  /** When the button was pressed, where a phone kept it until there was a connection. */
  gezien: optionalText,
});

/** Buttons that were pressed longer ago than this are no longer about a night that can be put right at the door. */
const longestHeld = { hours: 72 };

export type DoorOutcome =
  | { readonly kind: 'recorded' | 'repeated' }
  | { readonly kind: 'refused'; readonly stayId: string | null; readonly message: string };

/** Records what a button at the door asks for. Sent twice with the same key, it counts once. */
export async function actAtDoor(acting: Acting, form: FormData): Promise<DoorOutcome> {
  const parsed = doorForm.safeParse(Object.fromEntries(form));
  const night = parsed.success ? readDay(parsed.data.nacht) : null;
  if (!parsed.success || night === null) return refused(null, 'event-unknown');
  const { soort, sleutel, verblijf, gebeurtenis, uitzondering, gezien } = parsed.data;
  const { database, scope, act } = acting;
  const seen = { ...act, idempotencyKey: sleutel, occurredAt: seenAt(gezien, act.moment.now) };
  if (soort === 'terug') {
    const eventId = z.uuid().safeParse(gebeurtenis);
    if (!eventId.success) return refused(verblijf, 'event-unknown');
    const undone = await undoDoor(database, scope, { ...seen, eventId: eventId.data });
    if (!undone.ok) return { kind: 'refused', stayId: verblijf, message: refusalText(undone.reason) };
    return { kind: undone.value.isRepeat ? 'repeated' : 'recorded' };
  }
  const record = await database.read(scope, (tx) => findStay(tx, scope.regionId, verblijf));
  if (record === null) return refused(verblijf, 'stay-unknown');
  const { premisesRef, personId } = record.stay;
  const recorded = await recordDoor(database, scope, {
    ...seen,
    premisesRef,
    personId,
    night,
    kind: soort === 'in' ? 'in' : 'out',
    exception: uitzondering,
  });
  if (!recorded.ok) return { kind: 'refused', stayId: verblijf, message: refusalText(recorded.reason) };
  return { kind: recorded.value.isRepeat ? 'repeated' : 'recorded' };
}

function refused(stayId: string | null, kind: string): DoorOutcome {
  return { kind: 'refused', stayId, message: refusalText({ kind }) };
}

/** The moment a phone says, when that can be: not in the future and not long ago. */
function seenAt(text: string | null, now: Temporal.Instant): Temporal.Instant {
  if (text === null || !z.iso.datetime().safeParse(text).success) return now;
  const said = Temporal.Instant.from(text);
  const isPossible =
    Temporal.Instant.compare(said, now) <= 0 &&
    Temporal.Instant.compare(said, now.subtract(longestHeld)) >= 0;
  return isPossible ? said : now;
}
