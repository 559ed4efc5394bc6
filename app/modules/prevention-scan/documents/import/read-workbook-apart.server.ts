import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadSheet } from '#app/platform/documents/workbook.server.ts';
import { projectRoot } from '#app/platform/project-root.server.ts';

/** A filled-in sheet of all 342 municipalities takes some 3 seconds and 200 MB. */
const limits = { seconds: 30, megabytes: 512 } as const;

/** A path and not an import: the thread runs this file from its source, also where the rest was built. */
const threadFile = join(projectRoot, 'app/modules/prevention-scan/documents/import/workbook-thread.ts');

/**
 * Reads a workbook in a thread of its own. A file of one kilobyte can ask for a sheet of half a milliard cells;
 * then that thread ends, and nobody else has to wait or loses the program.
 * @throws Error when the bytes are no workbook that can be read, or reading it takes too much time or memory
 */
export function readWorkbookApart(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly ReadSheet[]>();
  const thread = new Worker(threadFile, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    stderr: true,
  });
  const tooLong = setTimeout(
    () => reject(new Error('Reading this workbook takes too long.')),
    limits.seconds * 1000,
  );
  thread.once('message', resolve);
  thread.once('error', reject);
  thread.once('exit', () => reject(new Error('This workbook could not be read.')));
  return promise.finally(() => {
    clearTimeout(tooLong);
    void thread.terminate();
  });
}
