import type { OngoingPeriod } from '#app/kernel/period.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { findHouse, type House } from '../data/houses.server.ts';
import { nightsUsed } from '../data/nights-used.server.ts';
import { occupancy } from '../data/occupancy.server.ts';
import { personSeeker } from '../data/person-seeker.server.ts';
import { asksReason, mismatchesOf } from '../domain/fit-place.ts';
import { withAnswers } from '../domain/house-answers.ts';
import type { Mismatch } from '../domain/placement.ts';
import type { Seeker } from '../domain/seeker.ts';

export interface PlaceWanted extends OngoingPeriod {
  readonly personId: string;
  readonly premisesRef: string;
  /** What the person brings and needs; null takes what the file says. */
  readonly needs: Omit<Seeker, 'from' | 'until'> | null;
}

/**
 * What stands between a person and a place: only what asks for an exception with a reason. A stay without an
 * expected end is held against the first night alone.
 */
export async function barsTo(
  tx: ReadTransaction,
  regionId: string,
  wanted: PlaceWanted,
): Promise<readonly Mismatch[]> {
  const house = await findHouse(tx, regionId, wanted.premisesRef, wanted.from);
  if (house === null) return [];
  const needs = wanted.needs ?? (await personSeeker(tx, regionId, wanted.personId));
  const seeker = { ...needs, from: wanted.from, until: wanted.until };
  const free = await leastFree(tx, house, wanted);
  const used = await nightsUsed(tx, house.premisesId, [wanted.personId], wanted.from);
  const place = {
    premises: { ...house, characteristics: withAnswers(house.characteristics, house.answers) },
    hasNights: house.hasNights,
    free,
    nightsUsed: used.get(wanted.personId) ?? 0,
  };
  return mismatchesOf(place, seeker).filter(asksReason);
}

/** The fewest free places on any night; null when no number of places is known on any of them. */
async function leastFree(
  tx: ReadTransaction,
  house: House,
  { from, until }: OngoingPeriod,
): Promise<number | null> {
  const night = from.add({ days: 1 });
  const end = until !== null && Temporal.PlainDate.compare(until, night) > 0 ? until : night;
  const { days } = await occupancy(tx, from, end);
  const free = days.flatMap(({ premises }) =>
    premises.flatMap((figures) => (figures.ref === house.ref && figures.free !== null ? [figures.free] : [])),
  );
  return free.length === 0 ? null : Math.min(...free);
}
