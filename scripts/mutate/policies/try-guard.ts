import type { Fate } from '../mutation-run.ts';
import { passes, type AccessFile } from './access-file.ts';
import type { Trial } from './order-trials.ts';
import type { Guard } from './read-guards.ts';

/** What became of a guard that was left out, and which trial noticed. */
export interface Tried {
  readonly fate: Fate;
  readonly noticedBy?: Trial;
}

/** Leaves a guard out of the database of each trial, runs them until one notices, and puts it back. */
export async function tryGuard(
  guard: Guard,
  trials: readonly Trial[],
  files: readonly AccessFile[],
): Promise<Tried> {
  const changed = new Set<AccessFile>();
  try {
    if (!(await isFit(guard, files))) return { fate: 'unfit' };
    for (const trial of trials) {
      if (!changed.has(trial.file)) await trial.file.execute(guard.leaveOut);
      changed.add(trial.file);
      if (await passes(trial.test)) continue;
      await trial.file.execute(guard.putBack);
      changed.delete(trial.file);
      if ((await passes(trial.test)) || (await noticesAnew(guard, trial)))
        return { fate: 'killed', noticedBy: trial };
    }
  } finally {
    for (const file of changed) await file.execute(guard.putBack);
  }
  return { fate: trials.length === 0 ? 'unseen' : 'survived' };
}

/** Whether the database takes the definition without the guard. */
async function isFit({ leaveOut, putBack }: Guard, [file]: readonly AccessFile[]): Promise<boolean> {
  try {
    await file?.execute(leaveOut);
    return true;
  } catch {
    return false;
  } finally {
    await file?.execute(putBack);
  }
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
