import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { refuse, succeed, type Result } from '#app/kernel/result.ts';
import { readFields } from '#app/platform/forms/fields.ts';
import { formAct } from '#app/platform/forms/form-act.ts';
import { hourInWords } from '#app/words/moments.ts';
import { findStay } from '../../data/stays.server.ts';
import type { DeviceClock } from '../../domain/press-moment.ts';
import type { DoorEvent } from '../../data/door-events.server.ts';
import { recordDoor, type DoorRefusal } from '../../use-cases/record-door.server.ts';
import { tonight } from '../../use-cases/tonight.server.ts';
import { undoDoor, type UndoDoorRefusal } from '../../use-cases/undo-door.server.ts';
import type { Acting } from '../acting.server.ts';
import { guestTonightAddress } from '../addresses.ts';
import { dayField, optionalText } from '../form-fields.ts';
import { refusalText, refusalsTold } from '../messages-refusals.nl.ts';
import { standText } from './presenters/tonight.ts';

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
/** What was recorded; `event` is null where something was taken back. */
interface Pressed {
  readonly isRepeat: boolean;
  readonly event: Pick<DoorEvent, 'eventId' | 'occurredAt'> | null;
}

type PressRefusal = DoorRefusal | UndoDoorRefusal | { readonly kind: 'stay-unknown' };

/** Records what a button at the door asks for. Sent twice with the same key, it counts once. */
async function pressButton(
  { database, scope, act }: DoorActing,
  { soort, sleutel, verblijf, gebeurtenis, nacht, uitzondering, ...clock }: z.infer<typeof doorForm>,
): Promise<Result<Pressed, PressRefusal>> {
  const seen = { ...act, idempotencyKey: sleutel, device: deviceOf(clock) };
  if (soort === 'terug') {
    const eventId = z.uuid().safeParse(gebeurtenis);
    if (!eventId.success) return refuse({ kind: 'event-unknown' });
    const undone = await undoDoor(database, scope, { ...seen, eventId: eventId.data });
    return undone.ok ? succeed({ ...undone.value, event: null }) : undone;
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
    done: (_, { ref }, { verblijf }) => guestTonightAddress(ref, verblijf),
  }),
};

export type DoorOutcome =
  | {
      readonly kind: 'recorded' | 'repeated';
      /** What can be taken back, when it was seen, and a key for the button that does; null where it was taken back. */
      readonly event: { readonly id: string; readonly hour: string; readonly undoKey: string } | null;
      /** How the house stands now, as the page says it. */
      readonly stand: string | null;
    }
  | { readonly kind: 'refused'; readonly stayId: string | null; readonly message: string };

/** The same for what a phone sends from its queue, which hears what came of it. */
export async function actAtDoor(acting: DoorActing, form: FormData): Promise<DoorOutcome> {
  const parsed = doorForm.safeParse(readFields(form));
  if (!parsed.success) return { kind: 'refused', stayId: null, message: gone };
  const pressed = await pressButton(acting, parsed.data);
  if (!pressed.ok)
    return { kind: 'refused', stayId: parsed.data.verblijf, message: refusalText(pressed.reason) };
  const { isRepeat, event } = pressed.value;
  return {
    kind: isRepeat ? 'repeated' : 'recorded',
    event: event && {
      id: event.eventId,
      hour: hourInWords(event.occurredAt),
      undoKey: randomUUID(),
    },
    stand: await standAfter(acting, parsed.data),
  };
}

/** How the house of a stay stands on a night; it names nobody. */
function standAfter(
  { database, scope, act }: DoorActing,
  { verblijf, nacht }: Pick<z.infer<typeof doorForm>, 'verblijf' | 'nacht'>,
): Promise<string | null> {
  return database.read(scope, async (tx) => {
    const record = await findStay(tx, scope.regionId, verblijf);
    if (record === null) return null;
    const [page] = await tonight(tx, scope.regionId, record.stay.premisesRef, nacht, act.moment);
    return page === undefined ? null : standText(page);
  });
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
