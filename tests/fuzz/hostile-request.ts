import { workPlaceField } from '#app/kernel/work-place-field.ts';
import { hostileSegment, hostileValue } from './hostile-values.ts';
import type { PageMap, SeenForm } from './map-of-pages.ts';
import type { Random } from './random.ts';

export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly body: FormData | string | null;
}

/** Names of parameters that pages read from their address. */
const queryNames = [
  'naar',
  'gelukt',
  'pagina',
  'sorteer',
  'richting',
  'van',
  'tot',
  'dag',
  'maand',
  'jaar',
  'gemeente',
  'thema',
  'status',
  'soort',
  'persoon',
  'q',
  'zoek',
  'naam',
  'email',
  'regio',
  'huis',
  'nacht',
  'ref',
  'groep',
  'toon',
  '_data',
  '_routes',
  'index',
];

/** One request that asks for something odd: an address that is off, or a form that no page would send. */
export function hostileRequest(random: Random, routes: readonly string[], pages: PageMap): HostileRequest {
  if (random.chance(0.55) && pages.forms.length > 0) return hostileForm(random, random.pick(pages.forms));
  const path = random.chance(0.5)
    ? filledRoute(random, random.pick(routes), pages)
    : bentPath(random, random.pick(pages.paths));
  const address = path + hostileQuery(random);
  if (random.chance(0.15))
    return {
      method: 'POST',
      path: address,
      body: urlEncoded(random, [[random.pick(queryNames), hostileValue(random)]]),
    };
  return { method: random.chance(0.05) ? 'HEAD' : 'GET', path: address, body: null };
}

/** A route with its parameters filled in: by something odd, or by what stands there in a page that exists. */
function filledRoute(random: Random, route: string, pages: PageMap): string {
  const shape = route.split('/');
  const example = random.pick(pages.paths).split('?', 1)[0]?.split('/').slice(1) ?? [];
  const like = pages.paths
    .map((path) => (path.split('?', 1)[0] ?? '').split('/').slice(1))
    .filter((parts) => parts.length >= 2 && parts[0] === shape[0]);
  const known = like.length > 0 ? random.pick(like) : example;
  const parts = shape.flatMap((part, index) => {
    if (!part.startsWith(':')) return [part];
    if (part.endsWith('?') && random.chance(0.5)) return [];
    return [random.chance(0.5) ? (known[index] ?? hostileSegment(random)) : hostileSegment(random)];
  });
  return `/${parts.join('/')}${random.chance(0.03) ? '.data' : ''}`;
}

function bentPath(random: Random, path: string): string {
  const [pathname = '/', search = ''] = path.split('?', 2);
  const parts = pathname.split('/');
  if (random.chance(0.5)) parts[1 + random.below(Math.max(1, parts.length - 1))] = hostileSegment(random);
  const query = new URLSearchParams(search);
  for (const name of query.keys())
    if (random.chance(0.6)) query.set(name, hostileValue(random).toWellFormed());
  return parts.join('/') + (query.size > 0 ? `?${query}` : '');
}

function hostileQuery(random: Random): string {
  if (random.chance(0.4)) return '';
  const pairs = Array.from(
    { length: 1 + random.below(3) },
    () => `${random.pick(queryNames)}=${hostileSegment(random)}`,
  );
  return `?${pairs.join('&')}`;
}

/**
 * Most fields as the page would send them, some odd, some left out, some twice, some as a file. The work place is seldom
 * odd: a form under another one is held before its page sees it.
 */
function hostileForm(random: Random, { path, isFile, fields }: SeenForm): HostileRequest {
  const share = random.pick([0.1, 0.3, 1]);
  const pairs = fields.flatMap(({ name, values }): [string, string][] => {
    if (random.chance(name === workPlaceField ? 0.01 : 0.08)) return [];
    const oddness = name === workPlaceField ? Math.min(share, 0.05) : share;
    const value = () =>
      random.chance(oddness) || values.length === 0 ? hostileValue(random) : random.pick(values);
    return random.chance(0.08)
      ? [
          [name, value()],
          [name, value()],
        ]
      : [[name, value()]];
  });
  if (random.chance(0.1)) pairs.push([random.pick(queryNames), hostileValue(random)]);
  const address = random.chance(0.9) ? path : bentPath(random, path);
  const asFiles = isFile ? random.chance(0.9) : random.chance(0.15);
  return {
    method: 'POST',
    path: address,
    body: asFiles ? multipart(random, pairs) : urlEncoded(random, pairs),
  };
}

function urlEncoded(random: Random, pairs: readonly (readonly [string, string])[]): string {
  const encode = (text: string) => encodeURIComponent(text.toWellFormed());
  const body = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
  return random.chance(0.03) ? `${body}&x=%ED%A0%80&%=%&=&&` : body;
}

function multipart(random: Random, pairs: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) {
    if (random.chance(0.3))
      form.append(name, new File([value], random.pick(['a.xlsx', 'b.csv', '', 'x\u0100.txt', '../c'])));
    else form.append(name, value);
  }
  return form;
}
