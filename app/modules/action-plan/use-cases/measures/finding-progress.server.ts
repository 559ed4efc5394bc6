import { findRounds, findScanReport, type ScanRound } from '#app/modules/prevention-scan/index.server.ts';
import type { ScanReport } from '#app/modules/prevention-scan/index.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import {
  findingProgress,
  roundsToCompare,
  type ComparedRounds,
  type FindingProgress,
  type ScannedRound,
} from '../../domain/progress/finding-progress.ts';
import type { Evidence, Plan } from '../../domain/plan/plan.ts';

export interface PlanFindingProgress {
  readonly rounds: ComparedRounds;
  /** By measure, in the order of its evidence; measures without evidence are left out. */
  readonly byMeasure: ReadonlyMap<string, readonly FindingProgress[]>;
}

/** Whether the prevention scan shows that the measures of a plan moved what they should move. */
export async function readFindingProgress(
  tx: ReadTransaction,
  regionId: string,
  plan: Plan,
): Promise<PlanFindingProgress> {
  const rounds = roundsToCompare(await findRounds(tx, regionId), plan.period.from);
  const before = await scanned(tx, regionId, rounds.before);
  const now = await scanned(tx, regionId, rounds.now);
  return {
    rounds,
    byMeasure: new Map(
      plan.measures
        .filter(({ evidence }) => evidence.length > 0)
        .map(({ id, evidence }) => [id, findingProgress(evidence, before, now)]),
    ),
  };
}

async function scanned(
  tx: ReadTransaction,
  regionId: string,
  round: ScanRound | null,
): Promise<ScannedRound | null> {
  if (round === null) return null;
  const made = await findScanReport(tx, regionId, round.slug);
  if (made === null) return null;
  const { slug, title, collectedFrom } = round;
  return { slug, title, collectedFrom, find: (evidence) => findIn(made.report, evidence) };
}

/** Of an item as a whole: everyone who offers it in any column, and the strongest finding made of it. */
function findIn(
  { tables, findings, participants }: ScanReport,
  { table, item, column }: Pick<Evidence, 'table' | 'item' | 'column'>,
) {
  const columns = tables.find(({ id }) => id === table)?.items.find(({ id }) => id === item)?.columns;
  const cells = [...(columns ?? [])]
    .filter(([id, { asked }]) => asked && (column === null || id === column))
    .map(([, cell]) => cell);
  if (cells.length === 0) return null;
  const [strongest] = findings
    .filter(
      (each) => each.table === table && each.item === item && (column === null || each.column === column),
    )
    .toSorted((one, other) => other.count - one.count);
  return {
    count: new Set(cells.flatMap(({ nrs }) => nrs)).size,
    participants: participants.length,
    kind: strongest?.kind ?? null,
  };
}
