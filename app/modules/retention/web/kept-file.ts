import { writeCsv } from '#app/platform/documents/csv.ts';
import { csvMediaType } from '#app/platform/documents/media-types.ts';
import { attachment } from '#app/platform/http/attachment.ts';
import { readTableSort } from '#app/ui/index.ts';
import { listTerms } from '../use-cases/list-terms.server.ts';
import { whatGoes } from '../use-cases/what-goes.server.ts';
import { fileColumns, fileRows, monthsAhead } from './kept-page.ts';
import { keptText as text } from './kept-texts.nl.ts';
import { readShown } from './read-shown.ts';
import { requireOfficer } from './officer.server.ts';
import type { Route } from './+types/kept-file.ts';

/** The files that go, by number, as they stand on the page; that the list was seen is logged. */
export async function loader(page: Route.LoaderArgs) {
  const { services, acting } = requireOfficer(page);
  const { today } = acting;
  const { searchParams } = new URL(page.request.url);
  const terms = await listTerms(services.database, acting);
  const { files } = await whatGoes(services.database, acting, today.add({ months: monthsAhead }));
  const names = new Map(terms.map(({ code, nl }) => [code, nl]));
  const rows = fileRows(files, names, readTableSort(searchParams, fileColumns), readShown(searchParams));
  const heads = [text.goesOn, text.ref, text.kind, text.why, text.kept];
  const lines = rows.map(({ day, dossier, soort, waarom, kept }) => [
    day.toString(),
    dossier,
    soort,
    waarom,
    kept,
  ]);
  return new Response(writeCsv([heads, ...lines], true), {
    headers: {
      'Content-Type': csvMediaType,
      'Content-Disposition': attachment(`gaat-weg-${today.toString()}.csv`),
    },
  });
}
