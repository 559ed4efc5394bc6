import type { Fate } from '../mutation-run.ts';
import { passes, type AccessFile } from './access-file.ts';
import type { Trial } from './order-trials.ts';
import type { Guard } from './read-guards.ts';

/** What became of a guard that was left out, and which trial noticed. */
export interface Tried {
  readonly fate: Fate;
  readonly noticedBy?: Trial;
}

/** Leaves a guard out of every database, runs the trials until one notices, and puts it back. */
export async function tryGuard(
  guard: Guard,
  trials: readonly Trial[],
  files: readonly AccessFile[],
): Promise<Tried> {
  try {
    await inAll(files, guard.leaveOut);
  } catch {
    await inAll(files, guard.putBack);
    return { fate: 'unfit' };
  }
  for (const trial of trials) {
    if (await passes(trial.test)) continue;
    await inAll(files, guard.putBack);
    if ((await passes(trial.test)) || (await noticesAnew(guard, trial)))
      return { fate: 'killed', noticedBy: trial };
    await inAll(files, guard.leaveOut);
  }
  await inAll(files, guard.putBack);
  return { fate: 'survived' };
}

/**
 * Something that a missing guard let through is still there: once more, on a new database, on which the test has to pass
 * twice. One that cannot would seem to notice every guard.
 */
async function noticesAnew(guard: Guard, { file, test }: Trial): Promise<boolean> {
  await file.fill();
  for (const time of ['first', 'second'])
    if (!(await passes(test)))
      throw new Error(`${test.name} fails the ${time} time, with every guard in place`);
  await file.execute(guard.leaveOut);
  const isNoticed = !(await passes(test));
  await file.execute(guard.putBack);
  if (isNoticed) await file.fill();
  return isNoticed;
}

async function inAll(files: readonly AccessFile[], statement: string): Promise<void> {
  for (const file of files) await file.execute(statement);
}
