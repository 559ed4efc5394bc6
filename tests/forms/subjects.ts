import { sql } from 'kysely';
import type { Database, OwnerTransaction } from '#app/platform/db/database.server.ts';

export interface Place {
  readonly region: string;
  readonly organisation: string;
  readonly worker: string;
  readonly premises: string;
  readonly ref: string;
}

const today = Temporal.Now.plainDateISO('Europe/Amsterdam');

/** A house in Assen with the invented worker who runs it. */
export function placeInAssen(database: Database): Promise<Place> {
  return database.asOwner(async (tx) => {
    const { rows } = await sql<Place>`
      select p.region_id as region, a.organisation_id as organisation, a.user_id as worker, p.premises_id as premises, p.premises_ref as ref
      from premises p join region r using (region_id) join premises_provider v using (region_id, premises_id)
      join role_assignment a on a.region_id = p.region_id and a.organisation_id = v.organisation_id and a.role = 'shelter-worker'
      where r.slug = 'assen' and p.premises_ref = 'A03' limit 1`.execute(tx);
    const [place] = rows;
    if (place === undefined) throw new Error('no house A03 in Assen');
    return place;
  });
}

async function addPerson(tx: OwnerTransaction, { region, organisation }: Place): Promise<string> {
  const { person_id } = await tx
    .insertInto('person')
    .values({ region_id: region, registered_by_organisation: organisation })
    .returning('person_id')
    .executeTakeFirstOrThrow();
  return person_id;
}

export function addStay(
  database: Database,
  place: Place,
  status: 'reserved' | 'present' | 'departed',
): Promise<string> {
  return database.asOwner(async (tx) => {
    const dates =
      status === 'reserved'
        ? { expected_from: today, held_until: Temporal.Now.instant().add({ hours: 10 }) }
        : {
            arrived_on: today.subtract({ days: 3 }),
            left_on: status === 'departed' ? today : null,
            exit_destination_code: status === 'departed' ? 'own-home' : null,
          };
    const { stay_id } = await tx
      .insertInto('stay')
      .values({
        region_id: place.region,
        person_id: await addPerson(tx, place),
        premises_id: place.premises,
        status,
        ...dates,
        change_kind: status === 'reserved' ? 'reserve' : 'arrive',
        recorded_by: place.worker,
      })
      .returning('stay_id')
      .executeTakeFirstOrThrow();
    return stay_id;
  });
}

/** Someone on the waiting list, with an open offer of the house. */
export function addWaiting(database: Database, place: Place): Promise<string> {
  return database.asOwner(async (tx) => {
    const { entry_id } = await tx
      .insertInto('waiting_list_entry')
      .values({
        region_id: place.region,
        person_id: await addPerson(tx, place),
        organisation_id: place.organisation,
        kind_code: sql<string>`(select min(code) from premises_kind)`,
        waiting_since: today,
        reason: 'Geen plek',
        is_urgent: false,
        child_count: 0,
      })
      .returning('entry_id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('waiting_list_offer')
      .values({ region_id: place.region, entry_id, premises_id: place.premises, offered_on: today })
      .execute();
    return entry_id;
  });
}

/** An intake with a handover that is agreed and a dispute that runs. */
export function addIntake(database: Database, place: Place): Promise<string> {
  return database.asOwner(async (tx) => {
    const { intake_id } = await tx
      .insertInto('intake')
      .values({
        region_id: place.region,
        person_id: await addPerson(tx, place),
        organisation_id: place.organisation,
        reported_on: today,
        is_urgent: false,
      })
      .returning('intake_id')
      .executeTakeFirstOrThrow();
    const of = { region_id: place.region, intake_id };
    await tx
      .insertInto('handover')
      .values({ ...of, to_region: 'Emmen', party_there: 'Proef', agreed_on: today })
      .execute();
    await tx
      .insertInto('accessibility_assessment')
      .values({ ...of, assessed_on: today, outcome: 'undecided', explanation: 'Proef van een beoordeling' })
      .execute();
    await tx
      .insertInto('accessibility_dispute')
      .values({ ...of, step: 'contact-persons', started_on: today })
      .execute();
    return intake_id;
  });
}

export function addRestriction(database: Database, place: Place): Promise<string> {
  return database.asOwner(async (tx) => {
    const { restriction_id } = await tx
      .insertInto('person_restriction')
      .values({
        region_id: place.region,
        person_id: await addPerson(tx, place),
        reason: 'Proef van afscherming',
        valid_period: `[${today.toString()},)`,
      })
      .returning('restriction_id')
      .executeTakeFirstOrThrow();
    return restriction_id;
  });
}

/** A hold or a request for removal, of a new file; the only one of the region, so that its form is found first. */
export function addKept(
  database: Database,
  place: Place,
  table: 'retention_hold' | 'removal_request',
  columns: Readonly<Record<string, string>>,
): Promise<string> {
  return database.asOwner(async (tx) => {
    await tx.deleteFrom(table).where('region_id', '=', place.region).execute();
    const of = { region_id: place.region, person_id: await addPerson(tx, place), ...columns };
    if (table === 'removal_request') {
      const { request_id } = await tx
        .insertInto(table)
        .values({ ...of, asked_on: today, recorded_by: place.worker })
        .returning('request_id')
        .executeTakeFirstOrThrow();
      return request_id;
    }
    const { hold_id } = await tx
      .insertInto(table)
      .values({
        ...of,
        ground: 'complaint',
        reason: 'Proef van een bewaarstop',
        holds_from: today,
        placed_by: place.worker,
      })
      .returning('hold_id')
      .executeTakeFirstOrThrow();
    return hold_id;
  });
}

/** What the house's page of places shows forms for: a winter rule, an outage and a plan. */
export function addFactsOfHouse(database: Database, place: Place): Promise<void> {
  return database.asOwner(async (tx) => {
    const of = { region_id: place.region, premises_id: place.premises };
    await sql`insert into winter_rule (region_id, premises_id, valid_period, extra_places, reason_code)
      select ${of.region_id}::uuid, ${of.premises_id}::uuid, daterange(${today}::date, null), 2, min(code) from capacity_reason`.execute(
      tx,
    );
    await sql`insert into bed_out_of_service (region_id, premises_id, places, valid_period, reason_code)
      select ${of.region_id}::uuid, ${of.premises_id}::uuid, 1, daterange(${today}::date, null), min(code) from out_of_service_reason`.execute(
      tx,
    );
    await tx
      .insertInto('premises_change')
      .values({ ...of, kind: 'move', note: 'Proef' })
      .execute();
  });
}
