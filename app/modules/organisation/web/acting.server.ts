import type { RouterContextProvider } from 'react-router';
import { z } from 'zod';
import { originOf, requireWorkPlace, servicesContext } from '#app/platform/http/context.ts';
import type { Acting } from '../use-cases/acting.ts';

/** The administrator who makes this request; sends away who is none. */
export function requireAdministrator(context: Readonly<RouterContextProvider>, request: Request) {
  return requireActing(context, request, 'region-admin');
}

/** What the acts of an administrator's page get. */
export type Administration = ReturnType<typeof requireAdministrator>;

/** Who may agree as the second: another administrator or the privacy officer. */
export function requireDecider(context: Readonly<RouterContextProvider>, request: Request) {
  return requireActing(context, request, 'region-admin', 'privacy-officer');
}

function requireActing(
  context: Readonly<RouterContextProvider>,
  request: Request,
  ...roles: readonly ('region-admin' | 'privacy-officer')[]
) {
  const workPlace = requireWorkPlace(context, request, ...roles);
  const services = context.get(servicesContext);
  const acting: Acting = { scope: workPlace.scope, origin: originOf(context), today: services.today() };
  return { services, acting, regionId: workPlace.scope.regionId, regionName: workPlace.regionName };
}

/** The id in an address; anything that is none is a page that does not exist. */
export function idFrom(text: string | undefined): string {
  const parsed = z.uuid().safeParse(text);
  if (parsed.success) return parsed.data;
  throw notFound();
}

export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}
