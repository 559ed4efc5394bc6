import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import { occupancyReport } from '../../use-cases/occupancy-report.server.ts';
import { countReaders, requireRole } from '../acting.server.ts';
import { readNightRange } from './presenters/occupancy.ts';
import type { Route } from './+types/occupancy-csv.ts';

/** The occupancy per night and house as CSV; what leaves is written in the audit log. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { database, scope, act } = requireRole({ context, request }, ...countReaders);
  const { from, to } = readNightRange(new URL(request.url).searchParams, act.moment.today);
  const period = `${from.toString()}-${to.toString()}`;
  const log = { action: 'export-occupancy', objectKind: 'report', objectId: `bezetting ${period}` } as const;
  const csv = await readLogged(database, { scope, origin: act.origin }, log, (tx) =>
    occupancyReport(tx, from, to, 'csv'),
  );
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="bezetting-${period}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
