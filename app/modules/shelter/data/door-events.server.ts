import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '#app/platform/db/database.server.ts';
import type { DeviceClock } from '../domain/press-moment.ts';

/** Something seen at the door, as recorded. */
export interface DoorEvent {
  readonly eventId: string;
  readonly idempotencyKey: string;
  readonly premisesRef: string;
  readonly personId: string;
  readonly night: Temporal.PlainDate;
  readonly kind: 'in' | 'out' | 'undo';
  readonly undoes: string | null;
  readonly exception: string | null;
  readonly occurredAt: Temporal.Instant;
  /** The stay that began by this event. */
  readonly arrivedStayId: string | null;
}

export interface NewDoorEvent {
  readonly idempotencyKey: string;
  readonly premisesId: string;
  readonly personId: string;
  readonly night: Temporal.PlainDate;
  readonly kind: 'in' | 'out' | 'undo';
  readonly undoes: string | null;
  readonly exception: string | null;
  readonly occurredAt: Temporal.Instant;
  /** What the phone said of it; null where it said nothing. */
  readonly device: DeviceClock | null;
  readonly arrivedStayId: string | null;
  readonly userId: string;
}

/** Adds an event; null when one with this key was recorded before, also by a request that runs at the same time. */
export async function insertDoorEvent(
  tx: WriteTransaction,
  regionId: string,
  event: NewDoorEvent,
): Promise<string | null> {
  const added = await tx
    .insertInto('night_presence')
    .values({
      region_id: regionId,
      idempotency_key: event.idempotencyKey,
      premises_id: event.premisesId,
      person_id: event.personId,
      night: event.night,
      kind: event.kind,
      undoes_event_id: event.undoes,
      exception_code: event.exception,
      occurred_at: event.occurredAt,
      device_pressed_at: event.device?.pressedAt ?? null,
      device_sent_at: event.device?.sentAt ?? null,
      arrived_stay_id: event.arrivedStayId,
      recorded_by: event.userId,
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'idempotency_key']).doNothing())
    .returning('event_id')
    .executeTakeFirst();
  return added?.event_id ?? null;
}

export async function findDoorEventByKey(
  tx: ReadTransaction,
  regionId: string,
  idempotencyKey: string,
): Promise<DoorEvent | null> {
  return findEvent(tx, regionId, 'idempotency_key', idempotencyKey);
}

export async function findDoorEvent(
  tx: ReadTransaction,
  regionId: string,
  eventId: string,
): Promise<DoorEvent | null> {
  return findEvent(tx, regionId, 'event_id', eventId);
}

/** Whether an event was taken back. */
export async function isUndone(tx: ReadTransaction, regionId: string, eventId: string): Promise<boolean> {
  const undo = await tx
    .selectFrom('night_presence')
    .select('event_id')
    .where('region_id', '=', regionId)
    .where('undoes_event_id', '=', eventId)
    .executeTakeFirst();
  return undo !== undefined;
}

/** What was seen of someone at a house since a day and still holds. */
export async function standingPressesOf(
  tx: ReadTransaction,
  regionId: string,
  of: { readonly premisesId: string; readonly personId: string; readonly arrivedOn: Temporal.PlainDate },
): Promise<readonly Pick<DoorEvent, 'eventId' | 'night'>[]> {
  const { rows } = await sql<Pick<DoorEvent, 'eventId' | 'night'>>`
    select e.event_id as "eventId", e.night from app.standing_presses() e
    where e.region_id = ${regionId} and e.premises_id = ${of.premisesId}::uuid and e.person_id = ${of.personId}::uuid
      and e.night >= ${of.arrivedOn}::date`.execute(tx);
  return rows;
}

async function findEvent(
  tx: ReadTransaction,
  regionId: string,
  column: 'idempotency_key' | 'event_id',
  value: string,
): Promise<DoorEvent | null> {
  const { rows } = await sql<DoorEvent>`
    select e.event_id as "eventId", e.idempotency_key as "idempotencyKey", p.premises_ref as "premisesRef",
      e.person_id as "personId", e.night, e.kind, e.undoes_event_id as undoes, e.exception_code as exception,
      e.occurred_at as "occurredAt", e.arrived_stay_id as "arrivedStayId"
    from night_presence e join premises p on p.region_id = e.region_id and p.premises_id = e.premises_id
    where e.region_id = ${regionId} and e.${sql.ref(column)} = ${value}::uuid`.execute(tx);
  return rows[0] ?? null;
}
