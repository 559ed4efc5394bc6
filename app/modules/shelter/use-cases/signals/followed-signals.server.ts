import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { followedStays } from '../../data/followed-stays.server.ts';
import { listHouses } from '../../data/houses.server.ts';
import { findSignals } from '../../domain/find-signals.ts';
import type { Moment } from '../../domain/moment.ts';
import type { Signal } from '../../domain/signal.ts';

/** A signal on which a case worker acts, with the file that it is about. */
export interface FollowedSignal extends Signal {
  readonly personId: string;
  readonly personRef: string;
}

/**
 * What waits for a case worker at the houses of the own organisation, the longest overdue first. Birthdays are not among
 * it: a case worker reads a birth date only in a file that was opened with a reason.
 */
export async function followedSignals(
  tx: ReadTransaction,
  regionId: string,
  moment: Moment,
): Promise<readonly FollowedSignal[]> {
  const stays = await followedStays(tx);
  if (stays.length === 0) return [];
  const houses = await listHouses(tx, regionId, moment.today);
  const byId = new Map(stays.map((stay) => [stay.stayId, stay]));
  const withPlan = new Set(
    stays.filter(({ hasSupportPlan }) => hasSupportPlan).map(({ personId }) => personId),
  );
  const source = {
    stays,
    houses: new Map(houses.map((house) => [house.ref, house])),
    birthDates: new Map(),
    withPlan,
    tonight: [],
  };
  return findSignals(source, moment).flatMap((signal) => {
    const stay = signal.stayId === null ? undefined : byId.get(signal.stayId);
    if (stay === undefined || signal.actor !== 'case-worker') return [];
    return [{ ...signal, personId: stay.personId, personRef: stay.personRef }];
  });
}
