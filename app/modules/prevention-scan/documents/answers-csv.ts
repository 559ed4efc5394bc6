import { writeCsv } from '#app/platform/documents/csv.ts';
import { answerRows } from './answer-rows.ts';
import type { ReportSource } from './report-source.ts';

/** All answers of the round as CSV, which can be imported again. */
export function writeAnswersCsv(source: ReportSource, isForFile: boolean): string {
  return writeCsv(answerRows(source), isForFile);
}
