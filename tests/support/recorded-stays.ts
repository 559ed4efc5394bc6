import type { Scope } from '#app/platform/db/scope.ts';
import type { Stay } from '#app/modules/shelter/domain/stay.ts';
import type { TestDatabase } from './database.ts';

/** Puts stays on record as they are, past the use cases: for counting what could have come about. */
export async function recordStays(test: TestDatabase, scope: Scope, stays: readonly Stay[]): Promise<void> {
  if (stays.length === 0) return;
  await test.database.asOwner(async (tx) => {
    const places = await tx
      .selectFrom('premises as p')
      .leftJoin('bed as b', (join) =>
        join.onRef('b.region_id', '=', 'p.region_id').onRef('b.premises_id', '=', 'p.premises_id'),
      )
      .select(['p.premises_ref', 'p.premises_id', 'b.bed_ref', 'b.bed_id'])
      .where('p.region_id', '=', scope.regionId)
      .execute();
    const placeOf = ({ premisesRef, bedRef }: Stay) =>
      places.find(
        (place) => place.premises_ref === premisesRef && (bedRef === null || place.bed_ref === bedRef),
      );
    await tx
      .insertInto('stay')
      .values(
        stays.map((stay) => ({
          region_id: scope.regionId,
          person_id: stay.personId,
          premises_id: placeOf(stay)?.premises_id ?? '',
          bed_id: stay.bedRef === null ? null : (placeOf(stay)?.bed_id ?? null),
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
