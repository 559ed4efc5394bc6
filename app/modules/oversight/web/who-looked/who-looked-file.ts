import { redirect } from 'react-router';
import { csvMediaType, wordMediaType } from '#app/platform/documents/media-types.ts';
import { writeCsv } from '#app/platform/documents/csv.ts';
import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { attachment } from '#app/platform/http/attachment.ts';
import { csvRows } from './csv-rows.ts';
import { writeWhoLooked } from '../../documents/who-looked-word.server.ts';
import { exportWhoLooked } from '../../use-cases/who-looked.server.ts';
import { requirePrivacyOfficer } from '../overseeing.server.ts';
import { tellWhoLooked } from './tell-who-looked.ts';
import { betweenOf, readWhoLookedQuery } from './who-looked-query.ts';
import type { Route } from './+types/who-looked-file.ts';

/** The overview to take along: a Word document, or a line per act. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { services, overseeing, workPlace } = requirePrivacyOfficer(context, request);
  requireConfirmation(context, request);
  const { search, searchParams } = new URL(request.url);
  const today = services.today();
  const { personId, days, problems } = readWhoLookedQuery(searchParams, today);
  // The page says what is wrong with a day.
  if (personId === null || Object.keys(problems).length > 0) throw redirect(`/privacy/wie-keek${search}`);
  const isWord = searchParams.get('vorm') !== 'csv';
  const asksNames = searchParams.get('namen') === 'ja';
  const found = await exportWhoLooked(services.database, overseeing, personId, betweenOf(days), {
    format: isWord ? 'Word' : 'CSV',
    withNames: asksNames,
  });
  if (found === null) throw new Response(null, { status: 404, statusText: 'Not Found' });
  const { regionName } = workPlace;
  const withNames = asksNames && found.sharesNames;
  const told = tellWhoLooked(found, services.auditWords, regionName);
  const name = `wie-keek-${found.fileRef.toLowerCase()}-${today.toString()}`;
  const { fileRef } = found;
  return isWord
    ? file(
        `${name}.docx`,
        wordMediaType,
        await writeWhoLooked({ ...told, fileRef, regionName, today, days, withNames }),
      )
    : file(`${name}.csv`, csvMediaType, writeCsv(csvRows(told.overview, withNames), true));
}

function file(name: string, mediaType: string, content: Uint8Array | string): Response {
  const body = typeof content === 'string' ? content : new Uint8Array(content);
  return new Response(body, {
    headers: { 'Content-Type': mediaType, 'Content-Disposition': attachment(name) },
  });
}
