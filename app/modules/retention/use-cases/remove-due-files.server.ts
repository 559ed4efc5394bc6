import type { Database } from '#app/platform/db/database.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import type { ChoreContext } from '#app/platform/module.ts';
import { inEveryRegion } from '#app/platform/tasks/in-every-region.server.ts';
import { dueFiles, TraceLeftError } from '../data/remove-file.server.ts';
import type { RemovalProof } from '../data/removal-digest.server.ts';
import { removeFile, type Removing } from './remove-file.server.ts';

/** As many as a night takes of one region; what is left waits for the next. Every table is read for each. */
const mostInOneNight = 200;

export interface Removed {
  readonly done: readonly RemovalProof[];
  /** Files of which something was left somewhere, and that were therefore not removed. */
  readonly failed: number;
  /** Those that may go and wait for a next time. */
  readonly waiting: number;
}

/**
 * Removes the files of a region whose day has come, one by one: what is done stays done when the program ends halfway,
 * and the next run goes on with what is left. Two at once remove each file once.
 */
export async function removeDueFiles(
  database: Database,
  log: Log,
  removing: Removing,
  most = mostInOneNight,
): Promise<Removed> {
  const { regionId } = removing.scope;
  const due = await database.asOwner((tx) => dueFiles(tx, regionId, removing.today));
  const done: RemovalProof[] = [];
  let failed = 0;
  for (const { personId } of due.slice(0, most))
    try {
      const proof = await removeFile(database, removing, personId);
      if (proof !== null) done.push(proof);
    } catch (error) {
      // The others need not wait for the one of which something is left, or that met a fault.
      failed += 1;
      log.error('file-not-removed', error, {
        region: regionId,
        places: error instanceof TraceLeftError ? error.places.join(' ') : null,
      });
    }
  return { done, failed, waiting: Math.max(0, due.length - most) };
}

/** The night's removal, region by region. */
export async function removeDueFilesOfRegions({ database, log, keys, today }: ChoreContext): Promise<void> {
  const day = today();
  const { regions, done } = await inEveryRegion(
    { database, log },
    { role: 'privacy-officer', fault: 'files-not-removed', today: day },
    (scope) => removeDueFiles(database, log, { scope, origin: 'nacht', today: day, keys }),
  );
  let [files, failed, waiting] = [0, 0, 0];
  for (const region of done) {
    files += region.done.length;
    failed += region.failed;
    waiting += region.waiting;
  }
  log.info('due-files-removed', { regions, files, failed, waiting });
}
