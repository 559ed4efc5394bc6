import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { findHouse, listHouses, type House } from '../data/houses.server.ts';
import { nightFigures } from '../data/occupancy.server.ts';
import { premisesFacts, type PremisesFacts } from '../data/premises-facts.server.ts';
import { placesOn } from '../data/places-on.server.ts';
import type { PremisesNight } from '../domain/occupancy.ts';

/** A house in the register, with its places on the day asked for. */
export interface PremisesEntry {
  readonly house: House;
  /** Stated places that day; null when no number is known. */
  readonly places: number | null;
  /** Overflow and winter rule together. */
  readonly overflow: number;
  readonly outOfService: number;
  /** People and free places; null where the user may not see them, or the house has no nights. */
  readonly figures: PremisesNight | null;
}

/** The register on a day, by ref; closed houses come too (`house.isOpen`). */
export async function listPremises(
  tx: ReadTransaction,
  regionId: string,
  day: Temporal.PlainDate,
): Promise<readonly PremisesEntry[]> {
  const figures = await nightFigures(tx, day);
  const places = await placesOn(tx, regionId, day);
  const houses = await listHouses(tx, regionId, day);
  return houses.map((house) => toEntry(house, places, figures));
}

/** One house with all its facts; null when the region has none with this ref. */
export async function findPremises(
  tx: ReadTransaction,
  regionId: string,
  premisesRef: string,
  day: Temporal.PlainDate,
): Promise<(PremisesEntry & { readonly facts: PremisesFacts }) | null> {
  const house = await findHouse(tx, regionId, premisesRef, day);
  if (house === null) return null;
  const entry = toEntry(house, await placesOn(tx, regionId, day), await nightFigures(tx, day));
  return { ...entry, facts: await premisesFacts(tx, regionId, house.premisesId) };
}

function toEntry(
  house: House,
  places: Awaited<ReturnType<typeof placesOn>>,
  figures: ReadonlyMap<string, PremisesNight>,
): PremisesEntry {
  const known = places.get(house.premisesId) ?? { places: null, overflow: 0, outOfService: 0 };
  return { house, ...known, figures: figures.get(house.ref) ?? null };
}
