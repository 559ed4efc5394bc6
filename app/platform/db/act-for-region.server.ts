import { sql } from 'kysely';
import type { OwnerTransaction } from './database.server.ts';

/** Lets the owner's transaction act for a region from here on: what it logs goes to that region's log. */
export async function actForRegion(tx: OwnerTransaction, regionId: string): Promise<void> {
  await sql`select set_config('app.region', ${regionId}, true)`.execute(tx);
}
