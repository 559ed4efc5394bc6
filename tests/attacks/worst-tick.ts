import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { setImmediate, setTimeout } from 'node:timers/promises';

/**
 * Loaded before the program (`node --import`): appends to ONDERDAK_TICKS, ten times a second, the most processor time
 * in milliseconds that the main thread took before anyone else had a turn. Waiting for a busy machine does not count.
 */
const file = process.env['ONDERDAK_TICKS'];
if (isMainThread && file !== undefined) void watch(file);

async function watch(path: string): Promise<never> {
  let before = process.threadCpuUsage();
  let [worst, written] = [0, Date.now()];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each turn of the loop is measured
    await setImmediate();
    // oxlint-disable-next-line no-await-in-loop -- the same
    await setTimeout(2);
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    worst = Math.max(worst, (user + system) / 1000);
    if (Date.now() - written < 100) continue;
    appendFileSync(path, `${worst.toFixed(1)}\n`);
    [worst, written] = [0, Date.now()];
  }
}
