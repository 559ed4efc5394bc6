import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { serveStatic } from '@hono/node-server/serve-static';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { enhancementContext, servicesContext, visitorContext } from '../app/platform/http/context.ts';
import type { Services } from '../app/platform/http/services.ts';
import { identifyVisitor } from './identify-visitor.ts';
import { health } from './health.ts';
import { logRequests } from './log-requests.ts';
import { createApi, unknownApi } from './api.ts';
import { securityHeaders } from './security-headers.ts';

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
    const context = new RouterContextProvider();
    context.set(servicesContext, services);
    context.set(enhancementContext, enhancement);
    context.set(
      visitorContext,
      await identifyVisitor(services, c.req.raw.headers, senderOf(c, services.isBehindProxy)),
    );
    return handle(c.req.raw, context);
  });
  return app;
}

function senderOf(c: Parameters<typeof getConnInfo>[0], isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded !== undefined && forwarded !== '') return forwarded;
  // Requests made in tests, without a socket, have no sender.
  return c.env === undefined || !('incoming' in c.env)
    ? 'onbekend'
    : (getConnInfo(c).remote.address ?? 'onbekend');
}
