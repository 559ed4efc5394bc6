import { z } from 'zod';
import { refuse, type Result } from '#app/kernel/result.ts';
import { readFields } from '#app/platform/forms/fields.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { findStay } from '../../data/stays.server.ts';
import type { DeviceClock } from '../../domain/press-moment.ts';
import { recordDoor, type DoorRefusal } from '../../use-cases/record-door.server.ts';
import { undoDoor, type UndoDoorRefusal } from '../../use-cases/undo-door.server.ts';
import type { Acting } from '../acting.server.ts';
import { houseTonightAddress } from '../addresses.ts';
import { dayField, optionalText } from '../form-fields.ts';
import { refusalText, refusalsTold } from '../messages-refusals.nl.ts';

const gone = refusalText({ kind: 'event-unknown' });

/** What a button at the door sends; all of it ids and codes, no names. Phones keep these fields, by these names. */
const doorForm = z.object({
  soort: z.enum(['in', 'uit', 'terug'], gone),
  sleutel: z.uuid(gone),
  verblijf: z.uuid(gone),
  gebeurtenis: optionalText,
  nacht: dayField(gone),
  uitzondering: optionalText,
  /** When the button was pressed and when the phone sent that, by the clock of the phone. */
  gezien: optionalText.transform(momentIn),
  verzonden: optionalText.transform(momentIn),
});

type DoorActing = Pick<Acting, 'database' | 'scope' | 'act'>;
type PressRefusal = DoorRefusal | UndoDoorRefusal | { readonly kind: 'stay-unknown' };

/** Records what a button at the door asks for. Sent twice with the same key, it counts once. */
async function pressButton(
  { database, scope, act }: DoorActing,
  { soort, sleutel, verblijf, gebeurtenis, nacht, uitzondering, ...clock }: z.infer<typeof doorForm>,
): Promise<Result<{ readonly isRepeat: boolean }, PressRefusal>> {
  const seen = { ...act, idempotencyKey: sleutel, device: deviceOf(clock) };
  if (soort === 'terug') {
    const eventId = z.uuid().safeParse(gebeurtenis);
    if (!eventId.success) return refuse({ kind: 'event-unknown' });
    return undoDoor(database, scope, { ...seen, eventId: eventId.data });
  }
  const record = await database.read(scope, (tx) => findStay(tx, scope.regionId, verblijf));
  if (record === null) return refuse({ kind: 'stay-unknown' });
  const { premisesRef, personId } = record.stay;
  return recordDoor(database, scope, {
    ...seen,
    premisesRef,
    personId,
    night: nacht,
    kind: soort === 'in' ? 'in' : 'out',
    exception: uitzondering,
  });
}

/** The buttons of the page at the door, sent without script: which one it was is a field, as phones keep it. */
export const doorActs = {
  deur: formAct({
    fields: doorForm,
    run: ({ acting }: { readonly acting: Acting; readonly ref: string }, typed) => pressButton(acting, typed),
    refusals: refusalsTold((refusal) => ({ message: refusalText(refusal), status: 409 })),
    done: (_, { ref }) => houseTonightAddress(ref),
  }),
};

export type DoorOutcome =
  | { readonly kind: 'recorded' | 'repeated' }
  | { readonly kind: 'refused'; readonly stayId: string | null; readonly message: string };

/** The same for what a phone sends from its queue, which hears what came of it. */
export async function actAtDoor(acting: DoorActing, form: FormData): Promise<DoorOutcome> {
  const parsed = doorForm.safeParse(readFields(form));
  if (!parsed.success) return { kind: 'refused', stayId: null, message: gone };
  const pressed = await pressButton(acting, parsed.data);
  if (!pressed.ok)
    return { kind: 'refused', stayId: parsed.data.verblijf, message: refusalText(pressed.reason) };
  return { kind: pressed.value.isRepeat ? 'repeated' : 'recorded' };
}

function deviceOf({
  gezien,
  verzonden,
}: Pick<z.infer<typeof doorForm>, 'gezien' | 'verzonden'>): DeviceClock | null {
  return gezien === null ? null : { pressedAt: gezien, sentAt: verzonden };
}

/** The moment a phone says; null for anything that is none. */
function momentIn(text: string | null): Temporal.Instant | null {
  return text !== null && z.iso.datetime().safeParse(text).success ? Temporal.Instant.from(text) : null;
}
