import { ifFound } from '#app/platform/acts/logged.ts';
import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import { workbookMediaType } from '#app/platform/documents/media-types.ts';
import { toPlanReportJson } from '../../domain/plan/plan-report-json.ts';
import { toPlanReportText } from '../../domain/plan/plan-report-text.ts';
import type { ExportedPlan } from './exported-plan.ts';
import { exportPlanDocument } from './export-plan-document.server.ts';
import { makePlanReport, type MadePlanReport } from './plan-report.server.ts';
import type { PlanReportFormat } from './plan-report-formats.ts';

export interface ExportPlanReportRequest {
  /** Slug of the plan. */
  readonly plan: string;
  readonly format: PlanReportFormat;
  /** The day that progress is judged on. */
  readonly today: Temporal.PlainDate;
  /** Where the request came from, for the audit log. */
  readonly origin: string;
}

/**
 * Makes the report of a plan as a file, and writes in the audit log that it was taken out. Word is the progress
 * report by the region's template. Null when the scope sees no such plan; then nothing is logged.
 * @throws Error when the region's template has faults: those are refused when it is saved
 */
export async function exportPlanReport(
  database: Database,
  scope: Scope,
  request: ExportPlanReportRequest,
): Promise<ExportedPlan | null> {
  const { plan, format, origin } = request;
  if (format === 'docx')
    return exportPlanDocument(database, scope, { ...request, kind: 'voortgangsrapportage' });
  const log = { action: 'export-plan-report', objectKind: 'plan', objectId: `${plan} (${format})` } as const;
  const made = await readLogged(database, { scope, origin }, ifFound(log), (tx) =>
    makePlanReport(tx, scope.regionId, plan),
  );
  if (made === null) return null;
  const { extension, mediaType, write } = writers[format];
  return {
    name: `plan-van-aanpak-${made.region.slug}-${plan}.${extension}`,
    mediaType,
    content: await write(made),
  };
}

interface Writer {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (made: MadePlanReport) => string | Promise<Uint8Array>;
}

const writers: Readonly<Record<Exclude<PlanReportFormat, 'docx'>, Writer>> = {
  text: {
    extension: 'txt',
    mediaType: 'text/plain; charset=utf-8',
    write: ({ report, region }) => toPlanReportText(report, region.name),
  },
  json: {
    extension: 'json',
    mediaType: 'application/json',
    write: ({ report }) => `${JSON.stringify(toPlanReportJson(report), null, 2)}\n`,
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: workbookMediaType,
    // The library behind this takes longer to load than the other formats take to make.
    write: async ({ report, region }) => {
      const { writePlanWorkbook } = await import('../../documents/workbook/plan-workbook.server.ts');
      return writePlanWorkbook(report, { regionName: region.name });
    },
  },
};
