import { findReturned, openRemovalList } from '../../app/modules/retention/index.server.ts';
import type { Anchors } from '../../app/platform/audit/anchors.server.ts';
import type { Finding } from '../../app/platform/backup/check/finding.ts';
import { messages } from '../../app/platform/backup/check/messages.nl.ts';
import { openDatabase } from '../../app/platform/db/database.server.ts';

/**
 * Whether files are there that were removed before: they come back with a backup of before that. Nothing is wrong with the
 * database then, and the night removes them again. Changes nothing.
 */
export async function checkRemovals(url: string, anchors: Anchors): Promise<readonly Finding[]> {
  const removals = openRemovalList(anchors);
  const database = openDatabase(url, { poolSize: 1 });
  try {
    const findings: Finding[] = [];
    const regions = await database.asOwner((tx) =>
      tx.selectFrom('region').select(['region_id', 'slug']).orderBy('slug').execute(),
    );
    const listedRegions = new Set(await removals.regions());
    for (const { region_id, slug } of regions.filter((region) => listedRegions.has(region.region_id))) {
      const looking = { scope: { regionId: region_id }, removals };
      const { listed, unusable } = await findReturned(database, looking, { isReading: true });
      if (listed.length > 0) findings.push(remark(messages.removedFilesBack(slug, listed.length)));
      if (unusable > 0) findings.push(remark(messages.removalLinesUnusable(slug, unusable)));
    }
    return findings.length > 0
      ? findings
      : [{ area: 'removals', isGood: true, text: messages.noRemovedFilesBack }];
  } catch (error) {
    // A database that is still to be migrated: that is a finding of its own already.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('42')) throw error;
    return [{ area: 'removals', isGood: false, text: messages.couldNotCheck(code) }];
  } finally {
    await database.close();
  }
}

function remark(text: string): Finding {
  return { area: 'removals', isGood: true, isRemark: true, text };
}
