import { counted } from '#app/words/counts.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { dueFiles } from '../data/remove-file.server.ts';
import type { Removed } from './remove-due-files.server.ts';

export interface DueCount {
  readonly kindCode: string;
  readonly ground: 'term' | 'request';
  readonly files: number;
}

/** How many files would go on a day, by kind and why; nothing is removed. */
export async function countDue(
  database: Database,
  { regionId }: Scope,
  day: Temporal.PlainDate,
): Promise<readonly DueCount[]> {
  const due = await database.asOwner((tx) => dueFiles(tx, regionId, day));
  const groups = Map.groupBy(due, ({ kindCode, ground }) => `${kindCode} ${ground}`);
  return [...groups.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [{ kindCode: first.kindCode, ground: first.ground, files: 1 + more.length }],
  );
}

export function dueText(counts: readonly DueCount[]): string {
  if (counts.length === 0) return 'Er is geen dossier waarvan de dag gekomen is.\n';
  return counts
    .map(
      ({ kindCode, ground, files }) => `${kindCode} (${ground}): ${counted(files, 'dossier', 'dossiers')}\n`,
    )
    .join('');
}

export function removalText({ done, failed, waiting }: Removed): string {
  const lines = done.map(
    ({ removalId, kindCode, ground, counts, tablesRead }) =>
      `${removalId} ${kindCode} (${ground}): ${Object.values(counts).reduce((sum, rows) => sum + rows, 0)} rijen weg, ${tablesRead} tabellen gelezen\n`,
  );
  return `${lines.join('')}Verwijderd: ${done.length}. Niet gelukt: ${failed}. Wacht op een volgende keer: ${waiting}.\n`;
}
