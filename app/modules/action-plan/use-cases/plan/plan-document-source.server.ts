import { listInstruments } from '#app/modules/prevention-scan/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import type { PlanKey } from '../../data/plan/plan-key.ts';
import { loadProgress } from '../../data/progress/progress.server.ts';
import { listVersions } from '../../data/plan/versions.server.ts';
import { evidenceKey, type PlanDocumentSource } from '../../documents/context/document-source.ts';
import { compareVersions } from './compare-versions.server.ts';
import { makePlanReport } from './plan-report.server.ts';

/**
 * What letters and reports about a plan are made from. What changed is told since the newest frozen version. Null
 * when the region has no such plan, or the scope may not see it.
 */
export async function readPlanDocumentSource(
  tx: ReadTransaction,
  key: PlanKey,
  today: Temporal.PlainDate,
): Promise<PlanDocumentSource | null> {
  const made = await makePlanReport(tx, key.regionId, key.slug);
  if (made === null) return null;
  return {
    regionName: made.region.name,
    report: made.report,
    progress: await loadProgress(tx, key),
    today,
    findingNames: await namesOfFindings(),
    // The monitor has no indicators yet: a document shows their ids.
    indicatorNames: new Map(),
    changes: await changesSinceVersion(tx, key),
  };
}

/** Names of everything the instruments ask; of an item that several ask, the newest one's. */
async function namesOfFindings(): Promise<ReadonlyMap<string, string>> {
  const instruments = await listInstruments();
  return new Map(
    instruments.flatMap(({ questions }) =>
      questions.flatMap(({ id: table, items }) =>
        items.map(({ id: item, label }) => [evidenceKey({ table, item }), label.nl] as const),
      ),
    ),
  );
}

async function changesSinceVersion(tx: ReadTransaction, key: PlanKey): Promise<readonly string[]> {
  const [newest] = await listVersions(tx, key);
  if (newest === undefined) return [];
  const changes = await compareVersions(tx, key, newest.versionNo, 'now');
  return changes.ok ? changes.value.map(({ detail }) => detail) : [];
}
