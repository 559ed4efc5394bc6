import type { AccessFile } from './access-file.ts';
import type { CollectedTest } from './collected-tests.ts';
import { nameOf, type Guard } from './read-guards.ts';
import type { Uses } from './read-uses.ts';

/** A test that may notice that a guard is gone, with the database it looks in. */
export interface Trial {
  readonly file: AccessFile;
  readonly test: CollectedTest;
}

/** Its tests that name a table leave out the rows of it: only what reads that table is looked at. */
const byReading = 'other-regions.test.ts';

/** Files of which a test, when it names a table, looks at that table alone. */
const byTable = new Set(['who-sees-what.test.ts', 'who-changes-what.test.ts']);

/**
 * The trials that can notice, the most likely first, each once: those that noticed something of the same place before, those
 * that name the table, those of no table in particular, and those of the tables that depend on it.
 */
export function orderTrials(
  guard: Guard,
  trials: readonly Trial[],
  earlier: readonly Trial[],
  uses: Uses,
): readonly Trial[] {
  const touched = uses.touchedBy(nameOf(guard));
  const tableOf = ({ file, test }: Trial) => (byTable.has(file.name) ? uses.tableIn(test.name) : null);
  const able = trials.filter((trial) => {
    if (trial.file.name === byReading) return guard.leaveOut.includes(uses.tableIn(trial.test.name) ?? '');
    const table = tableOf(trial);
    return table === null || touched.has(table);
  });
  return [
    ...new Set([
      ...earlier,
      ...able.filter((trial) => guard.table !== null && tableOf(trial) === guard.table),
      ...able.filter(({ file }) => !byTable.has(file.name)),
      ...able,
    ]),
  ];
}
