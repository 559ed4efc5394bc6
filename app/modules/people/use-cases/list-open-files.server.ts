import type { Database } from '#app/platform/db/database.server.ts';
import { findOpenFiles } from '../data/openings.server.ts';
import type { Acting } from './acting.ts';
import { personLabels } from './person-labels.server.ts';

/** Files the worker has open in this shift, last opened first; those closed to them since are left out. */
export async function listOpenFiles(
  database: Database,
  { scope, keys }: Acting,
): Promise<readonly { readonly personId: string; readonly label: string }[]> {
  return database.read(scope, async (tx) => {
    const ids = await findOpenFiles(tx, scope);
    const labels = await personLabels(tx, keys, scope.regionId, ids);
    return ids.flatMap((personId) => {
      const label = labels.get(personId);
      return label === undefined || label.kind === 'number'
        ? []
        : [{ personId, label: label.personRef === null ? label.text : `${label.text}, ${label.personRef}` }];
    });
  });
}
