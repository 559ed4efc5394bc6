import { matchPath } from 'react-router';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import routes from '#app/routes.ts';

const patterns = routes
  .flatMap(function paths(entry: RouteConfigEntry): readonly string[] {
    return [entry.path ?? '', ...(entry.children ?? []).flatMap(paths)];
  })
  .filter((path) => path !== '')
  // Whole words before parameters: `personen/nieuw` is not a person.
  .toSorted((one, other) => one.split(':').length - other.split(':').length);

/** The route of an address, such as `/verblijven/:stayId`. */
export function routeOf(address: string): string {
  const [path = ''] = address.split(/[?#]/u);
  const found = patterns.find((pattern) => matchPath(`/${pattern}`, path) !== null);
  return found === undefined ? path : `/${found}`;
}

/** The acts of a form: its route with the field or buttons that say what is asked for. */
export function actsOf(form: Element, page: string): readonly string[] {
  const route = routeOf(form.getAttribute('action') ?? page);
  const hidden = form.querySelector('input[name=doen]')?.getAttribute('value');
  const buttons = [...form.querySelectorAll('button[name=handeling], button[name=doen]')].map((button) =>
    button.getAttribute('value'),
  );
  const acts = hidden === undefined || hidden === null ? buttons : [hidden, ...buttons];
  return acts.length === 0 ? [route] : acts.map((act) => `${route} ${act ?? ''}`);
}
