import type { Scope } from '#app/platform/db/scope.ts';
import type { Stay } from '#app/modules/shelter/domain/stay.ts';
import type { TestDatabase } from './database.ts';

/** Puts stays and presses on record as they are, past the use cases: for counting what could have come about. */
export async function recordStays(test: TestDatabase, scope: Scope, stays: readonly Stay[]): Promise<void> {
  if (stays.length === 0) return;
  await test.database.asOwner(async (tx) => {
    const houses = await tx
      .selectFrom('premises')
      .select(['premises_ref', 'premises_id'])
      .where('region_id', '=', scope.regionId)
      .execute();
    const idOf = new Map(houses.map(({ premises_ref, premises_id }) => [premises_ref, premises_id]));
    await tx
      .insertInto('stay')
      .values(
        stays.map((stay) => ({
          region_id: scope.regionId,
          person_id: stay.personId,
          premises_id: idOf.get(stay.premisesRef) ?? '',
          status: stay.status,
          expected_from: stay.expectedFrom,
          expected_until: stay.expectedUntil,
          arrived_on: stay.arrivedOn,
          left_on: stay.leftOn,
          held_until: stay.heldUntil,
        })),
      )
      .execute();
  });
}
