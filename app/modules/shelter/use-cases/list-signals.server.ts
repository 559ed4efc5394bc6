import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { listHouses } from '../data/houses.server.ts';
import { nightFigures } from '../data/occupancy.server.ts';
import { selectStays } from '../data/stays.server.ts';
import { findSignals } from '../domain/find-signals.ts';
import type { Signal } from '../domain/signal.ts';
import type { Moment } from '../domain/stay-period.ts';

export interface SignalRequest {
  readonly moment: Moment;
  /** Birth dates by person, of those whose identity was opened; the others give no signal about a birthday. */
  readonly birthDates: ReadonlyMap<string, Temporal.PlainDate>;
  /** Persons with a support plan. */
  readonly withPlan: ReadonlySet<string>;
}

/** A signal with the person it is about, where it is about one. */
export type ListedSignal = Signal & { readonly personId: string | null };

/** What asks for action at the houses whose stays the user may see, the longest overdue first. */
export async function listSignals(
  tx: ReadTransaction,
  regionId: string,
  { moment, birthDates, withPlan }: SignalRequest,
): Promise<readonly ListedSignal[]> {
  const records = await selectStays(
    tx,
    regionId,
    sql`(s.status in ('reserved', 'present') or s.stay_id in (
      with recursive earlier as (
        select c.moved_from_stay_id from stay c
        where c.region_id = ${regionId} and c.status = 'present' and c.moved_from_stay_id is not null
        union
        select e.moved_from_stay_id from earlier join stay e on e.region_id = ${regionId}
          and e.stay_id = earlier.moved_from_stay_id
        where e.moved_from_stay_id is not null
      ) select moved_from_stay_id from earlier))`,
  );
  const stays = records.map(({ stay }) => stay);
  const houses = await listHouses(tx, regionId, moment.today);
  const tonight = [...(await nightFigures(tx, moment.today)).values()];
  const byRef = new Map(houses.map((house) => [house.ref, house]));
  const personOf = new Map(stays.map(({ stayId, personId }) => [stayId, personId]));
  return findSignals({ stays, houses: byRef, birthDates, withPlan, tonight }, moment).map((signal) => ({
    ...signal,
    personId: signal.stayId === null ? null : (personOf.get(signal.stayId) ?? null),
  }));
}
