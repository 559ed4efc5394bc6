import type { Database } from '#app/platform/db/database.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import type { ChoreContext } from '#app/platform/module.ts';
import { inEveryRegion } from '#app/platform/tasks/in-every-region.server.ts';
import { openRemovalList } from '../data/removal-list.server.ts';
import { dueFiles, TraceLeftError } from '../data/remove-file.server.ts';
import type { RemovalProof } from '../data/removal-digest.server.ts';
import { findReturned } from './find-returned.server.ts';
import { removeFile, type Removing } from './remove-file.server.ts';

/**
 * As many as a night removes of one region, and as long as it takes for that; what is left waits for the next. Every table
 * is read for each. Those that fail do not count, or they would keep the others waiting every night.
 */
const oneNight = { files: 200, milliseconds: 60 * 60 * 1000 };

export interface Removed {
  readonly done: readonly RemovalProof[];
  /** Files of which something was left somewhere, and that were therefore not removed. */
  readonly failed: number;
  /** Those that may go and wait for a next time. */
  readonly waiting: number;
  /** Those that were removed before, are there again, and that something keeps. */
  readonly keptAgain: number;
}

/**
 * Removes the files of a region whose day has come, one by one: what is done stays done when the program ends halfway,
 * and the next run goes on with what is left. Two at once remove each file once. With them go those that were removed before
 * and came back with a backup.
 */
export async function removeDueFiles(
  database: Database,
  log: Log,
  removing: Removing,
  most: Partial<typeof oneNight> = {},
): Promise<Removed> {
  const { regionId } = removing.scope;
  const { listed, confirmed } = await findReturned(database, removing);
  if (confirmed > 0) log.info('removals-confirmed-late', { region: regionId, removals: confirmed });
  const due = await database.asOwner((tx) => dueFiles(tx, regionId, removing.today, { listed }));
  const going = new Set(due.flatMap(({ files }) => files));
  const keptAgain = listed.filter(({ personId }) => !going.has(personId)).length;
  const done: RemovalProof[] = [];
  let [tried, failed] = [0, 0];
  const { files, milliseconds } = { ...oneNight, ...most };
  const until = performance.now() + milliseconds;
  for (const { personId } of due) {
    if (done.length >= files || performance.now() >= until) break;
    tried += 1;
    try {
      const proof = await removeFile(database, removing, personId, listed);
      if (proof !== null) done.push(proof);
    } catch (error) {
      // The others need not wait for the one of which something is left, or that met a fault.
      failed += 1;
      log.error('file-not-removed', error, {
        region: regionId,
        places: error instanceof TraceLeftError ? error.places.join(' ') : null,
      });
    }
  }
  return { done, failed, waiting: due.length - tried, keptAgain };
}

/** The night's removal, region by region. */
export async function removeDueFilesOfRegions({
  database,
  log,
  keys,
  anchors,
  today,
}: ChoreContext): Promise<void> {
  const day = today();
  const removals = openRemovalList(anchors);
  const { regions, done } = await inEveryRegion(
    { database, log },
    { role: 'privacy-officer', fault: 'files-not-removed', today: day },
    (scope) => removeDueFiles(database, log, { scope, origin: 'nacht', today: day, keys, removals }),
  );
  let [files, again, keptAgain, failed, waiting] = [0, 0, 0, 0, 0];
  for (const region of done) {
    files += region.done.length;
    again += region.done.filter((proof) => proof.again).length;
    keptAgain += region.keptAgain;
    failed += region.failed;
    waiting += region.waiting;
  }
  log.info('due-files-removed', { regions, files, again, keptAgain, failed, waiting });
}
