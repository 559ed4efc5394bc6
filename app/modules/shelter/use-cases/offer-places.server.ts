import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { listHouses, type House } from '../data/houses.server.ts';
import { nightsUsed } from '../data/nights-used.server.ts';
import { nightFigures } from '../data/occupancy.server.ts';
import { ageOn } from '../domain/fit-place.ts';
import { withAnswers } from '../domain/house-answers.ts';
import type { Mismatch } from '../domain/placement.ts';
import { orderPlacesByRule, type PlacesInput } from '../domain/placement-order.ts';
import type { Seeker } from '../domain/seeker.ts';

/** A house with what stands in the way; an empty list is a fit. */
export interface OfferedPlace {
  readonly house: House;
  /** Null when no number of places is known, or the house is of another organisation. */
  readonly free: number | null;
  readonly mismatches: readonly Mismatch[];
}

/**
 * The open houses with nights, best fit first. Nothing is left out: each says why it does not fit.
 *
 * @param personId for the nights used this month; null for someone without a file
 */
export async function offerPlaces(
  tx: ReadTransaction,
  regionId: string,
  seeker: Seeker,
  personId: string | null = null,
): Promise<readonly OfferedPlace[]> {
  const { input, houses } = await placesFor(tx, regionId, seeker, personId);
  const free = new Map(input.houses.map((house) => [house.ref, house.free]));
  return orderPlacesByRule(input).flatMap(({ ref, mismatches }) => {
    const house = houses.get(ref);
    return house === undefined ? [] : [{ house, free: free.get(ref) ?? null, mismatches }];
  });
}

/** What the order of houses is made of, as it is now: the seeker without birth date, the houses with what is free. */
export async function placesFor(
  tx: ReadTransaction,
  regionId: string,
  { birthDate, birthYear, from, until, ...needs }: Seeker,
  personId: string | null,
): Promise<{ readonly input: PlacesInput; readonly houses: ReadonlyMap<string, House> }> {
  const all = await listHouses(tx, regionId, from);
  const open = all.filter(({ isOpen, hasNights }) => isOpen && hasNights);
  const figures = await nightFigures(tx, from);
  const houses: PlacesInput['houses'][number][] = [];
  for (const { ref, isOwn, premisesId, characteristics, answers, rules, isForYouth } of open) {
    const people = personId === null || rules.nightsPerMonth === null ? [] : [personId];
    const used = await nightsUsed(tx, premisesId, people, from);
    houses.push({
      ref,
      isOwn,
      free: figures.get(ref)?.free ?? null,
      nightsUsed: used.get(personId ?? '') ?? 0,
      characteristics: withAnswers(characteristics, answers),
      rules,
      isForYouth,
    });
  }
  const seeker = {
    age: ageOn({ birthDate, birthYear }, from),
    sex: needs.sex,
    comesAs: needs.comesAs,
    ...(needs.people === undefined ? {} : { people: needs.people }),
    bringsPet: needs.bringsPet,
    needsGroundFloor: needs.needsGroundFloor,
    needsSingleRoom: needs.needsSingleRoom,
    from: from.toString(),
    until: until === null ? null : until.toString(),
  };
  return { input: { seeker, houses }, houses: new Map(open.map((house) => [house.ref, house])) };
}
