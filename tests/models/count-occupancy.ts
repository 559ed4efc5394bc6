import { nightOf } from '#app/modules/shelter/domain/night-of.ts';
import type { Occupancy } from '#app/modules/shelter/domain/occupancy.ts';
import { covers, type OngoingPeriod } from '#app/kernel/period.ts';
import type { CountedPeriod } from './counted-period.ts';

/** Dated facts of premises, each valid over a half-open period. */
export interface PremisesCapacity {
  readonly ref: string;
  /** Facts that follow each other; a day without one has unknown capacity. */
  readonly places: readonly PlacesFact[];
  /** Overflow places, added up; a winter rule is one of them. */
  readonly overflow: readonly PlacesFact[];
  readonly outOfService: readonly PlacesFact[];
}

export interface PlacesFact extends OngoingPeriod {
  readonly places: number;
}

/**
 * Slow twin of `app.occupancy_counts`: looks at every stay and every fact again for every night and house.
 *
 * @param stays as `countedPeriod` gives them; those at other premises are passed over
 * @param until the first night that is not counted
 */
export function occupancyOf(
  premises: readonly PremisesCapacity[],
  stays: readonly CountedPeriod[],
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Occupancy {
  const nights = Math.max(0, from.until(until, { largestUnit: 'days' }).days);
  const days = Array.from({ length: nights }, (_, offset) => {
    const date = from.add({ days: offset });
    return { date, premises: premises.map((house) => nightAt(house, stays, date)) };
  });
  return { days };
}

function nightAt(house: PremisesCapacity, stays: readonly CountedPeriod[], date: Temporal.PlainDate) {
  const placesOf = (facts: readonly PlacesFact[]) =>
    facts.filter((fact) => covers(fact, date)).map(({ places }) => places);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return nightOf({
    ref: house.ref,
    capacity: placesOf(house.places)[0] ?? null,
    overflow: sum(placesOf(house.overflow)),
    outOfService: sum(placesOf(house.outOfService)),
    present: stays.filter((stay) => stay.premisesRef === house.ref && covers(stay, date)).length,
  });
}
