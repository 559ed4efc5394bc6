import { originOf, servicesContext } from '#app/platform/http/context.ts';
import { exportScanTable } from '../use-cases/export-scan-table.server.ts';
import { fileResponse } from './file-response.ts';
import { notFound, requirePolicyOfficer } from './round-page.server.ts';
import type { Route } from './+types/table-csv.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { scope } = requirePolicyOfficer({ context, request });
  const file = await exportScanTable(context.get(servicesContext).database, scope, {
    round: params.ronde,
    table: params.tabel,
    origin: originOf(context),
  });
  if (file === null) throw notFound();
  return fileResponse(file);
}
