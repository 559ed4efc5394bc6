import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { registerPerson, type PeopleActing } from '#app/modules/people/index.server.ts';
import { inventedGuests, type InventedGuest } from '../data/invented-guests.ts';
import type { Moment } from '../domain/moment.ts';
import { recordDeparture } from './record-departure.server.ts';
import { admit, reserveStay, type NewStayRequest } from './reserve-stay.server.ts';

const regionSlug = 'assen';
const origin = 'demo';

/**
 * Gives the invented shelter organisation of Assen invented people and stays, so that the demo's pages show something.
 * They go through the same commands as everyone, so names are encrypted. Does nothing once there are stays.
 */
export async function loadDemoShelter(
  database: Database,
  keys: PeopleActing['keys'],
  moment: Moment,
): Promise<void> {
  const scope = await findInventedWorker(database);
  if (scope === null || (await hasStays(database, scope))) return;
  for (const guest of inventedGuests) {
    const input = {
      workingName: '',
      initials: '',
      prefix: '',
      bsn: '',
      phone: '',
      email: '',
      givenNames: guest.givenName,
      familyName: guest.familyName,
      birthDate: guest.birthDate,
    };
    const registered = await registerPerson(
      database,
      { scope, origin, today: moment.today, keys },
      { input, sex: guest.sex, originMunicipality: guest.originMunicipality, isConfirmedNew: true },
    );
    if (registered.ok && registered.value.kind === 'registered')
      await giveStay(database, scope, registered.value.personId, guest, moment);
  }
}

async function giveStay(
  database: Database,
  scope: Scope,
  personId: string,
  guest: InventedGuest,
  moment: Moment,
): Promise<void> {
  const request: NewStayRequest = {
    personId,
    householdId: null,
    premisesRef: guest.premisesRef,
    bedRef: null,
    expectedUntil: null,
    background: {
      intakeId: null,
      route: guest.route,
      originMunicipality: guest.originMunicipality,
      situationBefore: null,
    },
    needs: null,
    exceptionReason: 'Verzonnen verblijf voor de proefomgeving',
    moment,
    origin,
  };
  if (guest.arrived === null) {
    const heldUntil = moment.now.add({ hours: 12 });
    await reserveStay(database, scope, { ...request, expectedFrom: moment.today, heldUntil });
    return;
  }
  const arrivedOn = moment.today.subtract({ days: guest.arrived });
  const admitted = await admit(database, scope, { ...request, arrivedOn });
  if (!admitted.ok || guest.nights === null) return;
  const departure = {
    destination: 'own-home',
    municipality: guest.originMunicipality,
    contractForm: null,
    followUp: null,
    noRoofReason: null,
  };
  const { stayId } = admitted.value;
  await recordDeparture(database, scope, {
    stayId,
    on: arrivedOn.add({ days: guest.nights }),
    departure,
    moment,
    origin,
  });
}

/** The invented shelter worker of the region, or null where the demo has none. */
async function findInventedWorker(database: Database): Promise<Scope | null> {
  const found = await database.asOwner((tx) =>
    tx
      .selectFrom('role_assignment as a')
      .innerJoin('region as r', 'r.region_id', 'a.region_id')
      .innerJoin('organisation as o', (join) =>
        join.onRef('o.region_id', '=', 'a.region_id').onRef('o.organisation_id', '=', 'a.organisation_id'),
      )
      .select(['a.region_id', 'a.user_id', 'a.organisation_id'])
      .where('r.slug', '=', regionSlug)
      .where('a.role', '=', 'shelter-worker')
      .where('o.is_invented', '=', true)
      .executeTakeFirst(),
  );
  if (found === undefined) return null;
  return {
    regionId: found.region_id,
    userId: found.user_id,
    roles: ['shelter-worker'],
    organisationId: found.organisation_id,
    municipalityCode: null,
  };
}

async function hasStays(database: Database, { regionId }: Scope): Promise<boolean> {
  const stay = await database.asOwner((tx) =>
    tx.selectFrom('stay').select('stay_id').where('region_id', '=', regionId).limit(1).executeTakeFirst(),
  );
  return stay !== undefined;
}
