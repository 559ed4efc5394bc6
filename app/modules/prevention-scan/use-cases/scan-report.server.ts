import { findRegion, type Region } from '#app/modules/organisation/index.server.ts';
import type { ReadTransaction } from '#app/platform/db/database.server.ts';
import { findInstrument } from '../data/instrument-catalogue.server.ts';
import { readRoundAnswers } from '../data/round-answers.server.ts';
import { findRound, type ScanRound } from '../data/rounds.server.ts';
import { analyseRound } from '../domain/analyse.ts';
import type { RoundAnswers } from '../domain/answers.ts';
import type { Instrument } from '../domain/instrument.ts';
import type { ScanReport } from '../domain/report.ts';

/** A round with everything that is derived from its answers. */
export interface MadeScanReport {
  readonly region: Region;
  readonly round: ScanRound;
  readonly instrument: Instrument;
  readonly answers: RoundAnswers;
  readonly report: ScanReport;
}

/**
 * Makes the report of a round. Null when the region has no such round, or the scope may not see it.
 * @throws Error when the round was asked with an instrument that the product no longer ships
 */
export async function makeScanReport(
  tx: ReadTransaction,
  regionId: string,
  slug: string,
): Promise<MadeScanReport | null> {
  const round = await findRound(tx, regionId, slug);
  if (round === null) return null;
  const region = await findRegion(tx, regionId);
  const instrument = await findInstrument(round.instrumentId);
  if (region === null || instrument === null) {
    throw new Error(`Round ${slug} has no region, or its instrument ${round.instrumentId} is not shipped.`);
  }
  const answers = await readRoundAnswers(tx, regionId, slug);
  return { region, round, instrument, answers, report: analyseRound(instrument, answers) };
}
