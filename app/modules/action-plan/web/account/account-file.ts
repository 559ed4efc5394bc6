import { attachment } from '#app/platform/http/attachment.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import { templateKinds } from '../../documents/default-templates.server.ts';
import { exportPlanDocument } from '../../use-cases/plan/export-plan-document.server.ts';
import { exportPlanReport } from '../../use-cases/plan/export-plan-report.server.ts';
import { isPlanReportFormat } from '../../use-cases/plan/plan-report-formats.ts';
import { notFound, requirePolicyOfficer } from '../plan-page.server.ts';
import type { Route } from './+types/account-file.ts';

/** A plan as a file to save; kept out of caches, because it holds what this visitor may see. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { scope } = requirePolicyOfficer({ context, request });
  const { database, today } = context.get(servicesContext);
  const { plan, vorm } = params;
  const common = { plan, today: today(), origin: originOf(context) };
  const kind = templateKinds.find((each) => each === vorm);
  if (kind === undefined && !isPlanReportFormat(vorm)) throw notFound();
  const file =
    kind === undefined
      ? await exportPlanReport(database, scope, {
          ...common,
          format: isPlanReportFormat(vorm) ? vorm : 'json',
        })
      : await exportPlanDocument(database, scope, { ...common, kind });
  if (file === null) throw notFound();
  const body = typeof file.content === 'string' ? file.content : new Uint8Array(file.content);
  return new Response(body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': attachment(file.name),
      'Cache-Control': 'no-store',
    },
  });
}
