import type { AccessFile } from './access-file.ts';
import type { CollectedTest } from './collected-tests.ts';
import type { Reach } from './find-reach.ts';
import type { Guard } from './read-guards.ts';

/** A test that may notice that a guard is gone, with the database it looks in. */
export interface Trial {
  readonly file: AccessFile;
  readonly test: CollectedTest;
}

/** Tests that take the rows of one table away tell only what reads that table. */
const withoutRows = /> without (\w+) here$/u;

/** The trials that can notice, each once: those that noticed something of the same place before, then the quickest first. */
export function orderTrials(
  guard: Guard,
  trials: readonly Trial[],
  earlier: readonly Trial[],
  reach: Reach,
): readonly Trial[] {
  const able = trials
    .filter(({ test }) => guard.leaveOut.includes(withoutRows.exec(test.name)?.[1] ?? ''))
    .filter((trial) => reach.canNotice(guard, trial))
    .toSorted((a, b) => reach.millisecondsOf(a) - reach.millisecondsOf(b));
  return [...new Set([...earlier.filter((trial) => able.includes(trial)), ...able])];
}
