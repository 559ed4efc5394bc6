import type { RouterContextProvider } from 'react-router';
import { originOf, requireWorkPlace, servicesContext } from '#app/platform/http/context.ts';
import type { Overseeing } from '../use-cases/read-audit-log.server.ts';

/** The privacy officer who makes this request; sends away who is none. */
export function requirePrivacyOfficer(context: Readonly<RouterContextProvider>, request: Request) {
  const workPlace = requireWorkPlace(context, request, 'privacy-officer');
  const overseeing: Overseeing = { scope: workPlace.scope, origin: originOf(context) };
  return { services: context.get(servicesContext), overseeing, workPlace };
}
