import type { RouterContextProvider } from 'react-router';
import { z } from 'zod';
import type { Asking } from '#app/platform/acts/logged.ts';
import { originOf, requireWorkPlace, servicesContext } from '#app/platform/http/context.ts';

/** The administrator who makes this request; sends away who is none. */
export function requireAdministrator(context: Readonly<RouterContextProvider>, request: Request) {
  const { scope, regionName } = requireWorkPlace(context, request, 'region-admin');
  const acting: Asking = { scope, origin: originOf(context) };
  return { services: context.get(servicesContext), acting, regionId: scope.regionId, regionName };
}

export type Administration = ReturnType<typeof requireAdministrator>;

/** The id in an address; anything that is none is a page that does not exist. */
export function idFrom(text: string | undefined): string {
  const parsed = z.uuid().safeParse(text);
  if (parsed.success) return parsed.data;
  throw notFound();
}

export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}
