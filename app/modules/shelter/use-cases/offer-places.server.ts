import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { listHouses, type House } from '../data/houses.server.ts';
import { nightsUsed } from '../data/nights-used.server.ts';
import { nightFigures } from '../data/occupancy.server.ts';
import { mismatchesOf } from '../domain/fit-place.ts';
import type { Mismatch } from '../domain/placement.ts';
import type { Seeker } from '../domain/seeker.ts';

/** A house with what stands in the way; an empty list is a fit. */
export interface OfferedPlace {
  readonly house: House;
  /** Null when no number of places is known, or the house is of another organisation. */
  readonly free: number | null;
  readonly mismatches: readonly Mismatch[];
}

/**
 * The open houses with nights, best fit first: fewest bars, then fewest remarks, then the own houses, then most free.
 * Nothing is left out: each says why it does not fit.
 *
 * @param personId for the nights used this month; null for someone without a file
 */
export async function offerPlaces(
  tx: ReadTransaction,
  regionId: string,
  seeker: Seeker,
  personId: string | null = null,
): Promise<readonly OfferedPlace[]> {
  const houses = await listHouses(tx, regionId, seeker.from);
  const figures = await nightFigures(tx, seeker.from);
  const offers: OfferedPlace[] = [];
  for (const house of houses.filter(({ isOpen, hasNights }) => isOpen && hasNights)) {
    const free = figures.get(house.ref)?.free ?? null;
    const people = personId === null || house.rules.nightsPerMonth === null ? [] : [personId];
    const used = await nightsUsed(tx, regionId, house.premisesId, people, seeker.from);
    const place = { premises: house, hasNights: true, free, nightsUsed: used.get(personId ?? '') ?? 0 };
    offers.push({ house, free, mismatches: mismatchesOf(place, seeker) });
  }
  return offers.toSorted(byFit);
}

function byFit(one: OfferedPlace, other: OfferedPlace): number {
  const count = ({ mismatches }: OfferedPlace, wanted: Mismatch['severity']) =>
    mismatches.filter(({ severity }) => severity === wanted).length;
  return (
    count(one, 'bar') - count(other, 'bar') ||
    count(one, 'remark') - count(other, 'remark') ||
    Number(other.house.isOwn) - Number(one.house.isOwn) ||
    (other.free ?? 0) - (one.free ?? 0) ||
    one.house.ref.localeCompare(other.house.ref)
  );
}
