import type { WriteTransaction } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { UnmetDemand } from '../../domain/waiting-list.ts';

/** Stores that someone asked for a place in vain, and gives its id. */
export async function insertUnmetDemand(
  tx: WriteTransaction,
  { regionId, userId }: Scope,
  organisationId: string,
  { premisesId, ...demand }: UnmetDemand & { readonly premisesId: string | null },
): Promise<string> {
  const { demand_id } = await tx
    .insertInto('unmet_demand')
    .values({
      region_id: regionId,
      asked_on: demand.askedOn,
      kind_code: demand.kind,
      people_count: demand.peopleCount,
      reason_code: demand.reason,
      premises_id: premisesId,
      person_id: demand.personId,
      organisation_id: organisationId,
      recorded_by: userId,
    })
    .returning('demand_id')
    .executeTakeFirstOrThrow();
  return demand_id;
}
