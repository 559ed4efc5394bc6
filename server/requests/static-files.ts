import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';

/** Files of the build. Those below `/assets` are named after their content, so they are kept for good. */
export function staticFiles(): Hono {
  const root = './build/client';
  const files = new Hono();
  files.use('/assets/*', compress());
  files.use('/assets/*', serveStatic({ root, onFound: keepFor('31536000, immutable') }));
  files.use('*', serveStatic({ root, onFound: keepFor('3600') }));
  return files;
}

function keepFor(seconds: string) {
  return (_: string, c: Context) => c.header('Cache-Control', `public, max-age=${seconds}`);
}
