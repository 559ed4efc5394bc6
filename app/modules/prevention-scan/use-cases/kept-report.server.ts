import { keepLatest } from '#app/platform/kept.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { findRound } from '../data/rounds.server.ts';
import { makeScanReport, type MadeScanReport } from './scan-report.server.ts';

/** Answers of all rounds together that are kept: some hundred regions, or four rounds of all municipalities. */
const mostAnswers = 250_000;
/** What a round weighs besides its answers. */
const ofEachRound = 500;

/** What is made of a round itself. Its region is left out: it may be given another name meanwhile. */
export type KeptScanReport = Omit<MadeScanReport, 'region'>;

const reports = keepLatest<KeptScanReport>({
  most: mostAnswers,
  weightOf: ({ answers }) => answers.answers.length + ofEachRound,
});

/**
 * The report of a round as `makeScanReport` makes it, kept until the round changes. Null when the region has no such
 * round, or the scope may not see it: the round itself is read within the scope each time, and whoever may read it may
 * read its answers (its test holds the policies to that). Names are not in it.
 */
export async function findScanReport(
  tx: ReadTransaction,
  regionId: string,
  slug: string,
): Promise<KeptScanReport | null> {
  const round = await findRound(tx, regionId, slug);
  if (round === null) return null;
  const key = `${regionId} ${round.contentRevision}`;
  const kept = reports.find(key);
  if (kept !== undefined) return kept;
  const made = await makeScanReport(tx, regionId, slug);
  // A round that changes between the two reads is kept under the number it had: the next to ask finds another.
  if (made !== null && made.round.contentRevision === round.contentRevision) reports.put(key, made);
  return made;
}
