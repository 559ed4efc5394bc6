import { renderToString } from 'react-dom/server';
import {
  isRouteErrorResponse,
  ServerRouter,
  type EntryContext,
  type RouterContextProvider,
} from 'react-router';
import { layoutMessages } from './messages.nl.ts';
import { isDoneBefore } from './platform/db/arrived-form.ts';
import { failureContext, pageTextContext, servicesContext } from './platform/http/context.ts';
import { failureOf } from './platform/http/failure.ts';
import { loggedPath } from './platform/http/logged-path.ts';

/** Pages are rendered whole: their data is there before rendering starts, and nothing streams after it. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: Readonly<RouterContextProvider>,
): Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const html = renderToString(<ServerRouter context={routerContext} url={request.url} />);
  const isRefusedForm = request.method === 'POST' && status >= 400 && status < 500;
  context.set(pageTextContext, `<!doctype html>${isRefusedForm ? titledAsRefused(html) : html}`);
  return new Response(null, { status, headers });
}

/**
 * The page with a title that says first that the form was refused: a screen reader reads the title before all else, and a
 * tab in the background shows it. Pages are not hydrated, so that the title stays as it is sent.
 */
function titledAsRefused(html: string): string {
  return html.replace('<title>', `<title>${layoutMessages.refusedForm} `);
}

/** Faults of ours are logged once, here; refusals (404, 403) are answers and not logged as faults. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void {
  if (request.signal.aborted || isRouteErrorResponse(error) || error instanceof Response) return;
  // Nothing went wrong: the program leads to where the form led before.
  if (isDoneBefore(error)) return;
  const failure = failureOf(error);
  if (failure !== null) context.set(failureContext, failure);
  const { log } = context.get(servicesContext);
  const where = { method: request.method, path: loggedPath(new URL(request.url).pathname) };
  // Better told at the field: the log says where.
  if (failure !== null && failure < 500) log.info('input-unfit', where);
  else log.error('page-failed', error, where);
}
