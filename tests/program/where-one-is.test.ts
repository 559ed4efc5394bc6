import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProgram, type Program } from '#tests/support/program.ts';
import { findAddresses } from './find-addresses.ts';
import { patternOf } from './route-table.ts';
import { useProgram } from './use-program.ts';
import { createWebClient, signInAs, type WebClient } from './web-client.ts';

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const accounts = [
  'beleid-regio.drechtsteden',
  'beleid-gemeente.drechtsteden',
  'beleid-regio.emmen',
  'beleid-regio.assen',
  'beleid-gemeente.assen',
  'opvang.assen',
  'trajecthouder.assen',
  'meldpunt.assen',
  'corporatie.assen',
  'vroegsignalering.assen',
  'beheer.assen',
  'privacy.assen',
];

/** A page of each pattern is asked for by every account, as many of them as this. */
const perPattern = 2;

/** Pages of the program itself and of everyone: they are in no part of the work. */
const ofNoPart = new Set([
  '/',
  '/account',
  '/account/inloggen',
  '/account/gedeeld-toestel',
  '/account/sessies',
  '/account/berichten',
  '/account/tweede-stap',
  '/bevestigen',
  '/inloggen',
  '/over',
  '/privacy',
  '/toegankelijkheid',
  '/regios',
  '/regios/:slug',
  '/werkplek',
  '/uitnodiging/:token',
  '/uitnodiging/rol/:token',
  '/subsidie/:regio/:oproep',
]);

interface Page {
  readonly account: string;
  readonly address: string;
  /** The items of the navigation that are marked. */
  readonly marked: readonly string[];
  readonly items: readonly string[];
  /** What the breadcrumb leads to; null where there is none. */
  readonly trail: readonly string[] | null;
}

let program: Program;
const pages: Page[] = [];

beforeAll(async () => {
  program = await startProgram();
  const found = new Set(await useProgram(program));
  const clients = new Map<string, WebClient>();
  for (const account of accounts) {
    const client = createWebClient(program.address, browser);
    await signInAs(client, account);
    clients.set(account, client);
    for (const address of await findAddresses(client)) found.add(address);
  }
  const addresses = [...Map.groupBy(found, patternOf)].flatMap(([pattern, alike]) =>
    pattern === null || ofNoPart.has(pattern) ? [] : alike.slice(0, perPattern),
  );
  for (const [account, client] of clients)
    for (const address of addresses) {
      const response = await client.request(address);
      const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
      const html = await response.text();
      const page = { account, address, ...placeOf(html) };
      if (response.status === 200 && isPage && !isOfEarlierRole(page)) pages.push(page);
    }
}, 600_000);
afterAll(() => program?.stop());

function placeOf(html: string): Pick<Page, 'marked' | 'items' | 'trail'> {
  const { document } = parseHTML(html);
  const hrefs = (selector: string) =>
    Array.from(document.querySelectorAll(selector), (link) => link.getAttribute('href') ?? '');
  const breadcrumbs = document.querySelectorAll('.onderdak-breadcrumb');
  return {
    marked: hrefs('.onderdak-nav a[aria-current="page"]'),
    items: hrefs('.onderdak-nav a'),
    trail: breadcrumbs.length === 1 ? hrefs('.onderdak-breadcrumb a') : null,
  };
}

/** Own reports stay to be fetched from every role; only a role that makes them has them in its navigation. */
const isOfEarlierRole = ({ address, items }: Page) =>
  (patternOf(address) ?? '').startsWith('/taken') && !items.includes('/taken');

const told = (found: readonly Page[]) => [
  ...new Set(found.map(({ account, address }) => `${account} ${patternOf(address) ?? address}`)),
];

it('marks one item of the navigation on every page of the work', () => {
  expect(told(pages.filter(({ marked }) => marked.length !== 1))).toEqual([]);
});

it('shows a trail on every page that is not itself in the navigation', () => {
  const deeper = pages.filter(({ address, items }) => !items.includes(address.replace(/\?.*/u, '')));
  expect(told(deeper.filter(({ trail }) => trail === null || trail.length === 0))).toEqual([]);
});

it('begins each trail with the item that is marked', () => {
  const astray = pages.filter(({ trail, marked }) => trail !== null && trail[0] !== marked[0]);
  expect(told(astray)).toEqual([]);
});

it('walks pages of every part of the work', () => {
  const walked = new Set(pages.flatMap(({ marked }) => marked));
  const offered = new Set(pages.flatMap(({ items }) => items));
  expect([...offered].filter((href) => !walked.has(href))).toEqual([]);
});
