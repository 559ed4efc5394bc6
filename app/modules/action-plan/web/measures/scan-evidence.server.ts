import { findRounds, listInstruments, findScanReport } from '#app/modules/prevention-scan/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { ScanOfRegion } from './presenters/evidence.ts';

/** The region's newest round of the prevention scan, and the instrument by which findings have names. */
export async function readScan(tx: ReadTransaction, regionId: string): Promise<ScanOfRegion> {
  const [newest] = await findRounds(tx, regionId);
  const made = newest === undefined ? null : await findScanReport(tx, regionId, newest.slug);
  const [first] = await listInstruments();
  return {
    instrument: made?.instrument ?? first ?? null,
    round:
      made === null
        ? null
        : {
            slug: made.round.slug,
            title: made.round.title,
            findings: made.report.findings,
            participants: made.report.participants.length,
          },
  };
}
