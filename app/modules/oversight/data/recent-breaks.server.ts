import { sql } from 'kysely';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';

/** So many of the newest events are checked each time: a day of a busy region. */
const newest = 1_000;

/** Whether the chain of the region's log does not fit somewhere in its newest events; for the privacy officer. */
export async function isRecentLogBroken(tx: ReadTransaction, regionId: string): Promise<boolean> {
  const { rows } = await sql<{ broken: boolean }>`
    select exists (select from app.broken_audit_events(${regionId}::uuid,
      greatest(0, (select coalesce(max(e.event_no), 0) from audit_event e where e.region_id = ${regionId}) - ${newest}::bigint))
    ) as broken`.execute(tx);
  return rows[0]?.broken ?? false;
}
