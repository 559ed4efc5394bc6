import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { DoorState } from '../domain/night-presence.ts';

/** Someone with a place for a night, as the door sees it. */
export interface NightGuest {
  readonly premisesId: string;
  readonly personId: string;
  readonly householdId: string | null;
  readonly stayId: string;
  readonly bedRef: string | null;
  readonly status: 'reserved' | 'present';
  readonly arrivedOn: Temporal.PlainDate | null;
  readonly expectedUntil: Temporal.PlainDate | null;
  readonly heldUntil: Temporal.Instant | null;
  readonly exceptionReason: string | null;
  /** The last event at the door this night that was not taken back; null while nobody saw the person. */
  readonly doorState: DoorState | null;
  readonly doorEventId: string | null;
  readonly doorAt: Temporal.Instant | null;
  /** What the phone said of that event by its own clock. */
  readonly devicePressedAt: Temporal.Instant | null;
  readonly deviceSentAt: Temporal.Instant | null;
  /** It was pressed before an event that had come in already: which of the two is true, people must look at. */
  readonly isLate: boolean;
  /** Why someone stays beyond the nights of a month, where that was asked at the door. */
  readonly nightException: string | null;
}

/** What the door saw last of a stay. */
export interface StayDoor {
  readonly state: DoorState;
  readonly at: Temporal.Instant;
}

/** What the door saw last of someone on a night at the house of the stay; null while nobody saw the person. */
export async function doorOfStay(
  tx: ReadTransaction,
  regionId: string,
  stayId: string,
  night: Temporal.PlainDate,
): Promise<StayDoor | null> {
  const { rows } = await sql<StayDoor>`
    select e.kind as state, e.occurred_at as at
    from stay s join app.standing_presses() e
      on e.region_id = s.region_id and e.premises_id = s.premises_id and e.person_id = s.person_id
    where s.region_id = ${regionId} and s.stay_id = ${stayId}::uuid and e.night = ${night}::date
    order by e.event_id desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/**
 * Everyone with a place at the houses on a night: reserved for it, or staying, by `app.counted_stays`. A reservation whose
 * term is over is among them: the person can still come. What came in last at the door holds: ids of events are made in
 * that order (uuidv7), and the clock of a phone orders nothing.
 */
export async function nightGuests(
  tx: ReadTransaction,
  regionId: string,
  premisesIds: readonly string[],
  night: Temporal.PlainDate,
): Promise<readonly NightGuest[]> {
  const { rows } = await sql<NightGuest>`
    select s.premises_id as "premisesId", s.person_id as "personId", s.household_id as "householdId", s.stay_id as "stayId",
      (select b.bed_ref from bed b where b.region_id = s.region_id and b.premises_id = s.premises_id and b.bed_id = s.bed_id
        and b.exists_period @> ${night}::date) as "bedRef",
      s.status, d.arrived_on as "arrivedOn", d.expected_until as "expectedUntil", d.held_until as "heldUntil",
      d.exception_reason as "exceptionReason", e.kind as "doorState", e.event_id as "doorEventId", e.occurred_at as "doorAt",
      e.exception_code as "nightException", e.device_pressed_at as "devicePressedAt", e.device_sent_at as "deviceSentAt",
      coalesce(e.is_late, false) as "isLate"
    from app.counted_stays(${night}::date) s
    join stay d on d.region_id = s.region_id and d.stay_id = s.stay_id
    left join lateral (
      select n.kind, n.event_id, n.occurred_at, n.exception_code, w.device_pressed_at, w.device_sent_at,
        max(n.occurred_at) over () > n.occurred_at as is_late
      from app.standing_presses() n
      join night_presence w on w.region_id = n.region_id and w.event_id = n.event_id
      where n.region_id = s.region_id and n.premises_id = s.premises_id and n.person_id = s.person_id
        and n.night = ${night}::date
      order by n.event_id desc limit 1
    ) e on true
    where s.region_id = ${regionId} and s.premises_id = any (${[...premisesIds]}::uuid[])
      and s.status in ('reserved', 'present') and s.came <= ${night}::date and s.went > ${night}::date
    order by s.bed_id nulls last, s.stay_id`.execute(tx);
  return rows;
}
