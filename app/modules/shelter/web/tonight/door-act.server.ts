import { z } from 'zod';
import { parseDay } from '#app/kernel/parse-day.ts';
import { findStay } from '../../data/stays.server.ts';
import { pressMoment } from '../../domain/press-moment.ts';
import { recordDoor } from '../../use-cases/record-door.server.ts';
import { undoDoor } from '../../use-cases/undo-door.server.ts';
import type { Acting } from '../acting.server.ts';
import { optionalText } from '../form-fields.ts';
import { refusalText } from '../messages-refusals.nl.ts';

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

export type DoorOutcome =
  | { readonly kind: 'recorded' | 'repeated' }
  | { readonly kind: 'refused'; readonly stayId: string | null; readonly message: string };

/** Records what a button at the door asks for. Sent twice with the same key, it counts once. */
export async function actAtDoor(
  acting: Pick<Acting, 'database' | 'scope' | 'act'>,
  form: FormData,
): Promise<DoorOutcome> {
  const parsed = doorForm.safeParse(Object.fromEntries(form));
  const night = parsed.success ? parseDay(parsed.data.nacht) : null;
  if (!parsed.success || night === null) return refused(null, 'event-unknown');
  const { soort, sleutel, verblijf, gebeurtenis, uitzondering, gezien } = parsed.data;
  const { database, scope, act } = acting;
  const seen = { ...act, idempotencyKey: sleutel, occurredAt: pressMoment(momentIn(gezien), act.moment.now) };
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

/** The moment a phone says; null for anything that is none. */
function momentIn(text: string | null): Temporal.Instant | null {
  return text !== null && z.iso.datetime().safeParse(text).success ? Temporal.Instant.from(text) : null;
}
