import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { findMunicipalityPeriods } from '../data/municipality-periods.server.ts';
import { storeTimeline } from '../data/store-municipalities.server.ts';
import { readTimeline } from '../data/timeline-file.server.ts';

/**
 * Records the municipalities of a list, such as those of a merger to come: all of it or, with any fault, nothing.
 * @returns how many
 * @throws ReferenceDataError naming every fault
 */
export async function loadMunicipalityList(tx: OwnerTransaction, path: string): Promise<number> {
  const timeline = await readTimeline(path, await findMunicipalityPeriods(tx));
  await storeTimeline(tx, timeline);
  return timeline.length;
}
