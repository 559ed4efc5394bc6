import type { MiddlewareHandler } from 'hono';
import { loggedPath } from '../../app/platform/http/logged-path.ts';
import type { Log } from '../../app/platform/log.server.ts';

/** One log line a request: method, address without query, status and time. Secrets in an address are left out. */
export function logRequests(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    await next();
    if (c.req.path.startsWith('/assets/')) return;
    log.info('request', {
      method: c.req.method,
      path: loggedPath(c.req.path),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
    });
  };
}
