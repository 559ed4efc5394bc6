import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { listHouses, type House } from '../data/houses.server.ts';
import { nightsUsed } from '../data/nights-used.server.ts';
import { nightFigures } from '../data/occupancy.server.ts';
import { nightGuests, type NightGuest } from '../data/tonight.server.ts';
import { nightLimit, type NightLimit } from '../domain/night-limit.ts';
import type { PremisesNight } from '../domain/occupancy.ts';
import type { Moment } from '../domain/moment.ts';
import { isTermOver } from '../domain/reservation-term.ts';

/** A night at one house: who is expected, who is in, who went out again. */
export interface TonightPremises {
  readonly house: House;
  readonly figures: PremisesNight | null;
  readonly expected: readonly TonightGuest[];
  readonly inside: readonly TonightGuest[];
  readonly wentOut: readonly TonightGuest[];
}

export interface TonightGuest extends NightGuest {
  /** Nights this month against the house rule; null where the house has no limit. */
  readonly nights: NightLimit | null;
  /** The reservation's term is over; the person can still come. */
  readonly isHoldOver: boolean;
}

/**
 * The duty list of a night, for the houses of the user's own organisation that have nights and are open.
 *
 * @param premisesRef one house, or null for all
 * @param night the day on which the night starts
 */
export async function tonight(
  tx: ReadTransaction,
  regionId: string,
  premisesRef: string | null,
  night: Temporal.PlainDate,
  { now }: Pick<Moment, 'now'>,
): Promise<readonly TonightPremises[]> {
  const all = await listHouses(tx, regionId, night, premisesRef);
  const houses = all.filter(({ hasNights, isOpen, isOwn }) => hasNights && isOpen && isOwn);
  const ids = houses.map(({ premisesId }) => premisesId);
  const figures = await nightFigures(tx, night);
  const guests = Map.groupBy(await nightGuests(tx, regionId, ids, night), ({ premisesId }) => premisesId);
  const pages: TonightPremises[] = [];
  for (const house of houses) {
    const here = guests.get(house.premisesId) ?? [];
    const limit = house.rules.nightsPerMonth;
    const people = here.map(({ personId }) => personId);
    const used = limit === null ? null : await nightsUsed(tx, house.premisesId, people, night);
    const list = here.map((guest): TonightGuest => {
      return {
        ...guest,
        nights: used === null ? null : nightLimit(used.get(guest.personId) ?? 0, limit),
        isHoldOver: guest.status === 'reserved' && isTermOver(guest.heldUntil, now),
      };
    });
    pages.push({
      house,
      figures: figures.get(house.ref) ?? null,
      expected: list.filter(({ doorState }) => doorState === null),
      inside: list.filter(({ doorState }) => doorState === 'in'),
      wentOut: list.filter(({ doorState }) => doorState === 'out'),
    });
  }
  return pages;
}
