import { redirect, type RouterContextProvider } from 'react-router';
import { z } from 'zod';
import { originOf, requireWorkPlace, servicesContext } from '#app/platform/http/context.ts';
import type { Acting } from '../use-cases/acting.ts';
import { readOpenFile, viewFile, type OpenFile } from '../use-cases/view-file.server.ts';

interface Page {
  readonly context: Readonly<RouterContextProvider>;
  readonly request: Request;
}

/** The worker who makes this request; sends away who does not work with files. */
export function requireWorker({ context, request }: Page) {
  const workPlace = requireWorkPlace(context, request, 'shelter-worker', 'case-worker');
  const services = context.get(servicesContext);
  const acting: Acting = {
    scope: workPlace.scope,
    origin: originOf(context),
    today: services.today(),
    keys: services.keys,
  };
  return { services, acting, canRegister: workPlace.role === 'shelter-worker' };
}

/** The worker who may make files; sends away who works with files of others alone. */
export function requireRegistrar(page: Page) {
  requireWorkPlace(page.context, page.request, 'shelter-worker');
  return requireWorker(page);
}

/** The privacy officer who makes this request; sends away who is none. */
export function requireOfficer({ context, request }: Page) {
  const workPlace = requireWorkPlace(context, request, 'privacy-officer');
  const services = context.get(servicesContext);
  const acting: Acting = {
    scope: workPlace.scope,
    origin: originOf(context),
    today: services.today(),
    keys: services.keys,
  };
  return { services, acting, regionName: workPlace.regionName };
}

/** The file of a page beneath it; without a stated purpose, or without the right to change it, back to the file. */
export async function requireOpenFile(page: Page, id: string | undefined) {
  const { services, acting } = requireWorker(page);
  const personId = idFrom(id);
  const outcome = await viewFile(services.database, acting, personId);
  if (!outcome.ok || !isChangeable(outcome.value)) throw redirect(fileAddress(personId), 303);
  return { services, acting, personId, file: outcome.value };
}

/** The same for what a form on such a page does: the page itself logged the view. */
export async function requireFileToChange(page: Page, id: string | undefined) {
  const { services, acting } = requireWorker(page);
  const personId = idFrom(id);
  const file = await readOpenFile(services.database, acting, personId);
  if (file === null || !isChangeable(file)) throw redirect(fileAddress(personId), 303);
  return { services, acting, personId, file };
}

/** What the acts of such a page get. */
export type FileToChange = Awaited<ReturnType<typeof requireFileToChange>>;

function isChangeable({ emergencyUntil, identity }: OpenFile): boolean {
  return emergencyUntil === null && !identity.isPartlyUnreadable;
}

export const fileAddress = (personId: string) => `/personen/${personId}`;

/** The id in an address; anything that is none is a page that does not exist. */
export function idFrom(text: string | undefined): string {
  const parsed = z.uuid().safeParse(text);
  if (parsed.success) return parsed.data;
  throw notFound();
}

export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}
