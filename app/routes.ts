import { readdirSync } from 'node:fs';
import { index, route, type RouteConfig, type RouteConfigEntry } from '@react-router/dev/routes';

const folder = new URL('modules/', import.meta.url);

/** A module's pages, from the `routes.ts` in its folder. */
async function routesOf(module: string): Promise<readonly RouteConfigEntry[]> {
  const { href } = new URL(`${module}/routes.ts`, folder);
  const { routes } = (await import(/* @vite-ignore */ href)) as { readonly routes: RouteConfigEntry[] };
  return routes;
}

export default [
  index('./home.tsx'),
  ...(await Promise.all(readdirSync(folder).toSorted().map(routesOf))).flat(),
  route('niet-gelukt', './pages/failure.tsx'),
  route('over', './pages/about.tsx'),
  route('privacy', './pages/privacy.tsx'),
  route('toegankelijkheid', './pages/accessibility.tsx'),
] satisfies RouteConfig;
