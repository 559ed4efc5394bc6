import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { redirect } from 'react-router';
import { exportSignIns } from '../use-cases/read-sign-ins.server.ts';
import { csvResponse } from './csv-response.ts';
import { requirePrivacyOfficer } from './overseeing.server.ts';
import { signInExportColumns } from './sign-in-messages.nl.ts';
import { signInExportRow } from './sign-in-presenter.ts';
import { readSignInQuery, signInFilterQuery } from './sign-in-query.ts';
import type { Route } from './+types/sign-ins-file.ts';

/** The filtered sign-ins as CSV, sent while they are read. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, overseeing, workPlace } = requirePrivacyOfficer(context, request);
  requireConfirmation(context, request);
  const { search, searchParams } = new URL(request.url);
  const { typed, filter, problems } = readSignInQuery(searchParams);
  // With a day left out that could not be read, the file would hold more than was asked; the page names it.
  if (Object.keys(problems).length > 0) throw redirect(`/privacy/inlogpogingen${search}`);
  const batches = exportSignIns(services.database, overseeing, filter, signInFilterQuery(typed));
  const name = `inlogpogingen-${workPlace.regionSlug}-${services.today().toString()}.csv`;
  return csvResponse(name, signInExportColumns, batches, signInExportRow);
}
