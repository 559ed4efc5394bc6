import { readLogged } from '#app/platform/acts/read-logged.server.ts';
import { csvMediaType } from '#app/platform/documents/media-types.ts';
import { attachment } from '#app/platform/http/attachment.ts';
import { occupancySheet } from '../../use-cases/occupancy-report.server.ts';
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
    occupancySheet(tx, from, to),
  );
  return new Response(csv, {
    headers: {
      'Content-Type': csvMediaType,
      'Content-Disposition': attachment(`bezetting-${period}.csv`),
      'Cache-Control': 'no-store',
    },
  });
}
