import type { AnswerNote } from '../data/new-round.ts';
import type { ScanRound } from '../data/rounds.server.ts';
import type { RoundAnswers } from '../domain/answers.ts';
import type { Instrument } from '../domain/instrument.ts';
import type { ScanReport } from '../domain/report.ts';

/** What a report is written from. Municipalities are numbers in it, for whoever asks. */
export interface ReportSource {
  readonly region: { readonly slug: string; readonly name: string };
  readonly round: ScanRound;
  readonly instrument: Instrument;
  readonly answers: RoundAnswers;
  readonly report: ScanReport;
  /** Only those that the asker may see. */
  readonly notes: readonly AnswerNote[];
}
