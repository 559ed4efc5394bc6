import type { RouterContextProvider } from 'react-router';
import { z } from 'zod';
import type { Role } from '#app/kernel/role.ts';
import { originOf, requireWorkPlace, servicesContext } from '#app/platform/http/context.ts';
import type { Database } from '#app/platform/db/database.server.ts';
import type { Scope } from '#app/platform/db/scope.ts';
import type { Services } from '#app/platform/http/services.ts';
import type { Act } from '../use-cases/act.ts';

/** Who makes a request of the shelter pages, and when. */
export interface Acting {
  readonly scope: Scope;
  readonly role: Role;
  readonly regionName: string;
  readonly database: Database;
  readonly services: Services;
  readonly act: Act;
}

export interface PageRequest {
  readonly context: Readonly<RouterContextProvider>;
  readonly request: Request;
}

/** Roles that read the register of premises. */
export const registerReaders = [
  'shelter-worker',
  'case-worker',
  'desk-worker',
  'regional-policy',
  'municipal-policy',
  'region-admin',
] as const satisfies readonly Role[];

/** Roles that read how many people sleep where. */
export const countReaders = [
  'shelter-worker',
  'regional-policy',
  'municipal-policy',
] as const satisfies readonly Role[];

/** Sends away who has none of the roles. */
export function requireRole({ context, request }: PageRequest, ...allowed: readonly Role[]): Acting {
  const { scope, role, regionName } = requireWorkPlace(context, request, ...allowed);
  const services = context.get(servicesContext);
  const moment = { today: services.today(), now: Temporal.Now.instant() };
  const act = { moment, origin: originOf(context), keys: services.keys };
  return { scope, role, regionName, database: services.database, services, act };
}

/** The shelter worker, who sees named people of the own premises. */
export function requireWorker(request: PageRequest): Acting {
  return requireRole(request, 'shelter-worker');
}

/** The id in an address or form; anything that is none is a page that does not exist. */
export function idFrom(text: string | undefined): string {
  const parsed = z.uuid().safeParse(text);
  if (parsed.success) return parsed.data;
  throw notFound();
}

export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' });
}
