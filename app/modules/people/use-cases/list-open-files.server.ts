import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import { findOpenFiles } from '../data/openings.server.ts';
import type { Acting } from './acting.ts';
import { personLabels } from './person-labels.server.ts';

interface OpenFile {
  readonly personId: string;
  readonly label: string;
  /** Made by the worker in this shift, and open since then. */
  readonly isMade: boolean;
}

/**
 * Files the worker has open in this shift, opened for a purpose or made, last opened first; those closed to them since are left out. It shows names:
 * that it was seen is logged.
 */
export async function listOpenFiles(database: Database, acting: Acting): Promise<readonly OpenFile[]> {
  const { scope, keys } = acting;
  const log = (files: readonly unknown[]) =>
    files.length === 0
      ? []
      : ({ action: 'list-open-files', objectKind: 'person-search', objectId: scope.regionId } as const);
  return readLogged<readonly OpenFile[]>(database, acting, log, async (tx) => {
    const open = await findOpenFiles(tx, scope);
    const ids = open.map(({ personId }) => personId);
    const labels = await personLabels(tx, keys, scope.regionId, ids);
    return open.flatMap(({ personId, isMade }) => {
      const label = labels.get(personId);
      return label === undefined || label.kind === 'number'
        ? []
        : [
            {
              personId,
              label: label.personRef === null ? label.text : `${label.text}, ${label.personRef}`,
              isMade,
            },
          ];
    });
  });
}
