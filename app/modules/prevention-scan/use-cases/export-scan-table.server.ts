import { ifFound } from '#app/platform/acts/logged.ts';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { csvMediaType } from '#app/platform/documents/media-types.ts';
import { writeTableCsv } from '../documents/table-csv.ts';
import type { ExportedFile } from './export-scan-report.server.ts';
import { makeScanReport } from './scan-report.server.ts';

export interface ExportScanTableRequest {
  readonly round: string;
  /** Id of the table's question. */
  readonly table: string;
  /** Where the request came from, for the audit log. */
  readonly origin: string;
}

/**
 * Makes one table of a round as CSV, a row per item and a column per municipality, and writes in the audit log
 * that it was taken out. Null when there is no such round or table; then nothing is logged.
 */
export async function exportScanTable(
  database: Database,
  scope: Scope,
  { round, table: tableId, origin }: ExportScanTableRequest,
): Promise<ExportedFile | null> {
  const log = {
    action: 'export-scan-table',
    objectKind: 'scan-round',
    objectId: `${round} (${tableId})`,
  } as const;
  return readLogged<ExportedFile | null>(database, { scope, origin }, ifFound(log), async (tx) => {
    const made = await makeScanReport(tx, scope.regionId, round);
    const question = made?.instrument.questions.find(({ id }) => id === tableId);
    const table = made?.report.tables.find(({ id }) => id === tableId);
    if (made === null || question === undefined || table === undefined) return null;
    return {
      name: `preventiescan-${made.region.slug}-${round}-${tableId}.csv`,
      mediaType: csvMediaType,
      content: writeTableCsv(question, table, made.report.participants),
    };
  });
}
