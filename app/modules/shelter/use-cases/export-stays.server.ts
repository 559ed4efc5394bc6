import { recordAudit } from '#app/platform/audit/record.server.ts';
import type { Sealer } from '#app/platform/sealing/sealer.ts';
import type { OwnerTransaction } from '#app/platform/db/database.server.ts';
import { asOwnerWithCopy } from '#app/platform/db/copy-connection.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { stayLines } from '../data/stay-file/export-rows.server.ts';

/**
 * Writes the stays of a region as CSV that `import stays` reads, for the operator of the region on the command line,
 * with the export in the audit log. People are their codes; names are not in it.
 *
 * @param url of the database, for its owner
 * @returns number of stays
 */
export function exportStays(
  url: string,
  scope: Scope,
  write: (text: string) => Promise<void>,
  origin: string,
  sealer?: Sealer,
): Promise<number> {
  const work = async (tx: OwnerTransaction) => {
    let lines = -1;
    for await (const text of stayLines(tx, scope.regionId)) {
      lines += text.split('\n').length - 1;
      await write(text);
    }
    const objectId = `${lines} verblijven`;
    await recordAudit(tx, { action: 'export-stays', objectKind: 'stay', objectId, origin });
    return lines;
  };
  return asOwnerWithCopy(url, scope, work, sealer);
}
