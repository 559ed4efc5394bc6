import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { redirect } from 'react-router';
import type { AuditEvent } from '../data/audit-events.server.ts';
import { exportAuditLog } from '../use-cases/read-audit-log.server.ts';
import { csvResponse } from './csv-response.ts';
import { exportRow } from './event-presenter.ts';
import { filterQuery, readLogQuery } from './log-query.ts';
import { exportColumns } from './messages.nl.ts';
import { requirePrivacyOfficer } from './overseeing.server.ts';
import type { Route } from './+types/audit-log-file.ts';

/** The filtered log as CSV, sent while it is read. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, overseeing, workPlace } = requirePrivacyOfficer(context, request);
  requireConfirmation(context, request);
  const { search, searchParams } = new URL(request.url);
  const { typed, filter, problems } = readLogQuery(searchParams);
  // With a day left out that could not be read, the file would hold more than was asked; the page names it.
  if (Object.keys(problems).length > 0) throw redirect(`/privacy/logboek${search}`);
  const batches = exportAuditLog(services.database, overseeing, filter, filterQuery(typed));
  const name = `logboek-${filter.personId === null ? '' : 'van-een-dossier-'}${workPlace.regionSlug}-${services.today().toString()}.csv`;
  return csvResponse(name, exportColumns, batches, (event: AuditEvent) =>
    exportRow(services.auditWords, event),
  );
}
