import { matchRoutes, type RouteObject, type ServerBuild } from 'react-router';
import { limitsOf, type FormLimits } from '../../app/platform/http/form/form-limits.ts';

/** Finds what the form of a page may weigh, by the address it is sent to. */
export function createFormLimits({ routes }: Pick<ServerBuild, 'routes'>): (url: string) => FormLimits {
  const tree = childrenOf(routes, undefined);
  return (url) => {
    const match = matchRoutes(tree, pagePath(new URL(url).pathname))?.at(-1);
    return limitsOf(match === undefined ? undefined : match.route.handle);
  };
}

function childrenOf(routes: ServerBuild['routes'], parentId: string | undefined): RouteObject[] {
  return Object.values(routes).flatMap((route): RouteObject[] => {
    if (route === undefined || route.parentId !== parentId) return [];
    const { id, path, index } = route;
    const shared = { id, handle: route.module.handle, ...(path === undefined ? {} : { path }) };
    return index === true ? [{ ...shared, index }] : [{ ...shared, children: childrenOf(routes, id) }];
  });
}

/** The router also answers under `<page>.data`; the same limits hold there. */
function pagePath(pathname: string): string {
  if (!pathname.endsWith('.data')) return pathname;
  const bare = pathname.slice(0, -'.data'.length);
  if (bare === '/_root') return '/';
  return bare.endsWith('/_') ? bare.slice(0, -1) : bare;
}
