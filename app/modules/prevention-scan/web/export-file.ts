import { originOf, servicesContext } from '#app/platform/http/context.ts';
import { exportScanReport } from '../use-cases/export-scan-report.server.ts';
import { isScanReportFormat } from '../use-cases/scan-report-formats.ts';
import { fileResponse } from './file-response.ts';
import { notFound, requirePolicyOfficer } from './round-page.server.ts';
import type { Route } from './+types/export-file.ts';

/** Every form but Word, which takes long enough to be made in the background. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { scope } = requirePolicyOfficer({ context, request });
  const { vorm } = params;
  if (!isScanReportFormat(vorm) || vorm === 'docx') throw notFound();
  const file = await exportScanReport(context.get(servicesContext).database, scope, {
    round: params.ronde,
    format: vorm,
    origin: originOf(context),
    isForFile: true,
  });
  if (file === null) throw notFound();
  return fileResponse(file);
}
