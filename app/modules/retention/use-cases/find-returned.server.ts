import type { Database } from '#app/platform/db/database.server.ts';
import { filesThere, removalsThere } from '../data/remove-file.server.ts';
import type { Listed } from '../data/removal-list.server.ts';
import type { Removing } from './remove-file.server.ts';

export interface Returned {
  /** Files that are there and were removed before. */
  readonly listed: readonly Listed[];
  /** Removals of which was not noted yet that they were done, because the program ended then, and now is. */
  readonly confirmed: number;
  /** Lines of the list that nothing can be done with. */
  readonly unusable: number;
}

/**
 * Compares the files of a region with the list of those that were removed, which a backup does not change. A removal that
 * began counts when it left its proof in the database.
 *
 * @param options `isReading` to write nothing outside the database either
 */
export async function findReturned(
  database: Pick<Database, 'asOwner'>,
  {
    scope: { regionId },
    removals,
  }: { readonly scope: { readonly regionId: string } } & Pick<Removing, 'removals'>,
  { isReading = false } = {},
): Promise<Returned> {
  const kept = await removals.read(regionId);
  const { proven, files } = await database.asOwner(async (tx) => ({
    proven: await removalsThere(tx, regionId, [...kept.unsettled.keys()]),
    files: await filesThere(tx, regionId),
  }));
  if (!isReading)
    for (const removalId of proven) {
      const day = kept.unsettled.get(removalId);
      if (day !== undefined) await removals.confirm(regionId, removalId, day);
    }
  return {
    listed: kept.among(files, new Set(proven)),
    confirmed: isReading ? 0 : proven.length,
    unusable: kept.unusable,
  };
}
