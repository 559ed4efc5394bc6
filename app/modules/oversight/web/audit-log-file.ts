import { redirect } from 'react-router';
import { writeCsv } from '#app/platform/documents/csv.ts';
import { attachment } from '#app/platform/http/attachment.ts';
import { servicesContext } from '#app/platform/http/context.ts';
import { exportAuditLog } from '../use-cases/read-audit-log.server.ts';
import { exportRow } from './event-presenter.ts';
import { filterQuery, readLogQuery } from './log-query.ts';
import { exportColumns } from './messages.nl.ts';
import { requirePrivacyOfficer } from './overseeing.server.ts';
import type { Route } from './+types/audit-log-file.ts';

/** The filtered log as CSV, sent while it is read. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, overseeing, workPlace } = requirePrivacyOfficer(context, request);
  const { search, searchParams } = new URL(request.url);
  const { typed, filter, problems } = readLogQuery(searchParams);
  // With a day left out that could not be read, the file would hold more than was asked; the page names it.
  if (Object.keys(problems).length > 0) throw redirect(`/privacy/logboek${search}`);
  const batches = exportAuditLog(services.database, overseeing, filter, filterQuery(typed));
  // The first batch is read before the answer begins, so that the export is logged and a fault is still a fault.
  const first = await batches.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(writeCsv([exportColumns], true)));
      if (!first.done) controller.enqueue(encoder.encode(writeCsv(first.value.map(exportRow), false)));
    },
    async pull(controller) {
      const batch = await batches.next();
      if (batch.done) controller.close();
      else controller.enqueue(encoder.encode(writeCsv(batch.value.map(exportRow), false)));
    },
    async cancel() {
      await batches.return(undefined);
    },
  });
  const day = context.get(servicesContext).today().toString();
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachment(`logboek-${workPlace.regionSlug}-${day}.csv`),
    },
  });
}
