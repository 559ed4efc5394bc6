import { revisionField } from '#app/kernel/revision-field.ts';
import { workPlaceField } from '#app/kernel/work-place-field.ts';
import { hostileSegment, hostileValue } from './hostile-values.ts';
import { likelyValue } from './likely-values.ts';
import type { PageMap, SeenField, SeenForm } from './map-of-pages.ts';
import type { Random } from './random.ts';

export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly body: FormData | string | null;
  /** What is odd about its headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The form it was made of, to be read anew when it was no longer the newest. */
  readonly form?: SeenForm;
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
  if (random.chance(0.6) && pages.forms.length > 0) return hostileForm(random, random.pick(pages.forms));
  const path = random.chance(0.5)
    ? filledRoute(random, random.pick(routes), pages)
    : bentPath(random, random.pick(pages.paths));
  const address = path + hostileQuery(random);
  if (random.chance(0.15)) {
    const place = pages.forms.flatMap(({ fields }) => fields).find(({ name }) => name === workPlaceField);
    const pair = [random.pick(queryNames), hostileValue(random)] as const;
    const handed = place === undefined ? [] : [[workPlaceField, place.values[0] ?? ''] as const];
    return { method: 'POST', path: address, body: urlEncoded(random, [pair, ...handed]) };
  }
  return {
    method: random.chance(0.05) ? 'HEAD' : 'GET',
    path: address,
    body: null,
    headers: random.chance(0.05) ? random.pick(oddHeaders) : {},
  };
}

const oddHeaders: readonly Readonly<Record<string, string>>[] = [
  { accept: 'application/json' },
  { accept: '*/*;q=x' },
  { 'accept-language': 'x'.repeat(4000) },
  { range: 'bytes=0-1,2-999999999999' },
  { 'if-none-match': '"x", W/"\u00e9"' },
  { 'if-modified-since': 'gisteren' },
  { 'x-forwarded-for': '::1%x, 999.1.1.1' },
  { 'accept-encoding': 'br;q=0, gzip;q=9' },
  { 'content-type': 'multipart/form-data; boundary=' },
];

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
 * Half of the forms are as a person would send them but for one field, so that they come past what checks the others;
 * the rest have more that is odd, left out, sent twice or sent as a file. What a form hands back of its page is seldom
 * odd: under another work place, or on an older revision, it is held before its page does anything.
 */
function hostileForm(random: Random, form: SeenForm): HostileRequest {
  const { path, isFile, fields } = form;
  const isNearlyRight = random.chance(0.5);
  const share = isNearlyRight ? 0 : random.pick([0.1, 0.3, 1]);
  const isSlip = isNearlyRight && random.chance(0.8);
  const odd = isSlip ? random.below(fields.length) : -1;
  const pairs = fields.flatMap((field, at) => {
    if (handedBack.has(field.name)) return handBack(random, field);
    if (!isNearlyRight && random.chance(0.08)) return [];
    // A box that stands open is sent by nobody.
    if (field.type === 'checkbox' && random.chance(0.5)) return [];
    const value = () =>
      at === odd || random.chance(share) ? hostileValue(random) : likelyValue(random, field);
    const pair = () => [field.name, value()] as const;
    return !isNearlyRight && random.chance(0.08) ? [pair(), pair()] : [pair()];
  });
  if (random.chance(0.05)) pairs.push([random.pick(queryNames), hostileValue(random)]);
  const address = random.chance(0.95) ? path : bentPath(random, path);
  const asFiles = isFile ? random.chance(0.9) : random.chance(isNearlyRight ? 0.05 : 0.15);
  return {
    method: 'POST',
    path: address,
    body: asFiles ? multipart(random, pairs) : urlEncoded(random, pairs),
    form,
  };
}

const handedBack: ReadonlySet<string> = new Set([workPlaceField, revisionField]);

function handBack(random: Random, { name, values }: SeenField): (readonly [string, string])[] {
  if (random.chance(0.005)) return [];
  return [[name, random.chance(0.01) ? hostileValue(random) : (values[0] ?? '')]];
}

function urlEncoded(random: Random, pairs: readonly (readonly [string, string])[]): string {
  const encode = (text: string) => encodeURIComponent(text.toWellFormed());
  const body = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
  return random.chance(0.03) ? `${body}&x=%ED%A0%80&%=%&=&&` : body;
}

function multipart(random: Random, pairs: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) {
    if (!handedBack.has(name) && random.chance(0.3))
      form.append(name, new File([value], random.pick(['a.xlsx', 'b.csv', '', 'x\u0100.txt', '../c'])));
    else form.append(name, value);
  }
  return form;
}
