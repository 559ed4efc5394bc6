import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type {
  CodeListEntry,
  ExitDestination,
  HomelessnessRoute,
  LivingSituation,
  PremisesKind,
} from '../domain/code-list.ts';

/** All code lists of shelter, in the order in which they are shown; archived codes too, for old records. */
export interface ShelterCodes {
  readonly kinds: readonly PremisesKind[];
  readonly routes: readonly HomelessnessRoute[];
  readonly situations: readonly LivingSituation[];
  readonly destinations: readonly ExitDestination[];
  readonly capacityReasons: readonly CodeListEntry[];
  readonly outOfServiceReasons: readonly CodeListEntry[];
  readonly refusalReasons: readonly CodeListEntry[];
  readonly noRoofReasons: readonly CodeListEntry[];
  readonly referralSources: readonly CodeListEntry[];
  readonly contractForms: readonly CodeListEntry[];
  readonly unmetDemandReasons: readonly CodeListEntry[];
  readonly nightExceptionReasons: readonly CodeListEntry[];
}

export async function shelterCodes(tx: ReadTransaction): Promise<ShelterCodes> {
  return {
    kinds: await list<PremisesKind>(tx, 'premises_kind', kindColumns),
    routes: await list<HomelessnessRoute>(tx, 'homelessness_route', ['rvs_route as "rvsRoute"']),
    situations: await list<LivingSituation>(tx, 'living_situation', ['ethos_class as "ethosClass"']),
    destinations: await list<ExitDestination>(tx, 'exit_destination', destinationColumns),
    capacityReasons: await list(tx, 'capacity_reason'),
    outOfServiceReasons: await list(tx, 'out_of_service_reason'),
    refusalReasons: await list(tx, 'refusal_reason'),
    noRoofReasons: await list(tx, 'no_roof_reason'),
    referralSources: await list(tx, 'referral_source'),
    contractForms: await list(tx, 'contract_form'),
    unmetDemandReasons: await list(tx, 'unmet_demand_reason'),
    nightExceptionReasons: await list(tx, 'night_exception_reason'),
  };
}

/** Where someone may go, by code. */
export async function exitDestinations(tx: ReadTransaction): Promise<ReadonlyMap<string, ExitDestination>> {
  const destinations = await list<ExitDestination>(tx, 'exit_destination', destinationColumns);
  return new Map(destinations.map((destination) => [destination.code, destination]));
}

const kindColumns = [
  'has_nights as "hasNights"',
  'has_places as "hasPlaces"',
  'is_for_youth as "isForYouth"',
];
const destinationColumns = ['is_without_roof as "isWithoutRoof"', 'is_home as "isHome"'];

async function list<Entry extends CodeListEntry>(
  tx: ReadTransaction,
  table: string,
  more: readonly string[] = [],
): Promise<readonly Entry[]> {
  const columns = ['code', 'nl', 'en', 'is_archived as "isArchived"', ...more].join(', ');
  const { rows } =
    await sql<Entry>`select ${sql.raw(columns)} from ${sql.table(table)} order by ordinal, code`.execute(tx);
  return rows;
}
