import type { RouterContextProvider } from 'react-router';
import { requireConfirmation } from '#app/platform/http/confirmation.ts';
import { originOf, requireWorkPlace, servicesContext } from '#app/platform/http/context.ts';
import type { Acting } from '../use-cases/acting.ts';

interface Page {
  readonly context: Readonly<RouterContextProvider>;
  readonly request: Request;
}

function actingOn({ context, request }: Page, ...roles: Parameters<typeof requireWorkPlace>[2][]) {
  const [role, ...others] = roles;
  if (role === undefined) throw new Error('a page is for somebody');
  const workPlace = requireWorkPlace(context, request, role, ...others);
  const services = context.get(servicesContext);
  const { scope, regionName } = workPlace;
  const acting: Acting = { scope, origin: originOf(context), today: services.today(), keys: services.keys };
  return { services, acting, regionName };
}

/** The privacy officer who makes this request; sends away who is none. */
export function requireOfficer(page: Page) {
  return actingOn(page, 'privacy-officer');
}

/** The same, who shows again who it is: what is removed does not come back. */
export function requireConfirmedOfficer(page: Page) {
  const acting = requireOfficer(page);
  requireConfirmation(page.context, page.request);
  return acting;
}

/** Who helps people and may write down what they ask. */
export function requireHelper(page: Page) {
  return actingOn(page, 'shelter-worker', 'case-worker');
}
export type ActingPage = ReturnType<typeof requireOfficer>;
