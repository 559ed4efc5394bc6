import { Hono } from 'hono';
import type { ServerBuild } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import type { Services } from '../app/platform/http/services.ts';
import { createApi, unknownApi } from './api.ts';
import { answerPost } from './pages/answer-post.ts';
import { openContext } from './pages/open-context.ts';
import { createPageMaker } from './pages/page-maker.ts';
import { answerFault, tellBrokenOff } from './requests/broken-off.ts';
import { createFormLimits } from './requests/form-limits-by-route.ts';
import { health } from './requests/health.ts';
import { leadToLock } from './requests/locked-device.ts';
import { limitAddress } from './requests/limit-address.ts';
import { logRequests } from './requests/log-requests.ts';
import { refuseRequest } from './requests/refuse-request.ts';
import { securityHeaders } from './requests/security-headers.ts';
import { staticFiles } from './requests/static-files.ts';

/** The whole application as one handler: static files, health, the API and the pages. */
export function createApp(services: Services): Hono {
  const isBuilt = import.meta.env.PROD;
  const enhancement = isBuilt ? (build.assets.entry.module ?? null) : '/app/entry.client.tsx';
  const pages = createPageMaker(build as unknown as ServerBuild, services, enhancement);
  const limitsFor = createFormLimits(build);

  const app = new Hono();
  app.use(logRequests(services.log));
  app.use(tellBrokenOff);
  app.onError(answerFault(services.log, 'Er ging bij ons iets mis. Probeer het later opnieuw.'));
  app.use(securityHeaders({ isHttps: services.origin.startsWith('https://'), isDevelopment: !isBuilt }));
  if (isBuilt) app.route('/', staticFiles());
  app.use(limitAddress((request) => pages.failurePage(414, request)));
  app.route('/gezond', health(services.database));
  app.route('/api/v1', createApi(services));
  app.all('/api/*', unknownApi);
  app.all('*', async (c) => {
    const request = c.req.raw;
    const refused = refuseRequest(request, services);
    if (refused !== null) return pages.failurePage(refused, request);
    const open = () => openContext(c, services, enhancement);
    if (request.method === 'POST')
      return answerPost({ request, limits: limitsFor(request.url), openContext: open }, services, pages);
    const context = await open();
    if (typeof context === 'number') return pages.failurePage(context, request);
    return leadToLock(request, context) ?? pages.answer(request, context);
  });
  return app;
}
