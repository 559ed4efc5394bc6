import { randomUUID } from 'node:crypto';
import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { insertDoorEvent, standingPressesOf } from '../../data/door-events.server.ts';
import { premisesIdOf } from '../../data/places.server.ts';
import type { Moment } from '../../domain/moment.ts';
import type { Stay } from '../../domain/stay.ts';

/**
 * Who arrives this night stands at the door: the arrival is their coming in, and nobody taps a second time. An arrival of
 * another day says nothing of tonight.
 *
 * @param night the night that goes on where it is recorded; null where nobody stands at the door, as in a file
 */
export async function seeWithArrival(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  { stayId, personId, premisesRef, arrivedOn }: Stay,
  night: Temporal.PlainDate | null,
  { now }: Pick<Moment, 'now'>,
): Promise<void> {
  if (night === null || arrivedOn?.equals(night) !== true) return;
  await insertDoorEvent(tx, regionId, {
    idempotencyKey: randomUUID(),
    premisesId: await premisesIdOf(tx, regionId, premisesRef),
    personId,
    night,
    kind: 'in',
    undoes: null,
    exception: null,
    occurredAt: now,
    device: null,
    arrivedStayId: stayId,
    userId,
  });
}

/** Takes back what was seen of someone since an arrival that never was. */
export async function unseeArrival(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  { personId, premisesRef, arrivedOn }: Stay,
  { now }: Pick<Moment, 'now'>,
): Promise<void> {
  if (arrivedOn === null) return;
  const premisesId = await premisesIdOf(tx, regionId, premisesRef);
  for (const { eventId, night } of await standingPressesOf(tx, regionId, { premisesId, personId, arrivedOn }))
    await insertDoorEvent(tx, regionId, {
      idempotencyKey: randomUUID(),
      premisesId,
      personId,
      night,
      kind: 'undo',
      undoes: eventId,
      exception: null,
      occurredAt: now,
      device: null,
      arrivedStayId: null,
      userId,
    });
}
