import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hono } from 'hono';
import type { Services } from '../app/platform/http/services.ts';
import { projectRoot } from '../app/platform/project-root.server.ts';

type AppFactory = (services: Services) => Hono;

/** The application as built, or straight from its sources during development. */
export async function loadAppFactory(
  isDevelopment: boolean,
  closers: (() => Promise<void>)[],
): Promise<AppFactory> {
  if (isDevelopment) {
    const { loadDevelopmentApp } = await import('./development.ts');
    return loadDevelopmentApp(closers);
  }
  // `server/node-environment.ts` sees to it; pages would take several times longer without a word.
  if (process.env['NODE_ENV'] !== 'production') throw new Error('NODE_ENV is not production.');
  const built = pathToFileURL(join(projectRoot, 'build', 'server', 'index.js')).href;
  const { createApp } = (await import(built)) as { createApp: AppFactory };
  return createApp;
}
