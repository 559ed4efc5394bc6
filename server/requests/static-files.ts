import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';

/** Files of the build. Those below `/assets` are named after their content, so they are kept for good. */
export function staticFiles(): Hono {
  const root = './build/client';
  const files = new Hono();
  files.use('/assets/*', compress());
  files.use('/assets/*', serveStatic({ root, onFound: keepFor('31536000, immutable') }));
  // Looked for by names with an extension alone, so that no page has the disk searched for it.
  files.use('/:file{[^/]+\\.[a-z]+}', serveStatic({ root, onFound: keepFor('3600') }));
  return files;
}

function keepFor(seconds: string) {
  return (_: string, c: Context) => c.header('Cache-Control', `public, max-age=${seconds}`);
}
