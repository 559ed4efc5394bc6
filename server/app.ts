import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { serveStatic } from '@hono/node-server/serve-static';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { findingMeasures } from '../app/finding-measures.server.ts';
import {
  enhancementContext,
  failureContext,
  findingFollowUpContext,
  servicesContext,
  visitorContext,
} from '../app/platform/http/context.ts';
import { failureOf, type FailureStatus } from '../app/platform/http/failure.ts';
import { heldFormContext } from '../app/platform/http/held-form.ts';
import { problemDetails, problemResponse } from '../app/platform/http/problem-details.ts';
import type { Services } from '../app/platform/http/services.ts';
import { chooseWorkPlace } from '../app/modules/organisation/index.server.ts';
import { asSentTo } from './as-sent-to.ts';
import { checkFormWorkPlace } from './form-work-place.ts';
import { identifyVisitor } from './identify-visitor.ts';
import { health } from './health.ts';
import { logRequests } from './log-requests.ts';
import { createApi, unknownApi } from './api.ts';
import { isTooLarge, refuseRequest } from './refuse-request.ts';
import { securityHeaders } from './security-headers.ts';
import { senderOf } from './sender-of.ts';

/** To a script that sends what was pressed under another work place: it keeps it until that one is chosen again. */
const heldForScript = 'Dit hoort bij een andere werkplek. Er is niets opgeslagen.';

/** The whole application as one handler: static files, health, the API and the pages. */
export function createApp(services: Services): Hono {
  const app = new Hono();
  const isBuilt = import.meta.env.PROD;
  app.use(logRequests(services.log));
  app.use(securityHeaders({ isHttps: services.origin.startsWith('https://'), isDevelopment: !isBuilt }));
  if (isBuilt) {
    app.use('/assets/*', compress());
    app.use(
      '/assets/*',
      serveStatic({
        root: './build/client',
        onFound: (_, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
      }),
    );
    app.use(
      '*',
      serveStatic({
        root: './build/client',
        onFound: (_, c) => c.header('Cache-Control', 'public, max-age=3600'),
      }),
    );
  }
  app.route('/gezond', health(services.database));
  app.route('/api/v1', createApi(services));
  app.all('/api/*', unknownApi);

  const handle = createRequestHandler(build as unknown as ServerBuild, import.meta.env.MODE);
  const enhancement = isBuilt ? (build.assets.entry.module ?? null) : '/app/entry.client.tsx';
  app.all('*', async (c) => {
    let request = c.req.raw;
    const refused = refuseRequest(request, services);
    if (refused !== null) return failurePage(refused, request);
    const context = newContext();
    try {
      const sender = senderOf(c, services.isBehindProxy);
      const visitor = await identifyVisitor(services, request.headers, sender);
      if (isTooLarge(request, visitor.account !== null)) return await failurePage(413, request);
      const { request: whole, outcome } = await checkFormWorkPlace(request, visitor);
      request = whole;
      context.set(visitorContext, visitor);
      if (outcome.kind === 'held') {
        if (request.headers.get('accept') === 'application/json')
          return problemResponse(problemDetails(403, heldForScript));
        context.set(heldFormContext, outcome.form);
        return await handle(new Request(new URL('/andere-werkplek', request.url)), context);
      }
      if (outcome.kind === 'returns' && visitor.account !== null) {
        await chooseWorkPlace(services, visitor.account.sessionId, outcome.place, `web ${sender}`);
        context.set(visitorContext, { ...visitor, workPlace: outcome.place });
      }
    } catch (error) {
      services.log.error('visitor-unknown', error);
      return failurePage(failureOf(error) ?? 503, request);
    }
    const response = await handle(asSentTo(request), context);
    const failure = response.status === 500 ? context.get(failureContext) : null;
    return failure === null ? response : failurePage(failure, request);
  });

  function newContext(): RouterContextProvider {
    const context = new RouterContextProvider();
    context.set(servicesContext, services);
    context.set(enhancementContext, enhancement);
    context.set(failureContext, null);
    context.set(heldFormContext, null);
    context.set(findingFollowUpContext, findingMeasures);
    return context;
  }

  /** A page that says why the request is not served; made without the database. */
  async function failurePage(status: FailureStatus, { method, url }: Request): Promise<Response> {
    const context = newContext();
    context.set(visitorContext, { account: null, workPlace: null, workPlaces: [], sender: '' });
    context.set(failureContext, status);
    const page = await handle(
      new Request(new URL('/niet-gelukt', url), { method: method === 'HEAD' ? 'HEAD' : 'GET' }),
      context,
    );
    if (status === 405) page.headers.set('Allow', 'GET, HEAD, POST');
    if (status === 503) page.headers.set('Retry-After', '60');
    return page;
  }
  return app;
}
