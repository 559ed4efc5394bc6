import type { Database } from '#app/platform/db/database.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { deleteOldRequests } from '../data/old-requests.server.ts';

/** Removes requests for roles and passwords whose term is over, and tells the log how many. */
export async function removeOldRequests(database: Database, log: Log): Promise<void> {
  const requests = await database.asOwner(deleteOldRequests);
  log.info('old-requests-removed', { requests });
}
