import { ifFound } from '#app/platform/acts/logged.ts';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { csvMediaType, wordMediaType, workbookMediaType } from '#app/platform/documents/media-types.ts';
import { findAnswerNotes } from '../data/answer-notes.server.ts';
import { toReportText } from '../domain/report-text.ts';
import { writeAnswersCsv } from '../documents/answers-csv.ts';
import { writeReportJson } from '../documents/report-json-file.ts';
import type { ReportSource } from '../documents/report-source.ts';
import { makeScanReport } from './scan-report.server.ts';
import type { ScanReportFormat } from './scan-report-formats.ts';

export interface ExportScanReportRequest {
  readonly round: string;
  readonly format: ScanReportFormat;
  /** Where the request came from, for the audit log. */
  readonly origin: string;
  /** Whether it becomes a file: then CSV begins with the mark by which Excel sees UTF-8. */
  readonly isForFile: boolean;
}

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/**
 * Makes the report of a round as a file, and writes in the audit log that it was taken out. Null when the scope
 * sees no such round; then nothing is logged.
 */
export async function exportScanReport(
  database: Database,
  scope: Scope,
  request: ExportScanReportRequest,
): Promise<ExportedFile | null> {
  const { round, format, origin } = request;
  const log = {
    action: 'export-scan-report',
    objectKind: 'scan-round',
    objectId: `${round} (${format})`,
  } as const;
  const source = await readLogged<ReportSource | null>(
    database,
    { scope, origin },
    ifFound(log),
    async (tx) => {
      const made = await makeScanReport(tx, scope.regionId, round);
      return made === null ? null : { ...made, notes: await findAnswerNotes(tx, scope.regionId, round) };
    },
  );
  if (source === null) return null;
  const name = `preventiescan-${source.region.slug}-${source.round.slug}.${extensions[format]}`;
  return {
    name,
    mediaType: mediaTypes[format],
    content: await writers[format](source, request.isForFile),
  };
}

type Writer = (source: ReportSource, isForFile: boolean) => string | Uint8Array | Promise<Uint8Array>;

const writers: Readonly<Record<ScanReportFormat, Writer>> = {
  text: ({ instrument, report, region, round }) =>
    toReportText(instrument, report, { region: region.name, round: round.slug }),
  json: writeReportJson,
  csv: writeAnswersCsv,
  // The libraries behind these two take longer to load than the other formats take to make.
  xlsx: async (source) =>
    (await import('../documents/report-workbook.server.ts')).writeReportWorkbook(source),
  docx: async (source) => (await import('../documents/word/report-word.server.ts')).writeReportWord(source),
};

const extensions: Readonly<Record<ScanReportFormat, string>> = {
  text: 'txt',
  json: 'json',
  csv: 'csv',
  xlsx: 'xlsx',
  docx: 'docx',
};

const mediaTypes: Readonly<Record<ScanReportFormat, string>> = {
  text: 'text/plain; charset=utf-8',
  json: 'application/json',
  csv: csvMediaType,
  xlsx: workbookMediaType,
  docx: wordMediaType,
};
