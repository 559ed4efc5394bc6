import type { AnswerNote } from '../data/new-round.ts';
import type { ScanRound } from '../data/rounds.server.ts';
import type { PublishedCount, RoundAnswers } from '../domain/answers.ts';
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

/** Counts that the round's source printed and that differ from the answers. */
export function differingCounts({
  answers,
  report,
}: Pick<ReportSource, 'answers' | 'report'>): readonly PublishedCount[] {
  const counted = new Map(
    report.tables.flatMap(({ id, items }) =>
      items.flatMap((item) =>
        [...item.columns].map(([column, { count }]) => [`${id} ${item.id} ${column}`, count] as const),
      ),
    ),
  );
  return answers.publishedCounts.filter(
    ({ questionId, itemId, columnId, count }) => counted.get(`${questionId} ${itemId} ${columnId}`) !== count,
  );
}
