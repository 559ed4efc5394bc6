import { sql } from 'kysely';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import type { TimelineEntry } from './timeline-file.server.ts';

/**
 * Records municipalities with their periods and successors. An end that is recorded already stays where the list has
 * none: a merger to come is loaded before the shipped list knows of it.
 */
export async function storeTimeline(tx: OwnerTransaction, timeline: readonly TimelineEntry[]): Promise<void> {
  const rows = JSON.stringify(
    timeline.map(({ code, name, from, until, safetyRegion }) => ({
      code,
      name,
      starts: from?.toString() ?? null,
      ends: until?.toString() ?? null,
      safety_region: safetyRegion,
      list_year: (until?.subtract({ days: 1 }) ?? from)?.year ?? firstListYear,
    })),
  );
  await sql`insert into municipality as known (code, name, safety_region, list_year, valid_period)
    select code, name, safety_region, list_year, daterange(starts, ends) from jsonb_to_recordset(${rows}::jsonb)
      as listed (code text, name text, safety_region text, list_year integer, starts date, ends date)
    on conflict (code) do update set name = excluded.name,
      safety_region = coalesce(excluded.safety_region, known.safety_region),
      list_year = greatest(excluded.list_year, known.list_year),
      valid_period = daterange(lower(excluded.valid_period),
        coalesce(upper(excluded.valid_period), upper(known.valid_period)))`.execute(tx);
  const pairs = timeline.flatMap(({ code, successors }) =>
    successors.map((successor) => ({ code, successor_code: successor })),
  );
  if (pairs.length === 0) return;
  await tx
    .insertInto('municipality_successor')
    .values(pairs)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Where the list begins. */
const firstListYear = 1990;
