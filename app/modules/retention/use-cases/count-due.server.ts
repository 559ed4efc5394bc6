import { counted } from '#app/words/counts.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { dueFiles } from '../data/remove-file.server.ts';
import { findReturned } from './find-returned.server.ts';
import type { Removing } from './remove-file.server.ts';
import type { Removed } from './remove-due-files.server.ts';

export interface DueCount {
  readonly kindCode: string;
  readonly ground: 'term' | 'request';
  /** They were removed before, and came back with a backup. */
  readonly again: boolean;
  readonly files: number;
}

/** How many files would go on a day, by kind and why; nothing is removed. */
export async function countDue(
  database: Database,
  looking: Pick<Removing, 'scope' | 'today' | 'removals'>,
): Promise<readonly DueCount[]> {
  const { listed } = await findReturned(database, looking, { isReading: true });
  const due = await database.asOwner((tx) => dueFiles(tx, looking.scope.regionId, looking.today, { listed }));
  const groups = Map.groupBy(due, ({ kindCode, ground, again }) => `${kindCode} ${ground} ${again}`);
  return [...groups.values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : [{ kindCode: first.kindCode, ground: first.ground, again: first.again, files: 1 + more.length }],
  );
}

export function dueText(counts: readonly DueCount[]): string {
  if (counts.length === 0) return 'Er is geen dossier waarvan de dag gekomen is.\n';
  return counts
    .map(
      ({ kindCode, ground, again, files }) =>
        `${kindCode} (${groundText(ground, again)}): ${counted(files, 'dossier', 'dossiers')}\n`,
    )
    .join('');
}

function groundText(ground: string, again: boolean): string {
  return again ? `${ground}, opnieuw` : ground;
}

export function removalText({ done, failed, waiting, keptAgain }: Removed): string {
  const lines = done.map(
    ({ removalId, kindCode, ground, again, counts, tablesRead }) =>
      `${removalId} ${kindCode} (${groundText(ground, again)}): ${Object.values(counts).reduce((sum, rows) => sum + rows, 0)} rijen weg, ${tablesRead} tabellen gelezen\n`,
  );
  return `${lines.join('')}Verwijderd: ${done.length}. Niet gelukt: ${failed}. Wacht op een volgende keer: ${waiting}.${keptAgain === 0 ? '' : ` Eerder verwijderd, er weer en nog niet weg: ${keptAgain}.`}\n`;
}
