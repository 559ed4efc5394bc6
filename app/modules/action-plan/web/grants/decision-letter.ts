import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { attachment } from '#app/platform/http/attachment.ts';
import { originOf, servicesContext } from '#app/platform/http/context.ts';
import { exportGrantLetter } from '../../use-cases/grants/export-grant-letter.server.ts';
import { notFound, requireRegionalOfficer } from '../plan-page.server.ts';
import type { Route } from './+types/decision-letter.ts';

/** The letter to an applicant as a file to save; kept out of caches, because it names who applied. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { scope } = requireRegionalOfficer({ context, request });
  requireConfirmation(context, request);
  const { database, today, keys } = context.get(servicesContext);
  const letter = await exportGrantLetter(database, scope, {
    plan: params.plan,
    callId: params.oproep,
    applicationId: params.aanvraag,
    today: today(),
    origin: originOf(context),
    keys,
  });
  if (letter === null) throw notFound();
  const body = typeof letter.content === 'string' ? letter.content : new Uint8Array(letter.content);
  return new Response(body, {
    headers: {
      'Content-Type': letter.mediaType,
      'Content-Disposition': attachment(letter.name),
      'Cache-Control': 'no-store',
    },
  });
}
