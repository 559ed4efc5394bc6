import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { nightOf } from '../domain/night-of.ts';
import { withRecording, type RecordedOccupancy } from '../domain/recorded-nights.ts';
import type { Occupancy, PremisesNight } from '../domain/occupancy.ts';

/**
 * Places and people per night and house, counted in the database: policy officers get counts and no people, a shelter
 * worker those of the own houses, others nothing.
 *
 * @param until the first night that is not counted
 */
export async function occupancy(
  tx: ReadTransaction,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<Occupancy> {
  const { rows } =
    await sql<NightRow>`select * from app.occupancy_counts(${from}::date, ${until}::date)`.execute(tx);
  const nights = Map.groupBy(rows, ({ night }) => night.toString());
  const days = from.until(until, { largestUnit: 'days' }).days;
  return {
    days: Array.from({ length: Math.max(0, days) }, (_, offset) => {
      const date = from.add({ days: offset });
      return { date, premises: (nights.get(date.toString()) ?? []).map(toNight) };
    }),
  };
}

/** The same, with which of these nights were recorded by the house. */
export async function recordedOccupancy(
  tx: ReadTransaction,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<RecordedOccupancy> {
  const { rows } = await sql<{ premises_ref: string; since: Temporal.PlainDate }>`
    select * from app.recording_since()`.execute(tx);
  const since = new Map(rows.map(({ premises_ref: ref, since: first }) => [ref, first]));
  return withRecording(await occupancy(tx, from, until), since);
}

/** Places and people of one night, by the ref of the house. */
export async function nightFigures(
  tx: ReadTransaction,
  night: Temporal.PlainDate,
): Promise<ReadonlyMap<string, PremisesNight>> {
  const { days } = await occupancy(tx, night, night.add({ days: 1 }));
  return new Map((days[0]?.premises ?? []).map((figures) => [figures.ref, figures]));
}

interface NightRow {
  readonly night: Temporal.PlainDate;
  readonly premises_ref: string;
  readonly capacity: number | null;
  readonly overflow: number;
  readonly out_of_service: number;
  readonly present: number;
}

function toNight(row: NightRow): PremisesNight {
  return nightOf({ ...row, ref: row.premises_ref, outOfService: row.out_of_service });
}
