import type { CountedStay, Occupancy, OccupancyDay, OccupancyPremises, PremisesNight } from './occupancy.ts';
import type { Period } from './premises.ts';

/**
 * Places and people per night from `from` up to and not including `until`, the premises in the order given.
 *
 * Each stay and each fact is touched once, at its first night and its last: the time taken grows with stays plus
 * nights, not with their product. Stays at premises that are not asked for are passed over.
 *
 * @param stays canonical periods, as `countedPeriod` gives them; may be a stream of millions
 */
export function occupancyOf(
  premises: readonly OccupancyPremises[],
  stays: Iterable<CountedStay>,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Occupancy {
  const first = dayNumber(from);
  const nights = Math.max(0, dayNumber(until) - first);
  const sweeps = new Map(premises.map((house) => [house.ref, new Sweep(first, nights)]));
  for (const stay of stays) sweeps.get(stay.premisesRef)?.add('present', stay, 1);
  for (const { ref, places, overflow, outOfService } of premises) {
    const sweep = sweeps.get(ref);
    for (const fact of places) {
      sweep?.add('capacity', fact, fact.places);
      sweep?.add('stated', fact, 1);
    }
    for (const fact of overflow) sweep?.add('overflow', fact, fact.places);
    for (const fact of outOfService) sweep?.add('outOfService', fact, fact.places);
  }
  const columns = Array.from(sweeps, ([ref, sweep]) => sweep.nightsOf(ref));
  const days = Array.from({ length: nights }, (_, night): OccupancyDay => {
    const row = columns.flatMap((column) => column[night] ?? []);
    return { date: from.add({ days: night }), premises: row };
  });
  return { days };
}

/** What is known of one night at premises, before counting what is free. */
export interface NightFigures {
  readonly ref: string;
  readonly capacity: number | null;
  readonly overflow: number;
  readonly outOfService: number;
  readonly present: number;
}

/** Counts free places and people beyond all places. No more places are out of service than there are. */
export function nightOf({ ref, capacity, overflow, outOfService, present }: NightFigures): PremisesNight {
  if (capacity === null) return { ref, capacity, overflow, outOfService, present, free: null, over: 0 };
  const closed = Math.min(outOfService, capacity + overflow);
  const left = capacity + overflow - closed - present;
  return {
    ref,
    capacity,
    overflow,
    outOfService: closed,
    present,
    free: Math.max(0, left),
    over: Math.max(0, -left),
  };
}

const quantities = ['present', 'capacity', 'stated', 'overflow', 'outOfService'] as const;
type Quantity = (typeof quantities)[number];

/** Changes per night of one house; adding them up from the first night on gives the numbers. */
class Sweep {
  readonly #first: number;
  readonly #nights: number;
  readonly #changes: Readonly<Record<Quantity, Int32Array>>;

  constructor(first: number, nights: number) {
    this.#first = first;
    this.#nights = nights;
    const line = () => new Int32Array(nights + 1);
    this.#changes = {
      present: line(),
      capacity: line(),
      stated: line(),
      overflow: line(),
      outOfService: line(),
    };
  }

  add(quantity: Quantity, { from, until }: Period, amount: number): void {
    const start = Math.max(0, dayNumber(from) - this.#first);
    const end = until === null ? this.#nights : Math.min(this.#nights, dayNumber(until) - this.#first);
    if (start >= end) return;
    const line = this.#changes[quantity];
    line[start] = (line[start] ?? 0) + amount;
    line[end] = (line[end] ?? 0) - amount;
  }

  nightsOf(ref: string): readonly PremisesNight[] {
    const level = { present: 0, capacity: 0, stated: 0, overflow: 0, outOfService: 0 };
    return Array.from({ length: this.#nights }, (_, night) => {
      for (const quantity of quantities) level[quantity] += this.#changes[quantity][night] ?? 0;
      const { stated, ...figures } = level;
      return nightOf({ ref, ...figures, capacity: stated > 0 ? figures.capacity : null });
    });
  }
}

/** Days since 1 January 1970; much faster than the difference of two Temporal dates. */
function dayNumber({ year, month, day }: Temporal.PlainDate): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
