import type { RouteConfigEntry } from '@react-router/dev/routes';
import routes from '#app/routes.ts';

/** The patterns of all pages and files, such as `/plannen/:plan/regels/:regel`. */
export function routePatterns(): readonly string[] {
  return flatten(routes, '');
}

function flatten(entries: readonly RouteConfigEntry[], parent: string): readonly string[] {
  return entries.flatMap((entry) => {
    const path = `${parent}/${entry.path ?? ''}`.replaceAll('//', '/');
    return [...(entry.children === undefined ? [path] : []), ...flatten(entry.children ?? [], path)];
  });
}

/**
 * The pattern that an address falls under; null when no page has it. Of several the one with most fixed parts:
 * `/plannen/nieuw` is the page for a new plan, and not the plan of that name.
 */
export function patternOf(address: string): string | null {
  const [path = ''] = address.split('?');
  const parts = path.split('/').filter(Boolean);
  const matching = routePatterns().filter((pattern) => fits(pattern, parts));
  return matching.toSorted((one, other) => fixedParts(other) - fixedParts(one))[0] ?? null;
}

function fits(pattern: string, parts: readonly string[]): boolean {
  const wanted = pattern.split('/').filter(Boolean);
  const needed = wanted.filter((part) => !part.endsWith('?')).length;
  if (parts.length < needed || parts.length > wanted.length) return false;
  return parts.every((part, index) => wanted[index]?.startsWith(':') === true || wanted[index] === part);
}

function fixedParts(pattern: string): number {
  return pattern.split('/').filter((part) => part !== '' && !part.startsWith(':')).length;
}
