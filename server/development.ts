import { Hono } from 'hono';
import { createServer } from 'vite';
import type { Services } from '../app/platform/http/services.ts';

/** Serves the sources through Vite: a change shows at the next request. */
export async function loadDevelopmentApp(
  closers: (() => Promise<void>)[],
): Promise<(services: Services) => Hono> {
  const vite = await withoutItsStopHandler(() =>
    createServer({ server: { middlewareMode: true }, appType: 'custom' }),
  );
  closers.push(() => vite.close());
  return (services) => {
    const outer = new Hono<{
      Bindings: {
        incoming: Parameters<typeof vite.middlewares>[0];
        outgoing: Parameters<typeof vite.middlewares>[1];
      };
    }>();
    outer.all('*', async (c) => {
      const passed = await new Promise<boolean>((resolve) => {
        c.env.outgoing.once('finish', () => resolve(false));
        vite.middlewares(c.env.incoming, c.env.outgoing, () => resolve(true));
      });
      if (!passed) return new Response(null, { headers: { 'x-hono-already-sent': 'yes' } });
      const { createApp } = (await vite.ssrLoadModule('./server/app.ts')) as {
        createApp: (services: Services) => Hono;
      };
      return createApp(services).fetch(c.req.raw, c.env);
    });
    return outer as unknown as Hono;
  };
}

/** Vite ends the process at SIGTERM by itself; here the database has to be closed first. */
async function withoutItsStopHandler<T>(create: () => Promise<T>): Promise<T> {
  const before = new Set(process.listeners('SIGTERM'));
  const created = await create();
  for (const listener of process.listeners('SIGTERM')) {
    if (!before.has(listener)) process.off('SIGTERM', listener);
  }
  return created;
}
