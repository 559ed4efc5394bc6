import type { Context } from 'hono';
import { etag } from 'hono/etag';
import { municipalitiesApi, regionsApi } from '../app/modules/organisation/api/index.ts';
import { createApiPart } from '../app/platform/api/api-app.ts';
import { apiMessages } from '../app/platform/api/messages.nl.ts';
import { apiVersion } from '../app/platform/api/responses.ts';
import { failureOf } from '../app/platform/http/failure.ts';
import { problemDetails, problemResponse } from '../app/platform/http/problem-details.ts';
import type { Services } from '../app/platform/http/services.ts';

type ApiServices = Pick<Services, 'database' | 'today' | 'log' | 'origin'>;

/**
 * The public interface, version 1, after the NLGov REST API Design Rules 2.2.1. Each module hangs its own part in here.
 * What it gives now are public facts without a sign-in, so other sites may read them from a browser.
 */
export function createApi(services: ApiServices) {
  const api = createApiPart();
  api.use(async (c, next) => {
    await next();
    c.res.headers.set('API-Version', apiVersion);
    c.res.headers.set('Access-Control-Allow-Origin', '*');
  });
  api.use(etag());
  api.onError((error, c) => {
    services.log.error('api-failed', error, { method: c.req.method, path: c.req.path });
    if (failureOf(error) === 503)
      return problemResponse(problemDetails(503, apiMessages.unreachable), { 'Retry-After': '60' });
    return problemResponse(problemDetails(500, apiMessages.failed));
  });
  api.route('/', municipalitiesApi(services));
  api.route('/', regionsApi(services));
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Onderdak',
      version: apiVersion,
      description:
        'Gemeenten en regio’s voor de aanpak van dakloosheid. Gemeenten en codes: CBS/Kadaster, CC BY 4.0.',
      contact: {
        name: 'Onderdak',
        email: 'beheer@onderdak.example',
        url: `${services.origin}/over`,
      },
      license: { name: 'EUPL-1.2', url: 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12' },
    },
    servers: [{ url: `${services.origin}/api/v1`, description: 'Deze installatie' }],
    tags: [{ name: 'Gemeenten' }, { name: 'Regio’s' }],
  });
  api.all('*', unknownApi);
  return api;
}

/** The answer to a program that asks for an address that does not exist, or does more than read. */
export function unknownApi(c: Context): Response {
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
  return isReading
    ? problemResponse(problemDetails(404, apiMessages.unknownAddress))
    : problemResponse(problemDetails(405, apiMessages.onlyReading), { Allow: 'GET, HEAD' });
}
